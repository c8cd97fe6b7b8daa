/** The municipalities or the services, one a row; a column's heading sorts by it. */
import { dateInWords, dayOf } from '../../dates.ts';
import { h } from '../../dom.ts';
import { choiceNames, fieldOf, figureNames, isFigureName } from './choices.ts';
import type { Choice, ListName, SortKey } from './choices.ts';
import type { FormWords } from './filter-form.ts';
import type { Filter } from './filters.ts';
import type { Line } from './lines.ts';

/** The figures stand first: on a narrow screen the others are reached by scrolling. */
const columnsOf: Readonly<Record<ListName, readonly SortKey[]>> = {
  kommuner: ['navn', ...figureNames, ...choiceNames],
  tjenester: ['navn', ...figureNames, 'fagsystem', 'svar', 'paminnet', ...choiceNames.slice(1)],
};

/** @param sort called with the column that was pressed */
export function lineTable(
  lines: readonly Line[],
  filter: Filter,
  words: FormWords,
  sort: (key: SortKey) => void,
): HTMLElement {
  const { table: texts } = words.texts;
  const columns = columnsOf[filter.list];
  const caption = texts.caption[filter.list]({ count: String(lines.length) });
  const heads = columns.map((key) => {
    const direction = filter.isDescending ? 'descending' : 'ascending';
    const text = key === 'navn' ? texts.name[filter.list] : texts.columns[key];
    const press = h('button', { type: 'button', id: `sorter-${key}` }, text);
    press.addEventListener('click', () => sort(key));
    const sorted = filter.sort === key ? { 'aria-sort': direction } : {};
    return h('th', { scope: 'col', class: isFigureName(key) ? 'number' : undefined, ...sorted }, press);
  });
  const table = h(
    'table',
    { class: 'ds-table overview-table', 'data-size': 'sm', 'data-border': true },
    h('caption', { class: 'portal-heard' }, caption),
    h('thead', {}, h('tr', {}, ...heads)),
    h('tbody', {}, ...lines.map((line) => h('tr', {}, ...columns.map((key) => cellOf(line, key, words))))),
  );
  const region = { class: 'portal-scroll', role: 'region', 'aria-label': caption, tabindex: '0' };
  return h('div', {}, h('p', { class: 'muted' }, caption), h('div', region, table));
}

function cellOf(line: Line, key: SortKey, words: FormWords): HTMLElement {
  switch (key) {
    case 'navn':
      return nameCell(line, words);
    case 'fagsystem':
      return h('td', {}, line.caseSystems.join(', '));
    case 'paminnet': {
      const { remindedAt } = line;
      return h(
        'td',
        {},
        remindedAt === null ? '–' : dateInWords(dayOf(Date.parse(remindedAt)), words.language),
      );
    }
    default:
      return isFigureName(key)
        ? figureCell(line.figures[key], words.texts.unknown)
        : stateCell(line, key, words);
  }
}

function nameCell({ name, more, isShared }: Line, { texts }: FormWords): HTMLElement {
  const muted = [more, isShared ? texts.table.shared : ''].filter((text) => text !== '').join(' ');
  return h('th', { scope: 'row' }, name, muted === '' ? null : h('span', { class: 'muted' }, ` ${muted}`));
}

function stateCell(line: Line, key: Choice, { states }: FormWords): HTMLElement {
  const named: Readonly<Record<string, string>> = states[fieldOf[key]];
  const state = line.states[key];
  return h('td', {}, named[state] ?? state);
}

export function figureCell(value: number | null, unknown: string): HTMLTableCellElement {
  const isUnknown = value === null;
  return h('td', { class: isUnknown ? 'number muted' : 'number' }, isUnknown ? unknown : String(value));
}
