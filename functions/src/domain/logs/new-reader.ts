import { FaultList } from './fault-list.ts';
import type { IdTable } from './ids/id-table.ts';
import type { PortalLog, RegisterLog } from './log-tables.ts';
import { LogReader } from './log-reader.ts';
import type { ReadOptions } from './read-options.ts';
import { PortalRows } from './tables/portal-rows.ts';
import { RegisterRows } from './tables/register-rows.ts';

/** @param ids shared by both logs of a reconciliation, so that equal ids become equal integers */
export function newPortalReader(options: ReadOptions, ids: IdTable): LogReader<PortalLog> {
  const faults = new FaultList('portal');
  return new LogReader('portal', options, new PortalRows(options, ids, faults), faults);
}

export function newRegisterReader(options: ReadOptions, ids: IdTable): LogReader<RegisterLog> {
  const faults = new FaultList('register');
  return new LogReader('register', options, new RegisterRows(options, ids, faults), faults);
}
