import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Holds back the end of every answer to one of `methods` until `flush` has written what the request changed. Where that
 * fails (a full disk, say) the connection is broken instead: the client learns that it knows nothing, and tries again.
 * Once that has failed nobody is told anything until it is written: who reads would else be shown, and act upon, what a
 * crash takes back. While the first writing is under way a reader may still be shown it.
 */
export function answerAfterFlush(
  server: Server,
  methods: readonly string[],
  flush: () => Promise<void>,
): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  let isBehind = false;
  const write = async (): Promise<void> => {
    try {
      await flush();
      isBehind = false;
    } catch (error) {
      isBehind = true;
      throw error;
    }
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const pass = (): void => {
      if (methods.includes(request.method ?? '')) holdEnd(response, write);
      for (const listener of listeners) listener.call(server, request, response);
    };
    if (!isBehind) pass();
    else write().then(pass, () => response.destroy());
  });
}

function holdEnd(response: ServerResponse, flush: () => Promise<void>): void {
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const heldEnd = (...args: unknown[]) => {
    flush().then(
      () => end(...args),
      () => response.destroy(),
    );
    return response;
  };
  response.end = heldEnd as ServerResponse['end'];
}
