import type { PortalLog } from '../log-tables.ts';
import { GrowingTable } from './growing-table.ts';

export class PortalTable extends GrowingTable {
  toLog(mendedCells: number): PortalLog {
    const { from, to, mark, ...others } = this.toColumns(this.from);
    return { ...others, sentFrom: from, sentTo: to, byLetter: mark, mendedCells };
  }
}
