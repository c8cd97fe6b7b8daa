/** The central directory of a ZIP file (APPNOTE 4.3), zip64 included, read with every offset checked. */
const endSignature = 0x06054b50;
const endBytes = 22;
const longestComment = 0xffff;
const end64LocatorSignature = 0x07064b50;
const end64LocatorBytes = 20;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const entryBytes = 46;
const none16 = 0xffff;
const none32 = 0xffffffff;
const zip64Extra = 1;

/** One file in the archive, as the central directory describes it. */
export interface Part {
  /** As OPC compares names: lower case, slashes, none at the start. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export interface Directory {
  readonly parts: readonly Part[];
  /** Where the directory begins: the parts lie before it. */
  readonly offset: number;
}

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

const nameDecoder = new TextDecoder();

/** @returns null where the file is cut short or the directory is not one */
export function readDirectory(file: Uint8Array): Directory | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const place = findDirectory(view);
  if (place === null || place.offset > place.end) return null;
  const parts: Part[] = [];
  let at = place.offset;
  for (let index = 0; index < place.count; index++) {
    if (at + entryBytes > place.end || view.getUint32(at, true) !== entrySignature) return null;
    const nameEnd = at + entryBytes + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > place.end) return null;
    const part = readEntry(file, view, at, nameEnd, extraEnd);
    if (part === null) return null;
    parts.push(part);
    at = next;
  }
  return at === place.end ? { parts, offset: place.offset } : null;
}

function findDirectory(view: DataView): DirectoryPlace | null {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (
      view.getUint32(at, true) !== endSignature ||
      at + endBytes + view.getUint16(at + 20, true) !== view.byteLength
    ) {
      continue;
    }
    const count = view.getUint16(at + 10, true);
    const bytes = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === none16 || bytes === none32 || offset === none32) return findDirectory64(view, at);
    return offset + bytes === at ? { count, offset, end: at } : null;
  }
  return null;
}

function findDirectory64(view: DataView, end: number): DirectoryPlace | null {
  const locator = end - end64LocatorBytes;
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) return null;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== end64Signature) return null;
  const count = readUint64(view, at + 32);
  const bytes = readUint64(view, at + 40);
  const offset = readUint64(view, at + 48);
  return offset + bytes === at ? { count, offset, end: at } : null;
}

function readEntry(
  file: Uint8Array,
  view: DataView,
  at: number,
  nameEnd: number,
  extraEnd: number,
): Part | null {
  const rawName = file.subarray(at + entryBytes, nameEnd);
  const sizes = {
    unpackedBytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const whole = readZip64(view, nameEnd, extraEnd, sizes);
  if (whole === null) return null;
  return {
    name: nameDecoder.decode(rawName).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    ...whole,
  };
}

interface Sizes {
  readonly unpackedBytes: number;
  readonly packedBytes: number;
  readonly offset: number;
}

/** Numbers that do not fit in four bytes stand in an extra field, in this order, only those that are needed. */
export function readZip64(view: DataView, from: number, to: number, sizes: Sizes): Sizes | null {
  const { unpackedBytes, packedBytes, offset } = sizes;
  if (unpackedBytes !== none32 && packedBytes !== none32 && offset !== none32) return sizes;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Extra) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    let field = at + 4;
    const next = (value: number): number => {
      if (value !== none32) return value;
      field += 8;
      return field <= end && end <= to ? readUint64(view, field - 8) : NaN;
    };
    const found = {
      unpackedBytes: next(unpackedBytes),
      packedBytes: next(packedBytes),
      offset: next(offset),
    };
    return Object.values(found).every(Number.isSafeInteger) ? found : null;
  }
  return null;
}

function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
