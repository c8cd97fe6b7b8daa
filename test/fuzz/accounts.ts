/** "Rows in = rows taken + rows in faults": no reader may lose a row without saying so. */
import type { Faults } from '#domain/logs/fault.ts';
import { faultCodes } from '#domain/logs/fault.ts';
import { faultTexts } from '#domain/logs/fault-texts.ts';
import type { Reading } from '#domain/logs/log-reader.ts';
import { mustHold, mustNotTell } from './door.ts';
import { isEmptyRow } from './tables.ts';
import type { Table } from './tables.ts';

type Log = { readonly rowCount: number };
export type Read = (table: Table) => Promise<Reading<Log>>;

/** What may be told of a file: known codes, their fixed sentences, rows that are there, in their order. */
export function checkTold(faults: Faults): void {
  const { list, total } = faults;
  mustHold(list.length > 0 && total >= list.length, 'a refusal without a fault');
  let last = 0;
  for (const { code, text, row = 0 } of list) {
    mustHold(faultCodes.includes(code) && text === faultTexts[code], 'a fault that is not of the contract');
    mustHold(row >= last && Number.isInteger(row), 'rows out of order');
    last = row;
    mustNotTell(text);
  }
}

/** Reads the table, and where it is refused once more without the rows that were named: what is left must be taken. */
export async function checkRows(table: Table, read: Read): Promise<void> {
  const filled = table.rows.filter((row) => !isEmptyRow(row)).length;
  const reading = await read(table);
  if (reading.ok) {
    mustHold(reading.log.rowCount === filled, `${reading.log.rowCount} rows taken of ${filled}`);
    return;
  }
  checkTold(reading.faults);
  mustNotTell(reading.faults);
  const named = new Set(reading.faults.list.map(({ row }) => row));
  if (named.has(undefined) || named.has(1)) return;
  // Row 1 is the header.
  const rest = table.rows.filter((_row, index) => !named.has(index + 2));
  const again = await read({ ...table, rows: rest });
  mustHold(again.ok, 'rows that were not named are refused when they stand alone');
  const kept = rest.filter((row) => !isEmptyRow(row)).length;
  mustHold(again.ok && again.log.rowCount === kept, 'a row was lost');
}
