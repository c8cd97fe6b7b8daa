import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** What Node answers where it refuses a request that it cannot read; all others are 400. */
const statusOf: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Refuses who sends too slowly, but not who was kept waiting: a process that was held up looks at its clock before it
 * reads what has come meanwhile, and would find requests late that had been there all the time. So all that has come is
 * read first, and only a connection on which nothing was completed by then is refused.
 */
export function refuseLateRequests(server: Server): void {
  const last = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();
  server.on('request', (request, response) => last.set(request.socket, { request, response }));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = statusOf[error.code ?? ''] ?? 400;
    const before = last.get(socket);
    if (status !== 408) return refuse(socket, status, before?.response);
    const wasComplete = before?.request.complete;
    // After what has come is read: Node reads sockets between its timers and this.
    setImmediate(() => {
      const now = last.get(socket);
      if (now === before && now?.request.complete === wasComplete) refuse(socket, status, now?.response);
    });
  });
}

/** Says so, but never in the midst of an answer that is on its way; the connection ends in any case. */
function refuse(socket: Duplex, status: number, answering: ServerResponse | undefined): void {
  const isMidst = answering?.headersSent === true && !answering.writableFinished;
  if (socket.writable && !isMidst) {
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
  }
  socket.destroy();
}
