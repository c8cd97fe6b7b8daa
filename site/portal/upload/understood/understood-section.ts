/** Step 2: how the file was understood, before anything is sent. */
import { isMainTime } from '#domain/logs/understanding/tidy-time.ts';
import type {
  PointedOut,
  Understanding,
  UnderstandingResult,
} from '#domain/logs/understanding/understand.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { h } from '../../dom.ts';
import type { PortalContext } from '../../view.ts';
import { alertBox, list, section } from '../parts.ts';
import type { PreparedTable, ReadTable } from '../read/ready-table.ts';
import { choices, type Found } from './choices.ts';
import { columnsTable, preview } from './columns.ts';
import { faultsBox } from './faults.ts';
import { timeInWords } from './time-words.ts';

const shownPlaces = 20;

export function understoodSection(
  context: PortalContext,
  read: ReadTable,
  onChoice: (pointed: PointedOut, changedField: string) => void,
): HTMLElement {
  const texts = context.texts.upload;
  const { result, prepared, sheets, pointed } = read;
  const place = result.ok ? result.understanding.place : result.place;
  const body: (HTMLElement | null)[] = [];
  if (!result.ok) body.push(alertBox('warning', h('p', {}, texts.understood.unclear[result.code])));
  else if (prepared !== null) body.push(...shown(texts, read, result.understanding, prepared));
  return section(
    'upload-understood',
    texts.understood.heading,
    h('p', {}, texts.understood.intro),
    choices(texts.understood, sheets, place, pointed, foundBy(result), onChoice),
    h('p', { class: 'upload-hint' }, texts.understood.remembered({ caseSystem: context.service.caseSystem })),
    ...body,
  );
}

function foundBy(result: UnderstandingResult): Found {
  if (!result.ok) return { headerRow: null, timeColumn: null, clockColumn: null };
  const { place, columns, clockColumn } = result.understanding;
  return {
    headerRow: place.headerRow,
    timeColumn: columns.find(({ name }) => isMainTime(name))?.shownName ?? null,
    clockColumn: columns.find(({ index }) => index === clockColumn)?.shownName ?? null,
  };
}

function shown(
  texts: UploadTexts,
  { sheets }: ReadTable,
  understanding: Understanding,
  { table, check, csv }: PreparedTable,
): (HTMLElement | null)[] {
  const { understood } = texts;
  const { place, personalLeftOutTotal } = understanding;
  const sheet = sheets[place.sheet]!;
  // A cell with a personal number is told of in its own box; the reader would only tell it again.
  const found = check.ok ? [] : check.faults.list.filter(({ code }) => code !== 'personal-number');
  const lost = table.lost.map((cell) => ({ ...cell, text: '' }));
  const unlisted = check.ok ? 0 : check.faults.total - check.faults.list.length;
  const total = found.length + lost.length + unlisted;
  return [
    columnsTable(understood, understanding, sheet.rows[place.headerRow] ?? []),
    personalBox(understood, understanding),
    total === 0 ? null : faultsBox(texts, sheet, understanding, [...lost, ...found], total),
    personalLeftOutTotal === 0
      ? null
      : alertBox('info', h('p', {}, understood.personalLeftOut({ count: String(personalLeftOutTotal) }))),
    check.ok && check.table.looksCut ? alertBox('warning', h('p', {}, understood.looksCut)) : null,
    list(countsInWords(understood, understanding, check)),
    preview(understood, table),
    h('p', { class: 'upload-hint' }, understood.norwegianTime),
    csv === null ? null : alertBox('success', h('p', {}, understood.ready)),
  ];
}

function personalBox(texts: UploadTexts['understood'], understanding: Understanding): HTMLElement | null {
  const { personalSent, personalSentTotal } = understanding;
  if (personalSentTotal === 0) return null;
  const places = personalSent.slice(0, shownPlaces);
  return alertBox(
    'danger',
    h(
      'h3',
      { class: 'ds-heading', 'data-size': '2xs' },
      texts.personalSent({ count: String(personalSentTotal) }),
    ),
    list(places.map(({ row, column }) => texts.personalPlace({ row: String(row), column }))),
    h('p', {}, texts.stopped),
  );
}

function countsInWords(
  texts: UploadTexts['understood'],
  { entries, notes, headersAgain, emptyRows }: Understanding,
  check: PreparedTable['check'],
): string[] {
  const { counts } = texts;
  const told = [counts.rows({ count: String(entries.length) })];
  if (check.ok) {
    const { period, receivedOnly, mendedCells, hasTimeOfDay } = check.table;
    if (period !== null) {
      const inWords = (ms: number): string => timeInWords({ from: ms, to: ms + 59_999, hasTimeOfDay });
      told.push(counts.period({ from: inWords(period.from), to: inWords(period.to) }));
    }
    if (receivedOnly > 0) told.push(counts.receivedOnly({ count: String(receivedOnly) }));
    if (mendedCells > 0) told.push(counts.mended({ count: String(mendedCells) }));
  }
  if (notes.length > 0) told.push(counts.notes({ count: String(notes.length), rows: rowsInWords(notes) }));
  if (headersAgain.length > 0) told.push(counts.headersAgain({ rows: rowsInWords(headersAgain) }));
  if (emptyRows > 0) told.push(counts.emptyRows({ count: String(emptyRows) }));
  return told;
}

/** As the file counts, and not all of very many. */
function rowsInWords(indices: readonly number[]): string {
  const shown = indices.slice(0, shownPlaces).map((index) => index + 1);
  return indices.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}
