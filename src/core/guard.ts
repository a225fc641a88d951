import type { ConsentEvents } from './types';

export type Where = ConsentEvents['error']['where'];

/** Runs something that may fail; a failure becomes an `error` event and does not go further. */
export type Guard = <T>(where: Where, run: () => T, service?: string) => T | undefined;
