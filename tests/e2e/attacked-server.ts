import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AttackedAddresses } from './attack-page.js';

/** A server on this machine that a page tries to reach, and what reached it. */
export interface AttackedServer {
  readonly addresses: AttackedAddresses;
  /** Names of the ways that got through, sorted; `stun` and `turn` for WebRTC. */
  readonly reached: () => string[];
  readonly close: () => void;
}

/** Starts a server that takes HTTP, WebSocket and STUN and answers nothing of use. */
export async function startAttackedServer(): Promise<AttackedServer> {
  const names = new Set<string>();
  const http = createServer((request, response) => {
    names.add(nameOf(request.url));
    response.writeHead(204, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  http.on('upgrade', (request, socket) => {
    names.add(nameOf(request.url));
    socket.destroy();
  });
  // TURN over TCP comes to the same port and is no HTTP.
  http.on('clientError', (_error, socket) => {
    names.add('turn');
    socket.destroy();
  });
  const stun = createSocket('udp4').on('message', () => names.add('stun'));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo; // a TCP server has a port
  stun.bind(port, '127.0.0.1');
  await once(stun, 'listening');
  const close = (): void => {
    http.closeAllConnections();
    http.close();
    stun.close();
  };
  return { addresses: { http: `http://127.0.0.1:${port}`, ws: `ws://127.0.0.1:${port}`, stun: `127.0.0.1:${port}` }, reached: () => [...names].sort(), close };
}

function nameOf(url: string | undefined): string {
  return /^\/v\/([\w-]+)$/.exec(url ?? '')?.[1] ?? `unknown ${url}`;
}
