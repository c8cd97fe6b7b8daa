/**
 * The two hashes of RFC 6962 (section 2.1) and the bytes they work on. SHA-256 is handed in: Node and the browser each
 * have their own, and the browser's answers later.
 */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** 32 bytes as 64 lower-case hexadecimal digits: what documents, receipts and checkpoints hold. */
export type Hash = string;

const leafPrefix = 0x00;
const nodePrefix = 0x01;

export function bytesOfHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new RangeError('not hexadecimal');
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
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
