import type * as notice from './index';

/** What tells the visitor what he consents to, in a file of its own. */
export type NoticeModule = typeof notice;
