/** The choices above the table. A choice takes effect at once, and is told how many lines it leaves. */
import { governorCodes } from '#domain/municipality/governors.ts';
import type { Overview } from '#domain/overview/overview.ts';
import type { OverviewLanguage } from '#domain/overview/words/index.ts';
import type { OverviewWords } from '#domain/overview/words/schema.ts';
import type { OverviewTexts } from '../../../texts/portal/schema-overview.ts';
import { h } from '../../dom.ts';
import { choiceNames, choices, fieldOf, listNames } from './choices.ts';
import type { Choice } from './choices.ts';
import type { Filter } from './filters.ts';

export interface FormWords {
  readonly texts: OverviewTexts;
  readonly language: OverviewLanguage;
  readonly states: OverviewWords['journal']['states'];
  readonly governors: OverviewWords['governors'];
}

export function filterForm(
  overview: Overview,
  filter: Filter,
  words: FormWords,
  onChange: (filter: Filter) => void,
): HTMLElement {
  const { filter: texts } = words.texts;
  let now = filter;
  const change = (more: Partial<Filter>): void => {
    now = { ...now, ...more };
    onChange(now);
  };
  const counties = [...new Map(overview.municipalities.map((row) => [row.county, row.countyName]))];
  const systems = [...new Set(overview.services.map(({ caseSystem }) => caseSystem))].sort();
  const lists = listNames.map((name) => [name, texts.lists[name]] as const);
  const choose = (name: Choice) =>
    select(texts[name], optionsOf(name, words.states), now.chosen[name], texts.all, (value) =>
      change({ chosen: { ...now.chosen, [name]: value } }),
    );
  return h(
    'form',
    { class: 'overview-filter', 'aria-label': texts.heading },
    select(texts.vis, lists, now.list, null, (value) =>
      change({ list: listNames.find((name) => name === value) ?? 'kommuner' }),
    ),
    ...governorField(overview, now, words, change),
    select(texts.fylke, counties, now.county ?? undefined, texts.all, (county) =>
      change({ county: county ?? null }),
    ),
    ...choiceNames.map(choose),
    select(
      texts.fagsystem,
      systems.map((name) => [name, name]),
      now.caseSystem ?? undefined,
      texts.all,
      (caseSystem) => change({ caseSystem: caseSystem ?? null }),
    ),
    withoutNoticeField(now, words, change),
  );
}

/** A county governor sees its own municipalities only: there is nothing to choose. */
function governorField(
  { area, municipalities }: Overview,
  now: Filter,
  { texts: { filter: texts }, governors }: FormWords,
  change: (more: Partial<Filter>) => void,
): HTMLElement[] {
  if (area !== 'country') return [];
  const own = governorCodes.filter((code) => municipalities.some(({ governor }) => governor === code));
  const options = own.map((code) => [code, governors[code] ?? code] as const);
  const field = select(texts.embete, options, now.governor ?? undefined, texts.all, (value) =>
    change({ governor: governorCodes.find((code) => code === value) ?? null }),
  );
  return [field];
}

function withoutNoticeField(
  now: Filter,
  { texts: { filter: texts } }: FormWords,
  change: (more: Partial<Filter>) => void,
): HTMLElement {
  const id = 'oversikt-mangler';
  const box = h('input', { type: 'checkbox', class: 'ds-input', id });
  box.checked = now.isWithoutNotice;
  box.addEventListener('change', () => change({ isWithoutNotice: box.checked }));
  const label = h('label', { class: 'ds-label', 'data-weight': 'regular', for: id }, texts.withoutNotice);
  return h('div', { class: 'ds-field' }, box, label);
}

/** By what the address says, with the words of the state. */
export function optionsOf(
  name: Choice,
  states: FormWords['states'],
): (readonly [value: string, text: string])[] {
  const named: Readonly<Record<string, string>> = states[fieldOf[name]];
  return Object.entries(choices[name]).map(([value, state]) => [value, named[state] ?? state] as const);
}

/** @param chosen undefined where all are @param all the words of that; null where one must be chosen */
export function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string | undefined,
  all: string | null,
  onChange: (value: string | undefined) => void,
): HTMLElement {
  const id = `oversikt-${label.toLowerCase().replaceAll(/[^a-zæøå]+/g, '-')}`;
  const items = options.map(([value, text]) => h('option', { value, selected: value === chosen }, text));
  const first = all === null ? [] : [h('option', { value: '' }, all)];
  const element = h('select', { class: 'ds-input', id }, ...first, ...items);
  element.addEventListener('change', () => onChange(element.value === '' ? undefined : element.value));
  const name = h('label', { class: 'ds-label', 'data-weight': 'medium', for: id }, label);
  return h('div', { class: 'ds-field' }, name, element);
}
