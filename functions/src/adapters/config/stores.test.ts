/** Which account is asked for which container: each by its address, as the settings name them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ManagedIdentityCredential } from '@azure/identity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBlobs } from './stores.ts';

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(404, { 'x-ms-error-code': 'BlobNotFound' }).end();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

it('two accounts are asked for their own containers, one for all', async () => {
  const { port } = server.address() as AddressInfo;
  const connection = (account: string): string =>
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=YQ==;` +
    `BlobEndpoint=http://127.0.0.1:${String(port)}/${account};`;
  const identity = new ManagedIdentityCredential();
  const both = { BLOB_CONNECTION: connection('one'), PUBLIC_BLOB_CONNECTION: connection('other') };
  const { PUBLIC_BLOB_CONNECTION: _left, ...alone } = both;
  for (const settings of [both, alone]) {
    const blobs = openBlobs(settings, identity);
    for (const path of ['logs/a', 'results/a', 'public/a', 'releases/a']) {
      expect(await blobs.read(path)).toBeNull();
    }
  }
  expect(asked).toEqual([
    ...['/one/logs/a', '/one/results/a', '/other/public/a', '/other/releases/a'],
    ...['/one/logs/a', '/one/results/a', '/one/public/a', '/one/releases/a'],
  ]);
});
