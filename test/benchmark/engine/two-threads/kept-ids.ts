import type { IdColumn } from '#domain/logs/ids/id-column.ts';
import { IdKind } from '#domain/logs/ids/id-column.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';

/** Settles nothing: keeps the ids of the log read, so that another thread can. Only for logs whose ids are UUIDs. */
export class KeptIds extends IdTable {
  kept: IdColumn | null = null;

  override settle(column: IdColumn): Uint32Array {
    if (column.kinds.includes(IdKind.text)) throw new Error('an id is no UUID');
    this.kept = column;
    return new Uint32Array(0);
  }
}
