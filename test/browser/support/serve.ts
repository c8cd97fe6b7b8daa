import type { AddressInfo } from 'node:net';
import { siteServer } from '#local/site-server/site-server.ts';

export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a built site on this machine as it is served to visitors: with its own headers, policy and 404 page. */
export async function serve(folder: string): Promise<Served> {
  const server = siteServer(() => folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
