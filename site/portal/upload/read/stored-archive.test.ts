import { strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { storedArchive } from './stored-archive.ts';

const archiveOf = (parts: Record<string, Uint8Array>) => Uint8Array.from(zipSync(parts)).buffer;

describe('a workbook unpacked and put together again', () => {
  it('reads as it was', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => [{ value: `rad ${index}` }, { value: index }]);
    const file = Uint8Array.from(await writeExcelFile(rows).toBuffer()).buffer;
    expect(await readExcelFile(storedArchive(file).archive)).toEqual(await readExcelFile(file));
  });

  it('is refused where it is no archive, or unpacks to too much', () => {
    expect(() => storedArchive(Uint8Array.from(strToU8('PK\u0003\u0004 nothing')).buffer)).toThrow();
    const bomb = archiveOf({ 'xl/worksheets/sheet1.xml': new Uint8Array(10_000_000) });
    expect(() => storedArchive(bomb)).toThrow('too much');
  });

  it('leaves out what is no part of the tables', () => {
    const file = archiveOf({ 'xl/media/image1.png': new Uint8Array(10_000_000), 'a.xml': strToU8('<a/>') });
    expect(storedArchive(file).archive.byteLength).toBeLessThan(1000);
  });
});
