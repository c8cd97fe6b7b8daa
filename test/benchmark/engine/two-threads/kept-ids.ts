import { IdColumn, IdKind, wordsPerId } from '#domain/logs/ids/id-column.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import { LogIds } from '#domain/logs/ids/log-ids.ts';
import type { IdPage } from '#domain/logs/ids/log-ids.ts';

/** Settles nothing: keeps the ids of the log read, so that another thread can. Only for logs whose ids are UUIDs. */
export class KeptIds extends IdTable {
  readonly kept = new IdColumn();

  override newLog(): LogIds {
    return new KeptLog(this.kept);
  }

  override settle(): Uint32Array {
    if (this.kept.kinds.includes(IdKind.text)) throw new Error('an id is no UUID');
    return new Uint32Array(0);
  }
}

class KeptLog extends LogIds {
  readonly #kept: IdColumn;
  #rows = 0;

  constructor(kept: IdColumn) {
    super([], 0);
    this.#kept = kept;
  }

  override reserve(rows: number): void {
    this.#kept.reserve(rows);
  }

  override take({ rowCount, idKind, idWords }: IdPage): void {
    this.#kept.kinds.set(idKind.subarray(0, rowCount), this.#rows);
    this.#kept.words.set(idWords.subarray(0, rowCount * wordsPerId), this.#rows * wordsPerId);
    this.#rows += rowCount;
  }
}

/** Takes the ids that another thread has kept, as if they were being read. */
export function takeKept(log: LogIds, { kinds, words }: IdColumn, to: Float64Array): void {
  const pageRows = 2048;
  for (let start = 0; start < to.length; start += pageRows) {
    const end = Math.min(start + pageRows, to.length);
    log.take({
      rowCount: end - start,
      idKind: kinds.subarray(start, end),
      idWords: words.subarray(start * wordsPerId, end * wordsPerId),
      to: to.subarray(start, end),
    });
  }
}
