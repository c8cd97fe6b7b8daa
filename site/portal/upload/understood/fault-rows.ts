/** The user's own rows with what is wrong told in the cell where it is. */
import type { Fault } from '#domain/logs/fault.ts';
import {
  cellAt,
  isDateCell,
  isLost,
  isPersonal,
  type Cell,
  type Sheet,
} from '#domain/logs/understanding/cells.ts';
import { timeText } from '#domain/logs/understanding/tidy-time.ts';
import type { Understanding } from '#domain/logs/understanding/understand.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { h } from '../../dom.ts';
import { scrollTable } from '../parts.ts';

const shownRows = 10;

/** @returns null where no fault has a row */
export function faultRowsTable(
  texts: UploadTexts['understood'],
  sheet: Sheet,
  { columns, clockColumn }: Pick<Understanding, 'columns' | 'clockColumn'>,
  faults: readonly Fault[],
): HTMLElement | null {
  const numbers = [...new Set(faults.flatMap(({ row }) => (row === undefined ? [] : [row])))].slice(
    0,
    shownRows,
  );
  if (numbers.length === 0) return null;
  const shown = columns.filter(({ index, name }) => name !== null || index === clockColumn);
  const rows = numbers.map((number) => {
    const ofRow = faults.filter(({ row }) => row === number);
    const cells = shown.map(({ index, shownName }) => {
      const told = ofRow.filter(({ column }) => column === shownName);
      return withFaults(cellText(cellAt(sheet.rows[number - 1] ?? [], index)), told);
    });
    const whole = ofRow.filter(({ column }) => !shown.some(({ shownName }) => shownName === column));
    return [withFaults(String(number), whole), ...cells];
  });
  const head = [texts.row, ...shown.map(({ shownName }) => shownName)];
  return scrollTable(texts.faultRows({ count: String(numbers.length) }), head, rows);
}

function withFaults(text: string, faults: readonly Fault[]): Node | string {
  if (faults.length === 0) return text;
  const told = faults.map((fault) => h('p', { class: 'ds-validation-message' }, fault.text));
  return h('div', {}, text, ...told);
}

function cellText(cell: Cell): string {
  // What must not be kept is not shown again either.
  if (isLost(cell) || isPersonal(cell)) return '•••';
  return isDateCell(cell) ? timeText(cell, false) : cell;
}
