/** The second thread: reads a register log and hands its columns over, ids as they are. */
import { parentPort } from 'node:worker_threads';
import { fileSource } from '#adapters/log-reader/file-source.ts';
import { readRegisterLog } from '#adapters/log-reader/read-log.ts';
import { readOptions } from './read-options.ts';
import { KeptIds } from './kept-ids.ts';

parentPort?.on('message', (path: string) => void readAndSend(path));

async function readAndSend(path: string): Promise<void> {
  const ids = new KeptIds();
  const reading = await readRegisterLog(fileSource(path), readOptions, ids);
  if (!reading.ok) throw new Error(`refused: ${reading.faults.list[0]?.code ?? ''}`);
  const { kinds, words } = ids.kept;
  // The engine asks no register for its rows' numbers.
  const { rowNumbers: _numbers, ...log } = reading.log;
  const columns = [kinds, words, ...Object.values(log)].filter((column) => ArrayBuffer.isView(column));
  const buffers = new Set(
    columns.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer),
  );
  parentPort?.postMessage({ log, kinds, words }, [...buffers]);
}
