/** What a release would change: the country's figures by cause, and then every service's change. */
import { unitOf } from '#domain/overview/causes/figures.ts';
import type { ReleasePlan } from '#domain/release/release.ts';
import type { ReleasesTexts } from '../../texts/portal/schema-releases.ts';
import { h } from '../dom.ts';
import type { NationalContext } from '../national/view.ts';
import { alertBox } from '../page.ts';
import { numberCell, scrolledTable } from '../reconciliation/page.ts';
import { causesText, figureHead, partItem, signed } from './cause-words.ts';

type Words = ReleasesTexts['changes'];
type FigureSum = ReleasePlan['sums'][number];
type Change = ReleasePlan['changes'][number];

export function changesParts(context: NationalContext, { changes, sums }: ReleasePlan): HTMLElement[] {
  if (changes.length === 0) return [];
  const { changes: words, make } = context.texts.releases;
  const unexplained = changes.filter(({ causes }) => causes.includes('not-found')).length;
  const warning = alertBox('danger', h('p', {}, make.unexplained({ count: String(unexplained) })));
  return [
    ...(unexplained > 0 ? [warning] : []),
    h('h3', { class: 'ds-heading', 'data-size': '2xs' }, words.sums),
    h('p', {}, words.sumsIntro),
    sumsTable(sums, words),
    eachChange(changes, words),
  ];
}

function sumsTable(sums: readonly FigureSum[], words: Words): HTMLElement {
  const rows = sums.map((sum) =>
    h(
      'tr',
      { 'data-figure': sum.figure },
      figureHead(sum.figure, sum.unit, words),
      numberCell(sum.from === null ? words.unknown : String(sum.from)),
      numberCell(sum.to === null ? words.unknown : String(sum.to)),
      numberCell(signed(sum.change)),
      h(
        'td',
        {},
        h('ul', { class: 'change-causes' }, ...sum.parts.map((part) => partItem(part, sum.figure, words))),
      ),
    ),
  );
  const numbers = [words.from, words.to, words.change].map((text) => ({ text, isNumber: true }));
  return scrolledTable(words.sums, [{ text: words.figure }, ...numbers, { text: words.causes }], rows);
}

/** Some hundred rows stand in the document only for whoever wants them. */
function eachChange(changes: readonly Change[], words: Words): HTMLElement {
  const details = h('details', {}, h('summary', {}, words.each({ count: String(changes.length) })));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(changesTable(changes, words));
  });
  return details;
}

function changesTable(changes: readonly Change[], words: Words): HTMLElement {
  const rows = changes.map((change) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, change.name),
      h('td', {}, words.figures[change.figure]),
      numberCell(valueText(change.figure, change.from, words)),
      numberCell(valueText(change.figure, change.to, words)),
      h('td', {}, causesText(change.causes, words)),
    ),
  );
  const numbers = [words.from, words.to].map((text) => ({ text, isNumber: true }));
  const columns = [{ text: words.service }, { text: words.figure }, ...numbers, { text: words.causes }];
  return scrolledTable(words.caption, columns, rows);
}

/** A service is in a state or not; messages and municipalities are counted. */
function valueText(figure: Change['figure'], value: number | null, words: Words): string {
  if (unitOf(figure) === 'service') return value === 1 ? words.yes : words.no;
  return value === null ? words.unknown : String(value);
}
