import { FaultList } from './fault-list.ts';
import type { IdTable } from './ids/id-table.ts';
import type { RowLane } from './lane/row-lane.ts';
import type { PortalLog, RegisterLog } from './log-tables.ts';
import { LogReader } from './log-reader.ts';
import type { ReadOptions } from './read-options.ts';
import { PortalRows } from './tables/portal-rows.ts';
import { RegisterRows } from './tables/register-rows.ts';
import { newRowPage } from './tables/row-page.ts';

/**
 * @param ids shared by both logs of a reconciliation, so that equal ids become equal integers
 * @param lane for a file of CSV; null: every row is read cell by cell
 */
export function newPortalReader(
  options: ReadOptions,
  ids: IdTable,
  lane: RowLane | null = null,
): LogReader<PortalLog> {
  const faults = new FaultList('portal');
  const rows = new PortalRows(options, ids, faults, lane?.page ?? newRowPage());
  return new LogReader('portal', options, rows, faults, lane);
}

export function newRegisterReader(
  options: ReadOptions,
  ids: IdTable,
  lane: RowLane | null = null,
): LogReader<RegisterLog> {
  const faults = new FaultList('register');
  const rows = new RegisterRows(options, ids, faults, lane?.page ?? newRowPage());
  return new LogReader('register', options, rows, faults, lane);
}
