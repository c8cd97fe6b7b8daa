/** What stops a file, shown against the user's own rows, with the user's own table to download and correct. */
import type { Fault } from '#domain/logs/fault.ts';
import { faultRows } from '#domain/logs/understanding/fault-table.ts';
import { csvPieces } from '#domain/logs/understanding/to-send.ts';
import type { Understanding } from '#domain/logs/understanding/understand.ts';
import type { Sheet } from '#domain/logs/understanding/cells.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { h } from '../../dom.ts';
import { alertBox, button, list, saveFile } from '../parts.ts';
import { faultRowsTable } from './fault-rows.ts';

const shownFaults = 20;
/** Excel takes a CSV for UTF-8 only where it begins with this mark. */
const byteOrderMark = '\ufeff';

/** @param faults by the rows and columns of the user's own table, at most 1000 of the total */
export function faultsBox(
  texts: UploadTexts,
  sheet: Sheet,
  understanding: Understanding,
  faults: readonly Fault[],
  total: number,
): HTMLElement {
  const { understood } = texts;
  const inWords = faults.map((fault) => ({ ...fault, text: texts.faults[fault.code] }));
  const told = inWords
    .slice(0, shownFaults)
    .map((fault) => understood.faultPlace({ place: placeInWords(understood, fault), text: fault.text }));
  const more = total - told.length;
  const download = (): void => {
    const rows = faultRows(sheet, understanding.place.headerRow, inWords, understood.faultColumn);
    saveFile(understood.faultFile, 'text/csv;charset=utf-8', [byteOrderMark, ...csvPieces(rows)]);
  };
  return alertBox(
    'danger',
    h('h3', { class: 'ds-heading', 'data-size': '2xs' }, understood.faults({ count: String(total) })),
    list(told),
    faultRowsTable(understood, sheet, understanding, inWords),
    more > 0 ? h('p', {}, understood.moreFaults({ count: String(more) })) : null,
    h('p', {}, understood.stopped),
    button(understood.download, download, 'secondary'),
  );
}

function placeInWords(texts: UploadTexts['understood'], { row, column }: Fault): string {
  if (row === undefined) return column ?? texts.faultWhole;
  if (column === undefined) return texts.faultRow({ row: String(row) });
  return texts.faultRowColumn({ row: String(row), column });
}
