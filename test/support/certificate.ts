/** A certificate for `localhost` and 127.0.0.1 that nobody has vouched for, of RFC 5280's form, and its key. */
import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const oids = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  alternativeName: '551d11',
  basicConstraints: '551d13',
} as const;

/** One value in DER: its tag, its length, and what is in it. */
function der(tag: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const { length } = body;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), body]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), body]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (name: keyof typeof oids): Buffer => der(0x06, Buffer.from(oids[name], 'hex'));
const bits = (content: Buffer): Buffer => der(0x03, Buffer.from([0]), content);
const extension = (name: keyof typeof oids, content: Buffer): Buffer =>
  sequence(oid(name), der(0x04, content));

/** UTCTime: two digits of the year. */
const time = (atMs: number): Buffer =>
  der(0x17, `${new Date(atMs).toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`);

function toBeSigned(publicKey: KeyObject, endsMs: number): Buffer {
  const name = sequence(der(0x31, sequence(oid('commonName'), der(0x0c, 'localhost'))));
  const places = sequence(der(0x82, 'localhost'), der(0x87, Buffer.from([127, 0, 0, 1])));
  const isAuthority = sequence(der(0x01, Buffer.from([0xff])));
  const extensions = [extension('alternativeName', places), extension('basicConstraints', isAuthority)];
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    sequence(oid('ecdsaWithSha256')),
    name,
    sequence(time(endsMs - 365 * 86_400_000), time(endsMs)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
}

/** @param endsMs when it ends; it began a year before */
export function ownCertificate(endsMs: number): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = toBeSigned(publicKey, endsMs);
  const signature = bits(sign('sha256', body, privateKey));
  const whole = sequence(body, sequence(oid('ecdsaWithSha256')), signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
