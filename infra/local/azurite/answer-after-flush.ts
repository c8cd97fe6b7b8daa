import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Holds back the end of every answer to one of `methods` until `flush` has written what the request changed. Where that
 * fails (a full disk, say) the connection is broken instead: the client learns that it knows nothing, and tries again.
 */
export function answerAfterFlush(
  server: Server,
  methods: readonly string[],
  flush: () => Promise<void>,
): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (methods.includes(request.method ?? '')) holdEnd(response, flush);
    for (const listener of listeners) listener.call(server, request, response);
  });
}

function holdEnd(response: ServerResponse, flush: () => Promise<void>): void {
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const heldEnd = (...args: unknown[]) => {
    flush().then(
      () => end(...args),
      (error: unknown) => {
        console.error('Azurite: a change could not be written to its file:', error);
        response.destroy();
      },
    );
    return response;
  };
  response.end = heldEnd as ServerResponse['end'];
}
