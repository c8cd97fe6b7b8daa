/** What a container that is written once answers in Azure, which Azurite does not know: by the real SDK. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import type { BlobStore } from '#domain/ports/blob-store.ts';

const code = 'BlobImmutableDueToPolicy';
const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>no</Message></Error>`;
const service = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(409, { 'content-type': 'application/xml', 'x-ms-error-code': code }).end(body);
  });
});
let blobs: BlobStore;

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  const account = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==';
  const connection = `${account};BlobEndpoint=http://127.0.0.1:${String(port)}/a;`;
  blobs = azureBlobs(BlobServiceClient.fromConnectionString(connection));
});
afterAll(() => void service.close());

const bytes = new TextEncoder().encode('{}');

it('is there already where it was to be created', async () => {
  expect(await blobs.create('releases/a', [bytes], 'application/json')).toBe('exists');
});

it('is an error where it was to be replaced: the policy is no other writer', async () => {
  await expect(blobs.replace('releases/a', bytes, 'application/json', '"1"')).rejects.toThrow();
});
