import { Worker } from 'node:worker_threads';
import { singleFault } from '#domain/logs/fault-list.ts';
import type { Side } from '#domain/logs/fault.ts';
import type { LogReader, Reading } from '#domain/logs/log-reader.ts';
import type { LogSource } from '#domain/logs/log-source.ts';
import { CellRecord } from '#domain/logs/scan/cell-record.ts';
import type { RefusalCode } from './gate.ts';
import { replay } from './record-batch.ts';
import type { RecordBatch } from './record-batch.ts';
import { workerEntry } from './worker-entry.ts';
import type { XlsxMessage, XlsxTask } from './worker-messages.ts';

export interface XlsxOptions {
  /** After so long an archive is given up as `archive-unsafe`. */
  readonly maxMs?: number;
}

const defaultMaxMs = 120_000;
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** Reads a workbook in a worker of its own, with bounded memory and time, and hands its rows to the reader. */
export async function readXlsx<Log>(
  side: Side,
  source: LogSource,
  reader: LogReader<Log>,
  options: XlsxOptions = {},
): Promise<Reading<Log>> {
  const record = new CellRecord();
  const refusal = await runWorker(wholeFile(source), (batch) => replay(batch, record, reader), options);
  return refusal === null ? reader.finish() : { ok: false, faults: singleFault(side, refusal) };
}

function wholeFile(source: LogSource): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(source.byteLength);
  let filled = 0;
  for (const chunk of source.chunks()) {
    file.set(chunk.subarray(0, file.length - filled), filled);
    filled += chunk.length;
  }
  return file;
}

/** @returns null when the sheet has been read as far as `take` wanted */
function runWorker(
  file: Uint8Array<ArrayBuffer>,
  take: (batch: RecordBatch) => boolean,
  options: XlsxOptions,
): Promise<RefusalCode | null> {
  const replayed = new Int32Array(new SharedArrayBuffer(4));
  const task: XlsxTask = { file, replayed };
  const { entry, isCode } = workerEntry;
  const worker = new Worker(entry, {
    eval: isCode,
    workerData: task,
    transferList: [file.buffer],
    resourceLimits,
    execArgv: [],
  });
  return new Promise<RefusalCode | null>((resolve, reject) => {
    const giveUp = setTimeout(() => resolve('archive-unsafe'), options.maxMs ?? defaultMaxMs);
    worker.on('message', (message: XlsxMessage) => {
      if (message.kind === 'done') return resolve(null);
      if (message.kind === 'refused') return resolve(message.code);
      if (!take(message.batch)) return resolve(null);
      Atomics.add(replayed, 0, 1);
      Atomics.notify(replayed, 0);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('archive-unsafe');
      else reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(giveUp);
      resolve('archive-unsafe');
    });
  }).finally(() => worker.terminate());
}
