import { crc32, inflateRawSync } from 'node:zlib';
import { readZip64 } from './directory.ts';
import type { Directory, Part } from './directory.ts';

const localSignature = 0x04034b50;
const localBytes = 30;
const stored = 0;
const deflated = 8;
const hasDescriptor = 1 << 3;

/**
 * Where the packed bytes of a part lie. The local header must tell the same as the directory, so that no two readers
 * can see different files in one archive.
 * @returns null where it does not, or the bytes lie outside the file
 */
export function packedRange(file: Uint8Array, directory: Directory, part: Part): [number, number] | null {
  const at = part.offset;
  if (at + localBytes > directory.offset) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(at, true) !== localSignature) return null;
  const nameEnd = at + localBytes + view.getUint16(at + 26, true);
  const start = nameEnd + view.getUint16(at + 28, true);
  const end = start + part.packedBytes;
  if (end > directory.offset) return null;
  const rawName = file.subarray(at + localBytes, nameEnd);
  const isSame =
    view.getUint16(at + 6, true) === part.flags &&
    view.getUint16(at + 8, true) === part.method &&
    rawName.length === part.rawName.length &&
    rawName.every((byte, index) => byte === part.rawName[index]);
  return isSame && isSameSize(view, part, nameEnd, start) ? [start, end] : null;
}

/** With a descriptor behind the data, the header may leave sizes and checksum at zero. */
function isSameSize(view: DataView, part: Part, nameEnd: number, start: number): boolean {
  const at = part.offset;
  const crc = view.getUint32(at + 14, true);
  const packedBytes = view.getUint32(at + 18, true);
  const unpackedBytes = view.getUint32(at + 22, true);
  if ((part.flags & hasDescriptor) !== 0 && crc === 0) return true;
  const told = readZip64(view, nameEnd, start, { unpackedBytes, packedBytes, offset: 0 });
  return (
    told !== null &&
    crc === part.crc32 &&
    told.packedBytes === part.packedBytes &&
    told.unpackedBytes === part.unpackedBytes
  );
}

/**
 * Unpacks a part, never to more bytes than it declares.
 * @returns null where it unpacks to anything else than it declares
 */
export function unpack(part: Part, packed: Uint8Array): Uint8Array | null {
  const unpacked = part.method === stored ? packed : part.method === deflated ? inflate(part, packed) : null;
  if (unpacked === null || unpacked.length !== part.unpackedBytes) return null;
  return crc32(unpacked) === part.crc32 ? unpacked : null;
}

function inflate(part: Part, packed: Uint8Array): Uint8Array | null {
  try {
    // One byte more than declared is enough to see that there is more.
    return inflateRawSync(packed, { maxOutputLength: part.unpackedBytes + 1 });
  } catch {
    return null;
  }
}
