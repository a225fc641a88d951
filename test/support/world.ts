import {
  createServer,
  IncomingMessage,
  type IncomingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createCertificate } from './certificate';
import { createSocksServer } from './socks';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

export interface LoggedRequest {
  /** When it arrived: milliseconds since 1970, to compare with a page's own `Date.now()`. */
  time: number;
  method: string;
  scheme: 'http' | 'https' | 'ws' | 'wss';
  host: string;
  /** Path and query. */
  path: string;
  url: string;
  cookie: string;
  referer: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface World {
  /** Addresses (`host:port`) of the proxies through which a browser lives in this world. */
  proxy: { http: string; socks: string };
  /** What the world was asked, oldest first: everything, one host's share, or what a test picks. */
  requests(filter?: string | ((request: LoggedRequest) => boolean)): LoggedRequest[];
  /** Hosts that a page has turned to. Only WebKit connects in advance (`preconnect`) when behind a proxy. */
  contacted(): string[];
  /** Those of them that do not exist here. */
  refused(): string[];
  clear(): void;
  close(): Promise<void>;
}

/**
 * A local proxy that *is* the internet: it answers the given hosts itself, on their real addresses and over
 * real https, writes down every request and refuses all other hosts, so nothing leaves the machine. A key of
 * `hosts` is a host name, or a wildcard that stands for one label as in certificates: `*.shop.test`.
 */
export async function createWorld(hosts: Record<string, Handler>): Promise<World> {
  const log: LoggedRequest[] = [];
  const contacts = new Set<string>();

  const handlerOf = (host: string): Handler | undefined => hosts[host] ?? hosts[host.replace(/^[^.]+/, '*')];

  const answer = async (scheme: 'http' | 'https', request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? ''}`);
    contacts.add(url.hostname);
    const handler = handlerOf(url.hostname);
    if (!handler) {
      response.writeHead(502).end();
      return;
    }
    const time = Date.now();
    const body = await readBody(request);
    // Logged before it is answered: whoever has seen the answer finds the request in the log.
    log.push(describeRequest(request, url, time, body));
    await handler(withBody(request, body), response, url);
  };

  const listener =
    (scheme: 'http' | 'https'): RequestListener =>
    (request, response) => {
      answer(scheme, request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(String(error));
      });
    };

  const web = createServer(listener('http'));
  const secureWeb = createSecureServer(createCertificate(Object.keys(hosts)), listener('https'));

  /** The server that stands behind `host:port`, as something a connection can be handed to. */
  const route = (host: string, port: number) => {
    contacts.add(host);
    if (!handlerOf(host)) return undefined;
    const server = port === 443 ? secureWeb : web;
    return (socket: Duplex) => server.emit('connection', socket);
  };

  web.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { hostname, port } = new URL(`tunnel://${request.url ?? ''}`);
    const serve = route(hostname, Number(port));
    if (!serve) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length) socket.unshift(head);
    serve(socket);
  });

  const http = await listen(web);
  const socks = await listen(createSocksServer(route));

  return {
    proxy: { http: http.address, socks: socks.address },
    requests(filter = () => true) {
      return log.filter(typeof filter === 'string' ? ({ host }) => host === filter : filter);
    },
    contacted: () => [...contacts],
    refused: () => [...contacts].filter((host) => !handlerOf(host)),
    clear() {
      log.length = 0;
      contacts.clear();
    },
    async close() {
      await Promise.all([http.close(), socks.close()]);
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    // The page went away while it was sending. What did arrive is still a request that it made.
  }
  return Buffer.concat(chunks);
}

function describeRequest(
  { method = '', headers }: IncomingMessage,
  url: URL,
  time: number,
  body: Buffer,
): LoggedRequest {
  const secure = url.protocol === 'https:';
  const webSocket = headers.upgrade === 'websocket';
  return {
    time,
    method,
    scheme: webSocket ? (secure ? 'wss' : 'ws') : secure ? 'https' : 'http',
    host: url.hostname,
    path: url.pathname + url.search,
    url: url.href,
    cookie: headers.cookie ?? '',
    referer: headers.referer ?? '',
    headers,
    body: body.toString(),
  };
}

/** The same request with its body unread, since the log has read it before the handler could. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { socket, method, url, httpVersion, headers } = request;
  // Complete, or node would take it for a broken request and cut the connection.
  const copy = Object.assign(new IncomingMessage(socket), {
    method,
    url,
    httpVersion,
    headers,
    complete: true,
  });
  copy.push(body);
  copy.push(null);
  return copy;
}

async function listen(server: Server): Promise<{ address: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
