/** From a file's bytes to its tables, whatever it is: told by its content, never by its name. */
import readExcelFile from 'read-excel-file/universal';
import { fileFormat } from '#domain/logs/encoding/file-format.ts';
import type { Side } from '#domain/logs/fault.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { columnNamer } from '#domain/logs/understanding/name-columns.ts';
import { readCsvCells } from '#domain/logs/understanding/read-cells.ts';
import type { FileReading } from './messages.ts';
import { otherFormat } from './other-format.ts';
import { storedArchive } from './stored-archive.ts';
import { type LibrarySheet, sheetsOf } from './workbook-cells.ts';

/** As many as a sheet of Excel has; each is kept in memory as it stands, to be shown and corrected. */
const maxRows = 1_048_576;

export async function readBytes(buffer: ArrayBuffer, caseSystem: string, side: Side): Promise<FileReading> {
  const source = bytesSource(new Uint8Array(buffer));
  const format = fileFormat(source);
  const code = otherFormat(new Uint8Array(buffer), format);
  if (code !== null) return { ok: false, code };
  if (format !== 'text') return readWorkbook(buffer);
  return readCsvCells(source, columnNamer(caseSystem, side), maxRows);
}

async function readWorkbook(buffer: ArrayBuffer): Promise<FileReading> {
  try {
    const { archive, hidden } = storedArchive(buffer);
    const sheets: unknown = await readExcelFile(archive);
    const read = sheetsOf(sheets as LibrarySheet[], hidden);
    const isEmpty = read.every(({ rows }) => rows.every((row) => row.every((cell) => cell === '')));
    return isEmpty ? { ok: false, code: 'empty-file' } : { ok: true, sheets: read };
  } catch {
    // Encrypted, cut short, or another program's archive: what is wrong with it makes no difference to the user.
    return { ok: false, code: 'unreadable-workbook' };
  }
}
