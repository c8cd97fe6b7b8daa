/** From the bytes of an archive to the rows of its first sheet: everything that touches its inside. */
import { passGate } from './gate.ts';
import type { RefusalCode } from './gate.ts';
import type { RecordBatch } from './record-batch.ts';
import { RowWriter } from './row-writer.ts';
import { readDateStyles } from './workbook/date-styles.ts';
import { readSheet } from './workbook/read-sheet.ts';
import { MalformedWorkbook } from './workbook/read-xml.ts';
import { readSharedStrings } from './workbook/shared-strings.ts';
import { part, readWorkbook } from './workbook/workbook.ts';

/**
 * @param send given the rows, batch by batch
 * @returns why the archive is not read, or null; batches may have been sent before that is known
 */
export function readArchive(file: Uint8Array, send: (batch: RecordBatch) => void): RefusalCode | null {
  try {
    return readParts(file, send);
  } catch (error) {
    if (error instanceof MalformedWorkbook) return 'unknown-format';
    throw error;
  }
}

function readParts(file: Uint8Array, send: (batch: RecordBatch) => void): RefusalCode | null {
  const archive = passGate(file);
  if (typeof archive === 'string') return archive;
  const workbook = readWorkbook(archive);
  const { sharedStrings, styles, is1904 } = workbook;
  const context = {
    strings: sharedStrings === null ? null : readSharedStrings(part(archive, sharedStrings)),
    dateStyles: styles === null ? [] : readDateStyles(part(archive, styles)),
    is1904,
  };
  const writer = new RowWriter(send);
  readSheet(part(archive, workbook.sheet), context, writer);
  writer.flush();
  return null;
}
