/** The municipalities, one a row; a column's heading sorts by it. */
import type { Figure } from '#domain/overview/figure.ts';
import type { MunicipalityRow } from '#domain/overview/overview.ts';
import { h } from '../../dom.ts';
import type { FormWords } from './filter-form.ts';
import type { Filter, SortKey } from './filters.ts';

const columns: readonly { readonly key: SortKey; readonly isNumber?: boolean }[] = [
  { key: 'kommune' },
  { key: 'svar' },
  { key: 'logger' },
  { key: 'oppgradering' },
  { key: 'kunngjoring' },
  { key: 'oppgitt', isNumber: true },
  { key: 'vist', isNumber: true },
  { key: 'borte', isNumber: true },
];

/** @param sort called with the column that was pressed */
export function municipalityTable(
  rows: readonly MunicipalityRow[],
  filter: Filter,
  words: FormWords,
  sort: (key: SortKey) => void,
): HTMLElement {
  const { table: texts } = words.texts;
  const caption = texts.caption({ count: String(rows.length) });
  const heads = columns.map(({ key, isNumber }) => {
    const isSorted = filter.sort === key;
    const direction = filter.isDescending ? 'descending' : 'ascending';
    const press = h('button', { type: 'button', id: `sorter-${key}` }, texts.columns[key]);
    press.addEventListener('click', () => sort(key));
    const sorted = isSorted ? { 'aria-sort': direction } : {};
    return h('th', { scope: 'col', class: isNumber ? 'number' : undefined, ...sorted }, press);
  });
  const table = h(
    'table',
    { class: 'ds-table overview-table', 'data-size': 'sm', 'data-border': true },
    h('caption', { class: 'portal-heard' }, caption),
    h('thead', {}, h('tr', {}, ...heads)),
    h('tbody', {}, ...rows.map((row) => rowOf(row, words))),
  );
  const region = { class: 'portal-scroll', role: 'region', 'aria-label': caption, tabindex: '0' };
  return h('div', {}, h('p', { class: 'muted' }, caption), h('div', region, table));
}

function rowOf(row: MunicipalityRow, { texts, states }: FormWords): HTMLTableRowElement {
  const name = [row.name, ' ', h('span', { class: 'muted' }, row.number)];
  const shared = row.isShared ? [' ', h('span', { class: 'muted' }, texts.table.shared)] : [];
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, ...name, ...shared),
    h('td', {}, states.survey[row.survey]),
    h('td', {}, states.connection[row.connection]),
    h('td', {}, states.upgrade[row.upgrade]),
    h('td', {}, states.notice[row.notice]),
    figureCell(row.declared.notArrived, texts.unknown),
    figureCell(row.certified.missingAtLeast, texts.unknown),
    figureCell(row.confirmed.stillLost, texts.unknown),
  );
}

export function figureCell({ value }: Figure, unknown: string): HTMLTableCellElement {
  const isUnknown = value === null;
  return h('td', { class: isUnknown ? 'number muted' : 'number' }, isUnknown ? unknown : String(value));
}
