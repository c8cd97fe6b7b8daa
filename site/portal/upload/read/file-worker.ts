/** Reads a file away from the page, so that the page answers meanwhile and a reading that never ends can be ended. */
import readExcelFile from 'read-excel-file/universal';
import { fileFormat } from '#domain/logs/encoding/file-format.ts';
import { otherFormat } from './other-format.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { columnNamer } from '#domain/logs/understanding/name-columns.ts';
import { readCsvCells } from '#domain/logs/understanding/read-cells.ts';
import type { FileReading, ReadTask } from './messages.ts';
import { storedArchive } from './stored-archive.ts';
import { type LibrarySheet, sheetsOf } from './workbook-cells.ts';

/** As many as a sheet of Excel has; each is kept in memory as it stands, to be shown and corrected. */
const maxRows = 1_048_576;

self.addEventListener('message', ({ data }: MessageEvent<ReadTask>) => {
  void read(data).then((reading) => self.postMessage(reading));
});

async function read({ file, caseSystem }: ReadTask): Promise<FileReading> {
  const buffer = await file.arrayBuffer();
  const source = bytesSource(new Uint8Array(buffer));
  const format = fileFormat(source);
  if (format === 'text') return readCsvCells(source, columnNamer(caseSystem), maxRows);
  const code = otherFormat(new Uint8Array(buffer), format);
  return code === null ? readWorkbook(buffer) : { ok: false, code };
}

async function readWorkbook(buffer: ArrayBuffer): Promise<FileReading> {
  try {
    const sheets: unknown = await readExcelFile(storedArchive(buffer));
    const read = sheetsOf(sheets as LibrarySheet[]);
    const isEmpty = read.every(({ rows }) => rows.every((row) => row.every((cell) => cell === '')));
    return isEmpty ? { ok: false, code: 'empty-file' } : { ok: true, sheets: read };
  } catch {
    // Encrypted, cut short, or another program's archive: what is wrong with it makes no difference to the user.
    return { ok: false, code: 'unreadable-workbook' };
  }
}
