/**
 * What has reached the counters' hosts, oldest first, as the servers themselves saw it.
 * An entry is what `createCounters` reports, with a number of its own.
 */
export function createRequestLog({ limit = 1000 } = {}) {
  const entries = [];
  const listeners = new Set();
  let lastId = 0;

  return {
    add(request) {
      lastId += 1;
      const entry = { id: lastId, ...request };
      entries.push(entry);
      if (entries.length > limit) entries.shift();
      listeners.forEach((listener) => listener(entry));
    },
    list: () => [...entries],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Answers an `EventSource`: first what is in the log already, then every entry as it comes. */
export function streamRequestLog(log, request, response) {
  const lastSeen = Number(request.headers['last-event-id'] ?? 0);
  const write = (entry) => response.write(`id: ${entry.id}\ndata: ${JSON.stringify(entry)}\n\n`);

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.flushHeaders();
  log
    .list()
    .filter(({ id }) => id > lastSeen)
    .forEach(write);
  response.on('close', log.subscribe(write));
}
