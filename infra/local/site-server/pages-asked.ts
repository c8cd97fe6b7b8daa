import type { IncomingMessage, Server } from 'node:http';

/** @returns whether a public page was asked for since it was called last: the staff's hold nothing that is published */
export function pagesAsked(server: Server): () => boolean {
  let isAsked = false;
  server.on('request', ({ url = '' }: IncomingMessage) => {
    const [path = ''] = url.split('?');
    if (path.endsWith('/') && !path.includes('/ansatt/')) isAsked = true;
  });
  return () => {
    const wasAsked = isAsked;
    isAsked = false;
    return wasAsked;
  };
}
