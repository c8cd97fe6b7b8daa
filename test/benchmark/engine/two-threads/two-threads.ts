/** The whole job on two threads: one reads the portal log, the other the register log; the rest is for the first. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readArguments } from '#adapters/command-line/arguments.ts';
import { fileSource } from '#adapters/log-reader/file-source.ts';
import { readPortalLog } from '#adapters/log-reader/read-log.ts';
import { IdColumn } from '#domain/logs/ids/id-column.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import type { RegisterLog } from '#domain/logs/log-tables.ts';
import { reconcile } from '#domain/reconcile/reconcile.ts';
import type { Reconciliation } from '#domain/reconcile/result.ts';
import { rules } from '../whole-job.ts';
import { takeKept } from './kept-ids.ts';
import { readOptions } from './read-options.ts';

interface FromWorker {
  readonly log: Omit<RegisterLog, 'rowNumbers'>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly words: Int32Array<ArrayBuffer>;
}

/** The engine asks a register for none. */
const noNumbers = {
  toColumn(): never {
    throw new Error('not sent over');
  },
};

export class TwoThreads {
  readonly #worker = new Worker(new URL('register-worker.ts', import.meta.url));

  async wholeJob(portalPath: string, registerPath: string): Promise<Reconciliation> {
    const args = readArguments(['--portal', portalPath, '--register', registerPath, ...rules], Date.now());
    if (!args.ok) throw new Error('the benchmark’s arguments are wrong');
    const register = this.#readRegister(registerPath);
    // A turn of the event loop, in which the other thread is told.
    await new Promise(setImmediate);
    const ids = new IdTable();
    const portal = await readPortalLog(fileSource(portalPath), readOptions, ids);
    if (!portal.ok) throw new Error(`refused: ${portal.faults.list[0]?.code ?? ''}`);
    const { log, kinds, words } = await register;
    const column = new IdColumn();
    column.kinds = kinds;
    column.words = words;
    const registerIds = ids.newLog();
    registerIds.reserve(log.rowCount);
    takeKept(registerIds, column, log.receivedTo);
    const id = ids.settle(registerIds, log.receivedTo);
    return reconcile(portal.log, { ...log, id, rowNumbers: noNumbers }, ids, args.value.options);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #readRegister(path: string): Promise<FromWorker> {
    this.#worker.postMessage(path);
    const [read] = await once(this.#worker, 'message');
    return read as FromWorker;
  }
}
