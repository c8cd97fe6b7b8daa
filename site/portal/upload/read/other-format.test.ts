import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fileFormat } from '#domain/logs/encoding/file-format.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { otherFormat } from './other-format.ts';

const told = (file: Uint8Array) => otherFormat(file, fileFormat(bytesSource(file)));
const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });

it('tells apart what people take for a workbook', () => {
  expect(told(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('old-or-locked-workbook');
  expect(told(strToU8('%PDF-1.7 ...'))).toBe('pdf');
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  expect(told(archive({ mimetype, 'content.xml': '<x/>' }))).toBe('open-document');
  expect(told(archive({ '[Content_Types].xml': '<Types/>' }))).toBeNull();
  expect(told(Uint8Array.of(0x1f, 0x8b, 8))).toBe('unknown-format');
});
