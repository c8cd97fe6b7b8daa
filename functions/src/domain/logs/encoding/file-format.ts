import { firstBytes } from '../log-source.ts';
import type { LogSource } from '../log-source.ts';

export type FileFormat = 'text' | 'zip' | 'compound' | 'other';

/** Beginnings of files that are neither text nor XLSX. */
const otherFormats: readonly (readonly number[])[] = [
  [0x1f, 0x8b], // gzip
  [0x1f, 0x9d], // compress
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], // rar
  [0x42, 0x5a, 0x68, -1, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], // bzip2, with any block size
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x04, 0x22, 0x4d, 0x18], // lz4
  [0x4d, 0x53, 0x43, 0x46, 0x00], // cab
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x50, 0x41, 0x52, 0x31], // parquet
];
/** A part, the directory of an empty archive, or a part of a split one; a CSV may well begin with the letters PK. */
const zip = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const tar = [...'ustar'].map((letter) => letter.charCodeAt(0));
const tarPosition = 257;

/** Tells by its first bytes what a file is; a name or a media type is never believed. */
export function fileFormat(source: LogSource): FileFormat {
  const head = firstBytes(source, tarPosition + tar.length);
  if (zip.some((magic) => beginsWith(head, magic))) return 'zip';
  if (beginsWith(head, compound)) return 'compound';
  const isOther = otherFormats.some((magic) => beginsWith(head, magic));
  return isOther || beginsWith(head.subarray(tarPosition), tar) ? 'other' : 'text';
}

function beginsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => byte === -1 || head[index] === byte);
}

/** The name of the stream in which Office keeps an encrypted workbook, as it stands in the file (UTF-16LE). */
const encryptedPackage = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Is a compound file (the old Office container) an encrypted XLSX? */
export function isEncryptedWorkbook(source: LogSource): boolean {
  let matched = 0;
  for (const chunk of source.chunks()) {
    for (const byte of chunk) {
      // The text begins with a letter that does not come again at an even place, so a failed match starts anew.
      if (byte === encryptedPackage[matched]) matched++;
      else matched = byte === encryptedPackage[0] ? 1 : 0;
      if (matched === encryptedPackage.length) return true;
    }
  }
  return false;
}
