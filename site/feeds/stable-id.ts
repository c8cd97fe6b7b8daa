import { createHash } from 'node:crypto';

/** The URL namespace of RFC 9562, in which names are told apart from everybody else's. */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * An identifier that follows from a name: a UUID of version 5. It stays when the site moves to another address, as
 * RFC 4287 asks of a feed and its entries.
 */
export function stableId(...name: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(namespace)
    .update(`avstem/${name.join('/')}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}
