/** Milliseconds between two looks of a page that nobody leaves: an answer may expire meanwhile. */
const INTERVAL = 60_000;

/**
 * Keeps the tabs, frames and visits of a site at one record, until the signal aborts. Returns what tells the other pages of
 * this origin at once.
 *
 * Calls back when the record may have changed without this page: with the record where another page tells it, without
 * one where it has to be looked up: this page was away, in the background or in the back-forward cache; or, once a
 * minute, where none of this tells: an answer expires, another subdomain decides, the browser has no BroadcastChannel.
 */
export function watchRecord(
  window: Window & typeof globalThis,
  name: string,
  signal: AbortSignal,
  onChange: (record?: unknown) => void,
): (record: string) => void {
  const { BroadcastChannel } = window as { readonly BroadcastChannel?: typeof window.BroadcastChannel };
  let channel: BroadcastChannel | undefined;
  const connect = () => {
    if (channel || !BroadcastChannel) return;
    try {
      channel = new BroadcastChannel(name);
      channel.addEventListener('message', ({ data }) => onChange(data));
    } catch {
      // Where a page may keep nothing some browsers refuse it this, too.
    }
  };
  // An open channel would keep the page out of the back-forward cache.
  const disconnect = () => {
    channel?.close();
    channel = undefined;
  };
  const look = () => {
    connect();
    onChange();
  };

  connect();
  const timer = window.setInterval(look, INTERVAL);
  for (const event of ['focus', 'visibilitychange', 'pageshow']) {
    window.addEventListener(event, look, { signal });
  }
  window.addEventListener('pagehide', disconnect, { signal });
  signal.addEventListener('abort', () => {
    window.clearInterval(timer);
    disconnect();
  });
  return (record) => channel?.postMessage(record);
}
