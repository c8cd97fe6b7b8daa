import type { IdTable } from '../logs/ids/id-table.ts';
import type { Reading } from '../logs/log-reader.ts';
import type { LogSource } from '../logs/log-source.ts';
import type { PortalLog, RegisterLog } from '../logs/log-tables.ts';
import type { ReadOptions } from '../logs/read-options.ts';

/** Reads a log file whole, CSV or XLSX, or lists every fault (contract 2). Unpacking needs more than the domain. */
export interface LogReading {
  portal(source: LogSource, options: ReadOptions, ids: IdTable): Promise<Reading<PortalLog>>;
  register(source: LogSource, options: ReadOptions, ids: IdTable): Promise<Reading<RegisterLog>>;
}
