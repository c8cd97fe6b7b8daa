/** A tiny ZIP writer for tests: it writes sound archives, and every unsound one that the gate must refuse. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored instead of deflated. */
  readonly stored?: boolean;
  /** What headers tell instead of the truth. */
  readonly told?: { readonly unpackedBytes?: number; readonly crc32?: number };
  readonly localName?: string;
  readonly localMethod?: number;
  readonly flags?: number;
  /** Sizes in a descriptor behind the data, zero in the local header. */
  readonly descriptor?: boolean;
}

export interface ZipOptions {
  readonly zip64?: boolean;
  readonly comment?: string;
}

export function writeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const [local, entry] = writePart(part, offset, options.zip64 === true);
    pieces.push(local);
    entries.push(entry);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = writeEnd(parts.length, directory.length, offset, options);
  return new Uint8Array(Buffer.concat([...pieces, directory, end]));
}

function writePart(part: ZipPart, offset: number, zip64: boolean): [Buffer, Buffer] {
  const content = Buffer.from(part.content as Uint8Array);
  const packed = part.stored ? content : deflateRawSync(content);
  const method = part.stored ? 0 : 8;
  const crc = part.told?.crc32 ?? crc32(content);
  const unpackedBytes = part.told?.unpackedBytes ?? content.length;
  const flags = (part.flags ?? 0) | (part.descriptor ? 8 : 0);
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(part.localMethod ?? method, 8);
  if (!part.descriptor) writeSizes(local, 14, crc, packed.length, unpackedBytes);
  local.writeUInt16LE(localName.length, 26);
  const descriptor = Buffer.alloc(part.descriptor ? 16 : 0);
  if (part.descriptor) {
    descriptor.writeUInt32LE(0x08074b50, 0);
    writeSizes(descriptor, 4, crc, packed.length, unpackedBytes);
  }
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  writeSizes(entry, 16, crc, zip64 ? 0xffffffff : packed.length, zip64 ? 0xffffffff : unpackedBytes);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
  const extra = Buffer.alloc(zip64 ? 28 : 0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [index, value] of [unpackedBytes, packed.length, offset].entries()) {
      extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
    }
  }
  entry.writeUInt16LE(extra.length, 30);
  return [Buffer.concat([local, localName, packed, descriptor]), Buffer.concat([entry, name, extra])];
}

function writeSizes(header: Buffer, at: number, crc: number, packed: number, unpacked: number): void {
  header.writeUInt32LE(crc, at);
  header.writeUInt32LE(packed, at + 4);
  header.writeUInt32LE(unpacked, at + 8);
}

function writeEnd(count: number, directoryBytes: number, offset: number, options: ZipOptions): Buffer {
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : directoryBytes, 12);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  if (!options.zip64) return Buffer.concat([end, comment]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end, comment]);
}
