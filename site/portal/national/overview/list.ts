/** Filters, table and map as one: a choice redraws the table and the map, and stands in the address. */
import { listCsv } from '#domain/overview/journal/csv.ts';
import type { Overview } from '#domain/overview/overview.ts';
import { overviewWords } from '#domain/overview/words/index.ts';
import type { OverviewLanguage } from '#domain/overview/words/index.ts';
import { h } from '../../dom.ts';
import { button } from '../../page.ts';
import { saveFile } from '../../upload/parts.ts';
import type { NationalContext } from '../view.ts';
import { choiceNames } from './choices.ts';
import type { SortKey } from './choices.ts';
import { filterForm, select } from './filter-form.ts';
import type { FormWords } from './filter-form.ts';
import { filtered, hashOf } from './filters.ts';
import type { Filter } from './filters.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { tileMap } from './map.ts';
import { lineTable } from './table.ts';

export function filteredList(
  context: NationalContext,
  overview: Overview,
  language: OverviewLanguage,
  first: Filter,
): HTMLElement {
  const { overview: texts } = context.texts;
  const words: FormWords = { texts, language, ...wordsOfStates(language) };
  const lines = { kommuner: linesOf(overview, 'kommuner'), tjenester: linesOf(overview, 'tjenester') };
  let filter = first;
  const table = h('div', {});
  const map = h('div', {});
  const beside = h('div', { class: 'overview-beside' });
  const shown = (): Line[] => filtered(lines[filter.list], filter);
  const drawMap = (): void => {
    const numbers = new Set(shown().flatMap(({ municipalities }) => municipalities));
    map.replaceChildren(tileMap(lines.kommuner, numbers, filter.map, words));
  };
  const draw = (): void => {
    table.replaceChildren(lineTable(shown(), filter, words, sort));
    // Services have more columns than a map leaves room for.
    beside.setAttribute('data-list', filter.list);
    drawMap();
  };
  const change = (now: Filter): void => {
    filter = { ...now, sort: filter.sort, isDescending: filter.isDescending, map: filter.map };
    keepInAddress(filter);
    draw();
    context.announce(texts.table.caption[filter.list]({ count: String(shown().length) }));
  };
  const sort = (key: SortKey): void => {
    filter = { ...filter, sort: key, isDescending: filter.sort === key && !filter.isDescending };
    keepInAddress(filter);
    draw();
    document.getElementById(`sorter-${key}`)?.focus();
  };
  const options = choiceNames.map((name) => [name, texts.filter[name]] as const);
  const chooseMap = select(texts.map.show, options, filter.map, null, (value) => {
    filter = { ...filter, map: choiceNames.find((name) => name === value) ?? 'svar' };
    keepInAddress(filter);
    drawMap();
  });
  const csv = button(texts.table.csv, () => saveList(overview, language, filter, shown()), 'secondary');
  const side = h('div', { class: 'overview-side' }, h('h3', {}, texts.map.heading), chooseMap, map);
  draw();
  const listed = h('div', { class: 'overview-list' }, table, csv);
  beside.append(listed, side);
  return h('div', {}, filterForm(overview, filter, words, change), beside);
}

function wordsOfStates(language: OverviewLanguage): Pick<FormWords, 'states' | 'governors'> {
  const { journal, governors } = overviewWords[language];
  return { states: journal.states, governors };
}

/** With the journal's columns, which are more than the table shows. */
function saveList(
  overview: Overview,
  language: OverviewLanguage,
  { list }: Filter,
  lines: readonly Line[],
): void {
  const ids = lines.map(({ id }) => id);
  const name = `oversikt-${overview.area}-${list}-${overview.asOf.slice(0, 10)}.csv`;
  saveFile(name, 'text/csv;charset=utf-8', [listCsv(overview, language, list, ids)]);
}

/** Without an event: the view stays, and its address can be kept or sent. */
function keepInAddress(filter: Filter): void {
  history.replaceState(null, '', hashOf(filter));
}
