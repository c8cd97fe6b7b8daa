/** How each column is understood, and the first rows as they are sent. */
import { isPersonal } from '#domain/logs/understanding/cells.ts';
import type { TableToSend } from '#domain/logs/understanding/to-send.ts';
import { isMainTime, readableTime, timeColumns } from '#domain/logs/understanding/tidy-time.ts';
import type { Understanding } from '#domain/logs/understanding/understand.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { scrollTable } from '../parts.ts';
import { timeInWords } from './time-words.ts';

const previewRows = 5;

type UnderstoodTexts = UploadTexts['understood'];

export function columnsTable(
  texts: UnderstoodTexts,
  { columns, clockColumn }: Pick<Understanding, 'columns' | 'clockColumn'>,
  header: readonly unknown[],
): HTMLElement {
  // Columns without a header and without a part in what is sent would only be noise.
  const shown = columns.filter(({ index, name }) => name !== null || (header[index] ?? '') !== '');
  const mainTime = columns.find(({ name }) => isMainTime(name))?.name ?? '';
  const rows = shown.map(({ index, shownName, name, isAssumed, leftOut }) => {
    const joined = index === clockColumn ? texts.clockOf({ name: nameInWords(texts, mainTime) }) : null;
    const apart = name === null ? texts.leftOut[leftOut ?? 'not-allowed'] : nameInWords(texts, name);
    const meaning = joined ?? apart;
    return [shownName, isAssumed ? `${meaning} (${texts.assumed})` : meaning];
  });
  return scrollTable(texts.columnsCaption, [texts.yourColumn, texts.sentAs], rows);
}

export function preview(texts: UnderstoodTexts, table: TableToSend): HTMLElement {
  const shown = table.rows.slice(0, previewRows);
  const rows = shown.map((cells, index) => [
    String(table.rowNumbers[index]),
    ...cells.map((text, column) => cellInWords(text, table.names[column]!)),
  ]);
  const head = [texts.row, ...table.names.map((name) => nameInWords(texts, name))];
  return scrollTable(texts.previewCaption({ count: String(shown.length) }), head, rows);
}

function cellInWords(text: string, name: string): string {
  // A number that stops the file is not shown again either.
  if (isPersonal(text)) return '•••';
  const reading = timeColumns.includes(name) ? readableTime(text) : null;
  return reading === null ? text : timeInWords(reading);
}

function nameInWords(texts: UnderstoodTexts, name: string): string {
  const names: Readonly<Record<string, string>> = texts.names;
  return names[name] ?? name;
}
