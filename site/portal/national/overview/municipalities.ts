/** Filters, table and map as one: a choice redraws the table and the map, and stands in the address. */
import type { Overview } from '#domain/overview/overview.ts';
import { overviewWords } from '#domain/overview/words/index.ts';
import type { OverviewLanguage } from '#domain/overview/words/index.ts';
import { h } from '../../dom.ts';
import type { NationalContext } from '../view.ts';
import { filterForm, select } from './filter-form.ts';
import type { FormWords } from './filter-form.ts';
import { choiceNames, filtered, hashOf } from './filters.ts';
import type { Choice, Filter, SortKey } from './filters.ts';
import { tileMap } from './map.ts';
import { municipalityTable } from './table.ts';

export function municipalities(
  context: NationalContext,
  overview: Overview,
  language: OverviewLanguage,
  first: Filter,
): HTMLElement {
  const { overview: texts } = context.texts;
  const words: FormWords = { texts, states: overviewWords[language].journal.states };
  let filter = first;
  const results = h('div', { class: 'overview-beside' });
  const mapPlace = h('div', {});
  const drawMap = (): void => {
    mapPlace.replaceChildren(tileMap(overview.municipalities, filtered(overview, filter), filter, words));
  };
  const drawTable = (): void => {
    const rows = filtered(overview, filter);
    results.replaceChildren(municipalityTable(rows, filter, words, sort), side);
    drawMap();
  };
  const change = (now: Filter): void => {
    filter = { ...now, sort: filter.sort, isDescending: filter.isDescending, map: filter.map };
    keepInAddress(filter);
    drawTable();
    context.announce(texts.table.caption({ count: String(filtered(overview, filter).length) }));
  };
  const sort = (key: SortKey): void => {
    filter = { ...filter, sort: key, isDescending: filter.sort === key && !filter.isDescending };
    keepInAddress(filter);
    drawTable();
    document.getElementById(`sorter-${key}`)?.focus();
  };
  const options = choiceNames.map((name) => [name, texts.filter[name]] as const);
  const chooseMap = select(texts.map.show, options, filter.map, null, (value) => {
    filter = { ...filter, map: choiceOf(value) };
    keepInAddress(filter);
    drawMap();
  });
  const side = h('div', { class: 'overview-side' }, h('h3', {}, texts.map.heading), chooseMap, mapPlace);
  drawTable();
  return h('div', {}, filterForm(overview, filter, words, change), results);
}

function choiceOf(value: string | undefined): Choice {
  return choiceNames.find((name) => name === value) ?? 'svar';
}

/** Without an event: the view stays, and its address can be kept or sent. */
function keepInAddress(filter: Filter): void {
  history.replaceState(null, '', hashOf(filter));
}
