import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

const version = 5;
const noAuthentication = 0;
const succeeded = 0;
const hostUnreachable = 4;
const domainName = 3;
const addressLengths: Record<number, number> = { 1: 4, 4: 16 };

/** Tells who serves connections to `host:port`; nobody: the connection is refused. */
type Accept = (host: string, port: number) => ((socket: Socket) => void) | undefined;

/** The server half of SOCKS5 (RFC 1928) that browsers use: CONNECT, without authentication. */
export function createSocksServer(accept: Accept): Server {
  return createServer((socket) => {
    // A browser may drop a connection at any moment; that is no failure of the test.
    socket.on('error', () => socket.destroy());
    negotiate(socket, accept).catch(() => socket.destroy());
  });
}

async function negotiate(socket: Socket, accept: Accept): Promise<void> {
  const [, methods] = await readBytes(socket, 2);
  await readBytes(socket, methods!);
  socket.write(Buffer.from([version, noAuthentication]));

  const [, , , type] = await readBytes(socket, 4);
  const host = await readHost(socket, type!);
  const port = (await readBytes(socket, 2)).readUInt16BE();

  const serve = accept(host, port);
  const status = serve ? succeeded : hostUnreachable;
  const reply = Buffer.from([version, status, 0, 1, 0, 0, 0, 0, 0, 0]);
  if (!serve) {
    socket.end(reply);
    return;
  }
  socket.write(reply);
  serve(socket);
}

async function readHost(socket: Socket, type: number): Promise<string> {
  if (type === domainName) {
    const [length] = await readBytes(socket, 1);
    return (await readBytes(socket, length!)).toString();
  }
  return `[${(await readBytes(socket, addressLengths[type] ?? 0)).toString('hex')}]`;
}

async function readBytes(socket: Socket, count: number): Promise<Buffer> {
  for (;;) {
    const bytes = socket.read(count) as Buffer | null;
    if (bytes?.length === count) return bytes;
    if (socket.readableEnded || socket.destroyed) throw new Error('The browser closed the connection.');
    await once(socket, 'readable');
  }
}
