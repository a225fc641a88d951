import type { LoggedEvent } from '../../core/types';

/** What an event says, in one line. */
export function describeEvent(logged: LoggedEvent): string {
  switch (logged.event) {
    case 'ready':
      return logged.detail.decision ? 'a decision was restored' : 'nothing is decided';
    case 'decide': {
      const { method, granted, revoked, erased } = logged.detail;
      const removed = [erased?.cookies, erased?.localStorage, erased?.sessionStorage].flatMap(
        (names) => names ?? [],
      );
      return [
        method,
        granted.length && `granted ${granted.join(', ')}`,
        revoked.length && `revoked ${revoked.join(', ')}`,
        removed.length && `erased ${removed.join(', ')}`,
      ]
        .filter(Boolean)
        .join('; ');
    }
    case 'start':
      return logged.detail.service;
    case 'stop':
      return `${logged.detail.service}${logged.detail.clean ? '' : ', not clean: it may send until the page goes'}`;
    case 'view':
      return logged.detail.view ?? 'nothing is shown';
    case 'receipt':
      return `${logged.detail.receipt.id} ${logged.detail.status}`;
    case 'error': {
      const { where, service, error } = logged.detail;
      return `${[where, service].filter(Boolean).join(' ')}: ${messageOf(error)}`;
    }
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
