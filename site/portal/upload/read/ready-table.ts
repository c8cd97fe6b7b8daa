/** Everything that the page knows of a file that has been read, worked out anew for each choice of the user. */
import { bytesSource } from '#domain/logs/log-source.ts';
import { checkTable, type CheckOptions, type CheckResult } from '#domain/logs/understanding/check-table.ts';
import type { Sheet } from '#domain/logs/understanding/cells.ts';
import {
  csvPieces,
  rowsWithHeader,
  tableToSend,
  type TableToSend,
} from '#domain/logs/understanding/to-send.ts';
import {
  understand,
  type PointedOut,
  type UnderstandingResult,
} from '#domain/logs/understanding/understand.ts';

export interface ReadTable {
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly pointed: PointedOut;
  readonly result: UnderstandingResult;
  /** Null where the table isn't understood. */
  readonly prepared: PreparedTable | null;
}

export interface PreparedTable {
  readonly table: TableToSend;
  readonly check: CheckResult;
  /** The CSV that would be sent; null where something must not be sent, or would be refused. */
  readonly csv: Uint8Array<ArrayBuffer> | null;
}

export function readTable(
  fileName: string,
  sheets: readonly Sheet[],
  caseSystem: string,
  pointed: PointedOut,
  options: CheckOptions,
): ReadTable {
  const result = understand(sheets, caseSystem, pointed, options.side);
  const base = { fileName, sheets, pointed, result };
  if (!result.ok) return { ...base, prepared: null };
  const { understanding } = result;
  const table = tableToSend(sheets[understanding.place.sheet]!, understanding);
  const csv = new TextEncoder().encode([...csvPieces(rowsWithHeader(table))].join(''));
  const check = checkTable(table, bytesSource(csv), options);
  const mayBeSent = check.ok && table.lost.length === 0 && understanding.personalSentTotal === 0;
  return { ...base, prepared: { table, check, csv: mayBeSent ? csv : null } };
}
