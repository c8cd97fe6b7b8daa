/** The worker's entry: everything that touches the inside of an archive happens here, apart from the process. */
import { parentPort, workerData } from 'node:worker_threads';
import { passGate } from './gate.ts';
import type { RefusalCode } from './gate.ts';
import type { RecordBatch } from './record-batch.ts';
import { RowWriter } from './row-writer.ts';
import { readDateStyles } from './workbook/date-styles.ts';
import { MalformedWorkbook } from './workbook/read-xml.ts';
import { readSharedStrings } from './workbook/shared-strings.ts';
import { readSheet } from './workbook/read-sheet.ts';
import { part, readWorkbook } from './workbook/workbook.ts';
import type { XlsxMessage, XlsxTask } from './worker-messages.ts';

/** Batches under way at a time: the worker waits for the reader instead of filling the memory. */
const maxBatchesUnderWay = 4;

const { file, replayed } = workerData as XlsxTask;
let sent = 0;

function answer(message: XlsxMessage, transferred: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transferred);
}

function send(batch: RecordBatch): void {
  for (;;) {
    const seen = Atomics.load(replayed, 0);
    if (sent - seen < maxBatchesUnderWay) break;
    Atomics.wait(replayed, 0, seen);
  }
  sent++;
  answer({ kind: 'batch', batch }, [
    batch.bytes.buffer,
    batch.ends.buffer,
    batch.flags.buffer,
    batch.rows.buffer,
  ]);
}

function readArchive(): RefusalCode | null {
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

try {
  const code = readArchive();
  answer(code === null ? { kind: 'done' } : { kind: 'refused', code });
} catch (error) {
  if (!(error instanceof MalformedWorkbook)) throw error;
  answer({ kind: 'refused', code: 'unknown-format' });
}
