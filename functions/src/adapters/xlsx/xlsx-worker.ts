/** The worker's entry: everything that touches the inside of an archive happens here, apart from the process. */
import { parentPort, workerData } from 'node:worker_threads';
import { readArchive } from './read-archive.ts';
import type { RecordBatch } from './record-batch.ts';
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

const code = readArchive(file, send);
answer(code === null ? { kind: 'done' } : { kind: 'refused', code });
