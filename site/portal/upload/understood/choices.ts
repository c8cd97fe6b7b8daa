/** Where the user points out another sheet, header row, or column of the time or of its time of day. */
import type { Sheet } from '#domain/logs/understanding/cells.ts';
import { isEmptyRow, isPersonal } from '#domain/logs/understanding/cells.ts';
import { noClockColumn } from '#domain/logs/understanding/clock-column.ts';
import type { TablePlace } from '#domain/logs/understanding/find-table.ts';
import { nothingPointedOut, type PointedOut } from '#domain/logs/understanding/understand.ts';
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
  readonly clockColumn: string | null;
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
  const sheetOptions = sheets.map((option, index) => ({
    value: index,
    text: sheetName(texts, option, index),
  }));
  const auto = (what: string | null): Option => ({
    value: null,
    text: what === null ? texts.findIt : texts.found({ what }),
  });
  const foundSheet = found.headerRow === null ? null : sheetOptions[place.sheet]!.text;
  const foundRow = found.headerRow === null ? null : texts.foundRow({ row: String(found.headerRow + 1) });
  const columns = columnOptions(sheet, place.headerRow);
  const noClock = { value: noClockColumn, text: texts.noClockColumn };
  const all: Choice[] = [
    {
      id: 'upload-sheet',
      label: texts.sheet,
      options: [auto(foundSheet), ...sheetOptions],
      value: pointed.sheet,
      make: (value) => ({ ...nothingPointedOut, sheet: value }),
    },
    {
      id: 'upload-header',
      label: texts.headerRow,
      options: [auto(foundRow), ...headerOptions(texts, sheet)],
      value: pointed.headerRow,
      make: (value) => ({ ...nothingPointedOut, sheet: pointed.sheet, headerRow: value }),
    },
    {
      id: 'upload-time',
      label: texts.timeColumn,
      options: [auto(found.timeColumn), ...columns],
      value: pointed.timeColumn,
      make: (value) => {
        const headerRow = pointed.headerRow ?? (value === null ? null : place.headerRow);
        return { ...pointed, headerRow, timeColumn: value };
      },
    },
    {
      id: 'upload-clock',
      label: texts.clockColumn,
      hint: texts.clockColumnHint,
      options: [auto(found.clockColumn ?? texts.noClockColumn), noClock, ...columns],
      value: pointed.clockColumn,
      make: (value) => ({ ...pointed, clockColumn: value }),
    },
  ];
  const shown = sheets.length > 1 ? all : all.slice(1);
  return h('div', { class: 'upload-choices' }, ...shown.map((choice) => chooser(choice, onChoice)));
}

function sheetName(texts: UploadTexts['understood'], { name, isHidden }: Sheet, index: number): string {
  const shown = name === '' ? texts.sheetNumber({ number: String(index + 1) }) : name;
  return isHidden === true ? texts.hiddenSheet({ name: shown }) : shown;
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly value: number | null;
  make(value: number | null): PointedOut;
}

function chooser(
  { id, label, hint, options, value, make }: Choice,
  onChoice: (pointed: PointedOut, changedField: string) => void,
): HTMLElement {
  const control = select(options, value, (chosen) => onChoice(make(chosen), id));
  return field(id, label, control, hint);
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
