import { readDirectory } from './zip/directory.ts';
import type { Directory, Part } from './zip/directory.ts';
import { packedRange, unpack } from './zip/unpack.ts';

/** Contract 2, `archive-unsafe`. */
const maxParts = 1000;
const maxRatio = 200;
const maxUnpackedBytes = 512 * 1024 * 1024;

/** Flag bits of an encrypted part, of patch data and of an encrypted directory. */
const unsafeFlags = (1 << 0) | (1 << 5) | (1 << 6) | (1 << 13);
const workbookName = /^xl\/workbook\d*\.xml$/;

export type RefusalCode = 'archive-unsafe' | 'unknown-format';

/** An archive that went through the gate: its parts by name, unpacked when asked for. */
export interface SafeArchive {
  readonly names: readonly string[];
  /** @returns null where there is no such part */
  unpack(name: string): Uint8Array | null;
}

/**
 * Decides whether an archive may be read at all. Everything is judged before anything is interpreted: the directory
 * first, by what it declares, then every part by what it really unpacks to, with memory for no more than it declared.
 */
export function passGate(file: Uint8Array): SafeArchive | RefusalCode {
  const directory = readDirectory(file);
  if (directory === null) return 'archive-unsafe';
  if (!directory.parts.some((part) => workbookName.test(part.name))) return 'unknown-format';
  const packed = safeParts(file, directory);
  if (packed === null) return 'archive-unsafe';
  for (const [part, bytes] of packed.values()) {
    const unpacked = unpack(part, bytes);
    if (unpacked === null || holdsDtd(unpacked)) return 'archive-unsafe';
  }
  return {
    names: [...packed.keys()],
    unpack(name) {
      const found = packed.get(name.toLowerCase());
      return found === undefined ? null : unpack(...found);
    },
  };
}

/** @returns the parts with their packed bytes, by name, or null where what they declare is not safe */
function safeParts(file: Uint8Array, directory: Directory): Map<string, [Part, Uint8Array]> | null {
  const { parts } = directory;
  if (parts.length > maxParts) return null;
  const packed = new Map<string, [Part, Uint8Array]>();
  const ranges: [number, number][] = [];
  let unpackedBytes = 0;
  for (const part of parts) {
    const range = packedRange(file, directory, part);
    unpackedBytes += part.unpackedBytes;
    const isUnsafe =
      range === null ||
      (part.flags & unsafeFlags) !== 0 ||
      part.unpackedBytes > maxRatio * part.packedBytes ||
      unpackedBytes > maxUnpackedBytes ||
      packed.has(part.name);
    if (isUnsafe) return null;
    ranges.push([part.offset, range[1]]);
    packed.set(part.name, [part, file.subarray(...range)]);
  }
  return overlap(ranges) ? null : packed;
}

/** Parts that share bytes are how a small file becomes a large one many times over. */
function overlap(ranges: [number, number][]): boolean {
  ranges.sort((a, b) => a[0] - b[0]);
  return ranges.some((range, index) => index > 0 && range[0] < ranges[index - 1]![1]);
}

const dtd = '<!DOCTYPE';
const dtdForms = [Buffer.from(dtd), Buffer.from(dtd, 'utf16le'), Buffer.from(dtd, 'utf16le').swap16()];

function holdsDtd(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return dtdForms.some((form) => buffer.includes(form));
}
