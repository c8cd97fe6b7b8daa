/** The user's own table with a column that says what is wrong with each row, to correct and come back with. */
import type { Fault } from '../fault.ts';
import type { Cell, Sheet } from './cells.ts';
import { isDateCell, isLost, isPersonal } from './cells.ts';
import { timeText } from './tidy-time.ts';

/** Cells that a spreadsheet would take for a formula are marked as text. */
const formulaStart = /^[=+\-@\t\r]/;

/** @yields rows of texts: the header row first, each with the fault in front */
export function* faultRows(
  sheet: Sheet,
  headerRow: number,
  faults: readonly Fault[],
  faultColumn: string,
): Generator<readonly string[]> {
  const byRow = new Map<number, string[]>();
  for (const { row, column, text } of faults) {
    const told = column === undefined ? text : `${column}: ${text}`;
    const at = row ?? headerRow + 1;
    byRow.set(at, [...(byRow.get(at) ?? []), told]);
  }
  for (let index = headerRow; index < sheet.rows.length; index++) {
    const told = byRow.get(index + 1)?.join(' ') ?? '';
    const first = index === headerRow ? [faultColumn, told].filter(Boolean).join(' ') : told;
    yield [first, ...sheet.rows[index]!.map(ownText)];
  }
}

function ownText(cell: Cell): string {
  // What must not be kept is not written to a new file either.
  if (isLost(cell) || isPersonal(cell)) return '';
  if (isDateCell(cell)) return timeText(cell, false);
  return formulaStart.test(cell) ? `'${cell}` : cell;
}
