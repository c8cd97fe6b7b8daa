/** The choices above the table. A choice takes effect at once, and is told how many municipalities it leaves. */
import type { Overview } from '#domain/overview/overview.ts';
import type { OverviewWords } from '#domain/overview/words/schema.ts';
import type { OverviewTexts } from '../../../texts/portal/schema-overview.ts';
import { h } from '../../dom.ts';
import { choiceNames, choices, fieldOf } from './filters.ts';
import type { Choice, Filter } from './filters.ts';

export interface FormWords {
  readonly texts: OverviewTexts;
  readonly states: OverviewWords['journal']['states'];
}

export function filterForm(
  overview: Overview,
  filter: Filter,
  { texts, states }: FormWords,
  onChange: (filter: Filter) => void,
): HTMLElement {
  const words = texts.filter;
  let now = filter;
  const change = (more: Partial<Filter>): void => {
    now = { ...now, ...more };
    onChange(now);
  };
  const counties = [...new Map(overview.municipalities.map((row) => [row.county, row.countyName]))];
  const systems = [...new Set(overview.services.map(({ caseSystem }) => caseSystem))].sort();
  const choose = (name: Choice) =>
    select(words[name], optionsOf(name, states), now.chosen[name], words.all, (value) =>
      change({ chosen: { ...now.chosen, [name]: value } }),
    );
  const withoutNotice = h('input', { type: 'checkbox', class: 'ds-input', id: 'oversikt-mangler' });
  withoutNotice.checked = now.isWithoutNotice;
  withoutNotice.addEventListener('change', () => change({ isWithoutNotice: withoutNotice.checked }));
  return h(
    'form',
    { class: 'overview-filter', 'aria-label': words.heading },
    select(words.fylke, counties, now.county ?? undefined, words.all, (county) =>
      change({ county: county ?? null }),
    ),
    ...choiceNames.map(choose),
    select(
      words.fagsystem,
      systems.map((name) => [name, name]),
      now.caseSystem ?? undefined,
      words.all,
      (caseSystem) => change({ caseSystem: caseSystem ?? null }),
    ),
    h(
      'div',
      { class: 'ds-field' },
      withoutNotice,
      h(
        'label',
        { class: 'ds-label', 'data-weight': 'regular', for: 'oversikt-mangler' },
        words.withoutNotice,
      ),
    ),
  );
}

/** By what the address says, with the words of the state. */
export function optionsOf(
  name: Choice,
  states: FormWords['states'],
): (readonly [value: string, text: string])[] {
  const named: Readonly<Record<string, string>> = states[fieldOf[name]];
  return Object.entries(choices[name]).map(([value, state]) => [value, named[state]!] as const);
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
