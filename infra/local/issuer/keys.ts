import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** What the key set shows. */
  readonly publicJwk: JWK;
}

export const algorithm = 'RS256';

/** What the app takes; keys of earlier versions were shorter. */
const modulusBits = 3072;

/** The key of that name in the folder; made at the first start, and kept, so that tokens outlive a restart. */
export async function keyNamed(folder: string, name: string): Promise<SigningKey> {
  const file = join(folder, `${name}.jwk.json`);
  if (!isLongKey(file)) await makeKey(folder, file);
  const jwk: JWK = JSON.parse(readFileSync(file, 'utf8'));
  const privateKey = await importJWK(jwk, algorithm);
  if (privateKey instanceof Uint8Array) throw new Error(`${file} holds no private key`);
  const { n, e, kid } = jwk;
  if (kid === undefined || n === undefined || e === undefined)
    throw new Error(`${file} is no RSA key with a name`);
  return { id: kid, privateKey, publicJwk: { kty: 'RSA', n, e, kid, use: 'sig', alg: algorithm } };
}

function isLongKey(file: string): boolean {
  if (!existsSync(file)) return false;
  const { n }: JWK = JSON.parse(readFileSync(file, 'utf8'));
  return Buffer.from(n ?? '', 'base64url').length * 8 >= modulusBits;
}

async function makeKey(folder: string, file: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { privateKey } = await generateKeyPair(algorithm, { modulusLength: modulusBits, extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const text = JSON.stringify({ ...jwk, kid, alg: algorithm });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
