/**
 * A workbook's archive, unpacked within bounds and put together again without packing. The library would unpack large
 * parts in workers made of text, which the pages' policy forbids, and without any bound.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Contract 2: no more than this in all. */
const maxUnpackedBytes = 512 * 1024 * 1024;
/** Contract 2: no part unpacks to more than this many times its packed size. */
const maxRatio = 200;

export interface StoredArchive {
  readonly archive: ArrayBuffer;
  /** By the order of the sheets: does the workbook hide it? */
  readonly hidden: readonly boolean[];
}

/** @throws where the archive is no archive, or unpacks to too much */
export function storedArchive(archive: ArrayBuffer): StoredArchive {
  let unpackedBytes = 0;
  const parts = unzipSync(new Uint8Array(archive), {
    filter: ({ name, size, originalSize }) => {
      if (!name.endsWith('.xml') && !name.endsWith('.rels')) return false;
      unpackedBytes += originalSize;
      if (unpackedBytes > maxUnpackedBytes || originalSize > maxRatio * size)
        throw new Error('unpacks to too much');
      return true;
    },
  });
  for (const name of Object.keys(parts)) {
    if (name.startsWith('xl/worksheets/')) parts[name] = withErrorsAsText(parts[name]!);
  }
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  return { archive: zipSync(parts, { level: 0 }).buffer, hidden: hiddenSheets(workbook) };
}

/** The library takes a formula's error for an empty cell, which may mean something: «not registered». */
function withErrorsAsText(sheet: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isLatin1 = true; // Byte by byte: only the types of cells are changed.
  const xml = strFromU8(sheet, isLatin1);
  const changed = xml.replace(/(<c\b[^<>]* t=)"e"/g, '$1"str"');
  return changed === xml ? sheet : strToU8(changed, isLatin1);
}

function hiddenSheets(workbook: string): boolean[] {
  const sheets = workbook.match(/<(?:\w+:)?sheet\b[^<>]*>/g) ?? [];
  return sheets.map((sheet) => /\bstate="(?:hidden|veryHidden)"/.test(sheet));
}
