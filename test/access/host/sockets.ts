/** Clients that no library would make: slow ones, ones that break off, ones that lie. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface Raw {
  readonly socket: Socket;
  /** What has come so far. */
  text(): string;
  /** Resolves when the other side is gone. */
  readonly closed: Promise<void>;
}

export async function raw(port: number, sent = ''): Promise<Raw> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (piece: string) => (text += piece));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(sent);
  return { socket, text: () => text, closed };
}

/** A request of which the body is announced and does not come. */
export function unfinished(path: string, token: string): string {
  const lines = [
    `POST /api/${path} HTTP/1.1`,
    'host: localhost',
    `authorization: Bearer ${token}`,
    'content-type: text/csv',
    'content-length: 1000',
  ];
  return `${lines.join('\r\n')}\r\n\r\nmottatt;`;
}
