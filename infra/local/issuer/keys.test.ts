import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, expect, it } from 'vitest';
import { keyNamed } from './keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a key is kept from start to start', async () => {
  const first = await keyNamed(folder, 'ansattporten');
  expect((await keyNamed(folder, 'ansattporten')).id).toBe(first.id);
});

it('one of an earlier version, too short for the app by now, is made anew', async () => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const short = { ...(await exportJWK(privateKey)), kid: 'short' };
  writeFileSync(join(folder, 'maskinporten.jwk.json'), JSON.stringify(short));
  const { id, publicJwk } = await keyNamed(folder, 'maskinporten');
  expect(id).not.toBe('short');
  expect(Buffer.from(publicJwk.n!, 'base64url')).toHaveLength(3072 / 8);
});
