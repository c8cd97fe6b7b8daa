/** An XLSX file with one sheet, the same bytes whenever it is written. */
import writeExcelFile from 'write-excel-file/node';
import type { TimeCell } from './time-forms.ts';

/** @param numeric by column: whether its texts are written as numbers */
export async function workbookBytes(
  headers: readonly string[],
  numeric: readonly boolean[],
  rows: readonly (readonly TimeCell[])[],
): Promise<Uint8Array> {
  const sheet = [
    headers.map((value) => ({ value, type: String })),
    ...rows.map((cells) => cells.map((cell, index) => sheetCell(cell, numeric[index]!))),
  ];
  const bytes = await writeExcelFile(sheet).toBuffer();
  return withFixedTimes(bytes);
}

function sheetCell(cell: TimeCell, isNumber: boolean) {
  if (typeof cell !== 'string') return { value: cell.serial, type: Number, format: cell.format };
  if (cell === '') return null;
  return isNumber ? { value: Number(cell), type: Number } : { value: cell, type: String };
}

const endRecord = 0x06054b50;
const centralEntry = 0x02014b50;
/** 1 January 2023, 00:00, as MS-DOS wrote dates and times. */
const fixedTime = ((2023 - 1980) << 25) | (1 << 21) | (1 << 16);

/** The library stamps each part of the archive with the clock; here every part has the same fixed time. */
function withFixedTimes(archive: Buffer): Buffer {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== endRecord) throw new Error('the workbook does not end as expected');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== centralEntry)
      throw new Error('the workbook has an unexpected directory');
    const localHeader = archive.readUInt32LE(at + 42);
    archive.writeUInt32LE(fixedTime, at + 12);
    archive.writeUInt32LE(fixedTime, localHeader + 10);
    const names =
      archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    at += 46 + names;
  }
  return archive;
}
