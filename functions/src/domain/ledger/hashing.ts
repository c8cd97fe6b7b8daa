/**
 * The two hashes of RFC 6962 (section 2.1) and the bytes they work on. SHA-256 is handed in: Node and the browser each
 * have their own, and the browser's answers later.
 */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** 32 bytes as 64 lower-case hexadecimal digits: what documents, receipts and checkpoints hold. */
export type Hash = string;

const leafPrefix = 0x00;
const nodePrefix = 0x01;

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byteOfPair = new Map(pairs.map((pair, byte) => [pair, byte]));

export function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(hex.length / 2));
  for (let i = 0; i < bytes.length; i++) {
    const byte = byteOfPair.get(hex.slice(2 * i, 2 * i + 2));
    if (byte === undefined) throw new RangeError('not hexadecimal');
    bytes[i] = byte;
  }
  return bytes;
}

export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += pairs[byte]!;
  return hex;
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export async function leafHash(sha256: Sha256, leaf: Uint8Array): Promise<Hash> {
  return hexOf(await sha256(joined(Uint8Array.of(leafPrefix), leaf)));
}

export async function nodeHash(sha256: Sha256, left: Hash, right: Hash): Promise<Hash> {
  return hexOf(await sha256(joined(Uint8Array.of(nodePrefix), bytesOfHex(left), bytesOfHex(right))));
}

/** The root of a tree without leaves. */
export async function emptyRoot(sha256: Sha256): Promise<Hash> {
  return hexOf(await sha256(new Uint8Array(0)));
}
