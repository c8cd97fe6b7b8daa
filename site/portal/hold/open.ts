/** The open conditions: of the whole country, and then by county and municipality. */
import type { HoldCondition } from '#domain/hold/condition.ts';
import type { ListedMunicipality } from '#domain/hold/listing.ts';
import { h } from '../dom.ts';
import { section } from '../reconciliation/page.ts';
import { digits } from '../reconciliation/words.ts';
import { conditionText } from './condition-words.ts';
import type { HoldPage } from './page.ts';
import { countyText } from './reader-words.ts';

export function openSection(page: HoldPage): HTMLElement {
  const { view, dryRun, context } = page;
  const words = context.texts.hold.open;
  const { conditions } = view;
  if (conditions.length === 0) return section('apne-vilkar', words.heading, h('p', {}, words.none));
  const byMunicipality = new Map<string, HoldCondition[]>();
  for (const condition of conditions) {
    for (const number of condition.municipalities) {
      byMunicipality.set(number, [...(byMunicipality.get(number) ?? []), condition]);
    }
  }
  const told = words.intro({
    conditions: digits(conditions.length),
    municipalities: digits(byMunicipality.size),
  });
  const country = conditions.filter(({ municipalities }) => municipalities.length === 0);
  const listed = dryRun.municipalities.filter(({ number }) => byMunicipality.has(number));
  const counties = [...new Set(listed.map(({ county }) => county))].sort((a, b) => a.localeCompare(b, 'nb'));
  return section(
    'apne-vilkar',
    words.heading,
    h('p', {}, told),
    country.length > 0 ? h('h3', { class: 'ds-heading', 'data-size': '2xs' }, words.country) : null,
    country.length > 0 ? conditionList(page, country) : null,
    ...counties.map((county) =>
      countyPart(
        page,
        county,
        listed.filter((one) => one.county === county),
        byMunicipality,
      ),
    ),
  );
}

function countyPart(
  page: HoldPage,
  county: string,
  municipalities: readonly ListedMunicipality[],
  conditionsOf: ReadonlyMap<string, readonly HoldCondition[]>,
): HTMLElement {
  const items = municipalities.map(({ number, name }) =>
    h(
      'li',
      { 'data-municipality': number },
      h('strong', {}, name),
      ' ',
      h('span', { class: 'muted' }, number),
      conditionList(page, conditionsOf.get(number) ?? []),
    ),
  );
  return h(
    'details',
    { class: 'hold-county' },
    h('summary', {}, countyText(page.context.texts.hold, county, municipalities.length)),
    h('ul', { class: 'hold-municipalities' }, ...items),
  );
}

function conditionList({ context }: HoldPage, conditions: readonly HoldCondition[]): HTMLElement {
  const items = conditions.map((condition) =>
    h('li', { 'data-condition': condition.code }, conditionText(condition, context)),
  );
  return h('ul', {}, ...items);
}
