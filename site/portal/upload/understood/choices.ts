/** Where the user points out another sheet, header row or column of the time. */
import type { Sheet } from '#domain/logs/understanding/cells.ts';
import { isEmptyRow, isPersonal } from '#domain/logs/understanding/cells.ts';
import type { TablePlace } from '#domain/logs/understanding/find-table.ts';
import type { PointedOut } from '#domain/logs/understanding/understand.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { h } from '../../dom.ts';
import { field } from '../parts.ts';

const shownRows = 30;
const shownCells = 4;

export interface Found {
  /** From 0. */
  readonly headerRow: number | null;
  /** As it is shown. */
  readonly timeColumn: string | null;
}

interface Option {
  readonly value: number | null;
  readonly text: string;
}

export function choices(
  texts: UploadTexts['understood'],
  sheets: readonly Sheet[],
  place: TablePlace,
  pointed: PointedOut,
  /** What the page found by itself, to be seen beside each choice; null where it found nothing. */
  found: Found,
  onChoice: (pointed: PointedOut, changedField: string) => void,
): HTMLElement {
  const sheet = sheets[place.sheet]!;
  const sheetOptions = sheets.map(({ name }, index) => ({
    value: index,
    text: name === '' ? texts.sheetNumber({ number: String(index + 1) }) : name,
  }));
  const choose = (
    id: string,
    label: string,
    options: Option[],
    value: number | null,
    make: (value: number | null) => PointedOut,
  ) =>
    field(
      id,
      label,
      select(options, value, (chosen) => onChoice(make(chosen), id)),
    );
  const auto = (what: string | null): Option => ({
    value: null,
    text: what === null ? texts.findIt : texts.found({ what }),
  });
  const foundSheet = found.headerRow === null ? null : sheetOptions[place.sheet]!.text;
  const foundRow = found.headerRow === null ? null : texts.foundRow({ row: String(found.headerRow + 1) });
  return h(
    'div',
    { class: 'upload-choices' },
    sheets.length > 1
      ? choose('upload-sheet', texts.sheet, [auto(foundSheet), ...sheetOptions], pointed.sheet, (value) => ({
          sheet: value,
          headerRow: null,
          timeColumn: null,
        }))
      : null,
    choose(
      'upload-header',
      texts.headerRow,
      [auto(foundRow), ...headerOptions(texts, sheet)],
      pointed.headerRow,
      (value) => ({ ...pointed, headerRow: value, timeColumn: null }),
    ),
    choose(
      'upload-time',
      texts.timeColumn,
      [auto(found.timeColumn), ...columnOptions(sheet, place.headerRow)],
      pointed.timeColumn,
      (value) => ({
        ...pointed,
        headerRow: pointed.headerRow ?? (value === null ? null : place.headerRow),
        timeColumn: value,
      }),
    ),
  );
}

function select(
  options: readonly Option[],
  value: number | null,
  onChange: (value: number | null) => void,
): HTMLSelectElement {
  const element = h('select', { class: 'ds-input' });
  for (const option of options) {
    const isChosen = option.value === value;
    element.append(h('option', { value: String(option.value ?? ''), selected: isChosen }, option.text));
  }
  element.addEventListener('change', () => onChange(element.value === '' ? null : Number(element.value)));
  return element;
}

function headerOptions(texts: UploadTexts['understood'], sheet: Sheet): Option[] {
  return sheet.rows.slice(0, shownRows).flatMap((row, index) => {
    if (isEmptyRow(row)) return [];
    const texted = row.filter(
      (cell): cell is string => typeof cell === 'string' && cell !== '' && !isPersonal(cell),
    );
    const cells = texted
      .slice(0, shownCells)
      .map((text) => shortened(text))
      .join(', ');
    return [{ value: index, text: texts.headerRowOption({ row: String(index + 1), cells }) }];
  });
}

function columnOptions(sheet: Sheet, headerRow: number): Option[] {
  return (sheet.rows[headerRow] ?? []).map((cell, index) => {
    const isShown = typeof cell === 'string' && cell !== '' && !isPersonal(cell);
    return { value: index, text: isShown ? shortened(cell) : `#${index + 1}` };
  });
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
