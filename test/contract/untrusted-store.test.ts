/** A store, or an issuer, whose certificate nobody vouches for: nothing is sent there (ASVS 12.3.4). */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBlobs, openDocuments, openQueues } from '#adapters/config/stores.ts';
import { readSettings } from '#adapters/config/settings.ts';
import type { Settings } from '#adapters/config/settings.ts';
import { tokenVerifier } from '#adapters/tokens/verify-token.ts';
import { audience, personIssuer, token } from '../access/made-tokens.ts';
import { ownCertificate } from '../support/certificate.ts';

let asked = 0;
const server = createServer(ownCertificate(Date.now() + 86_400_000), (_request, response) => {
  asked += 1;
  response.end('{}');
});
const identity = { getToken: async () => ({ token: 'secret', expiresOnTimestamp: Date.now() + 3_600_000 }) };
let address: string;
let settings: Settings;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `https://localhost:${String((server.address() as AddressInfo).port)}`;
  settings = readSettings({
    INCIDENT_ID: 'familia-2023',
    BLOB_CONNECTION: address,
    QUEUE_CONNECTION__queueServiceUri: `${address}/account`,
    COSMOS_ENDPOINT: address,
    TOKEN_ISSUERS: JSON.stringify([
      { issuer: personIssuer, jwksUri: address, audience, kind: 'ansattporten' },
    ]),
    OPERATOR_ORGANISATION: '320000005',
    BUFDIR_ORGANISATION: '320000013',
    PERSON_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
});
beforeEach(() => {
  asked = 0;
});
afterAll(() => server.close());

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'blobs of Azure Storage': () => openBlobs(settings, identity).read('logs/4601/a'),
  'queues of Azure Storage': () => openQueues(settings, identity).send('publish', { incident: 'a' }),
  'documents of Cosmos DB': async () => {
    const documents = await openDocuments(settings, identity);
    return documents.get({ container: 'scopes', partition: '4601', id: 'current' });
  },
  'keys of an issuer': async () => tokenVerifier(settings.TOKEN_ISSUERS)(`Bearer ${await token()}`),
};

it.each(Object.keys(ways))('%s', async (name) => {
  await expect(ways[name]!()).rejects.toThrow(/self.signed/);
  expect(asked).toBe(0);
});
