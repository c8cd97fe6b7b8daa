/** Bytes on a socket, as no client library would send them. */
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What is sent, and what is done in between. */
export type Piece =
  | string
  | Uint8Array
  | { readonly waitMs: number }
  /** Over and over, until the other side has had enough or so many bytes are sent. */
  | { readonly flood: Uint8Array; readonly bytes: number }
  /** Says that no more comes; or breaks off. */
  | 'end'
  | 'reset';

const longestMs = 20_000;

/** @returns the status of each answer until the connection is closed, or until nothing comes any more */
export function sendRaw(port: number, pieces: readonly Piece[]): Promise<number[]> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(
        [...heard.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)]
          .map(([, status]) => Number(status))
          .filter((status) => status >= 200),
      );
    };
    let timer = setTimeout(finish, longestMs);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      heard += text;
      // An answer has come: what follows it comes soon or not at all.
      clearTimeout(timer);
      timer = setTimeout(finish, 300);
    });
    socket.on('close', finish);
    socket.on('error', () => undefined);
    socket.on('connect', () => void send(pieces).catch(() => undefined));

    async function send(all: readonly Piece[]): Promise<void> {
      for (const piece of all) {
        if (socket.destroyed) return;
        if (piece === 'end') socket.end();
        else if (piece === 'reset') socket.resetAndDestroy();
        else if (typeof piece === 'string' || piece instanceof Uint8Array) await write(piece);
        else if ('waitMs' in piece) await wait(piece.waitMs);
        else
          for (let sent = 0; sent < piece.bytes && !socket.destroyed; sent += piece.flood.length)
            await write(piece.flood);
      }
    }

    async function write(piece: string | Uint8Array): Promise<void> {
      if (socket.write(piece)) return;
      await new Promise<void>((go) => {
        const done = (): void => {
          socket.off('drain', done).off('close', done);
          go();
        };
        socket.on('drain', done).on('close', done);
      });
    }
  });
}
