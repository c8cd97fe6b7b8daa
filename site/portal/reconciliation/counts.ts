/** The figures with their units, what the logs cover, and the municipalities of a joint service side by side. */
import { verdicts } from '#domain/reconcile/result.ts';
import { h } from '../dom.ts';
import { municipalityText, numberCell, scrolledTable, section } from './page.ts';
import type { ReconciliationPage } from './page.ts';

interface Named {
  readonly name: string;
  readonly meaning: string;
}

export function countsSection(page: ReconciliationPage): HTMLElement {
  const { texts, words, scope } = page;
  const { counts: figures } = scope;
  const { counts } = texts;
  const row = ({ name, meaning }: Named, count: number) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        h('span', { class: 'portal-term' }, name),
        h('span', { class: 'muted' }, meaning),
      ),
      numberCell(words.digits(count)),
    );
  const group = (text: string) =>
    h('tr', { class: 'portal-group' }, h('th', { scope: 'colgroup', colspan: '2' }, text));
  const { margins } = scope;
  const marginRows = margins
    ? (['withMargin', 'tight'] as const).map((kind) => row(counts.margins[kind], margins[kind]))
    : [];
  const rows = [
    group(counts.messages),
    row(counts.sent, figures.sent),
    ...verdicts.flatMap((verdict) => [
      row(counts.verdicts[verdict], figures[verdict]),
      ...(verdict === 'explained' ? marginRows : []),
    ]),
    row(counts.missingAtLeast, figures.missingAtLeast),
    group(counts.entries),
    ...(['unexplained', 'receivedOnly', 'otherChannel'] as const).map((code) =>
      row(counts[code], figures[code]),
    ),
  ];
  const columns = [{ text: counts.what }, { text: counts.number, isNumber: true }];
  return section(
    'tallene',
    counts.heading,
    scrolledTable(counts.caption, columns, rows),
    ...coverageParts(page),
    membersPart(page),
  );
}

function coverageParts({ texts, words, scope }: ReconciliationPage): HTMLElement[] {
  const { coverage, portalCoverage, rules } = scope;
  const ends = (span: { from: number; to: number }) => ({
    from: words.dayTime(span.from),
    to: words.dayTime(span.to),
  });
  const lines = [portalCoverage ? texts.coverage.portal(ends(portalCoverage)) : texts.coverage.portalNone];
  if (coverage === null) lines.push(texts.coverage.none);
  else lines.push((coverage.declared ? texts.coverage.declared : texts.coverage.inferred)(ends(coverage)));
  lines.push(
    texts.coverage.delay({ delay: words.delay(rules.maxDelay), skew: words.delay(rules.clockSkew) }),
  );
  const stretches = coverage?.stretches?.map((span) => h('li', {}, texts.coverage.stretch(ends(span)))) ?? [];
  return [
    h('h3', { class: 'ds-heading', 'data-size': 'xs' }, texts.coverage.heading),
    h('ul', { class: 'ds-list' }, ...lines.map((line) => h('li', {}, line))),
    ...(stretches.length > 0
      ? [h('p', {}, texts.coverage.stretches), h('ul', { class: 'ds-list' }, ...stretches)]
      : []),
  ];
}

function membersPart(page: ReconciliationPage): HTMLElement | null {
  const { texts, words, scope } = page;
  if (!scope.members) return null;
  const columns = [
    { text: texts.members.municipality },
    { text: texts.members.sent, isNumber: true },
    { text: texts.members.missingAtLeast, isNumber: true },
  ];
  const rows = scope.members.map(({ municipality, sent, missingAtLeast }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, municipalityText(page, municipality)),
      numberCell(words.digits(sent)),
      numberCell(words.digits(missingAtLeast)),
    ),
  );
  return h(
    'div',
    { class: 'portal-part' },
    h('h3', { class: 'ds-heading', 'data-size': 'xs' }, texts.members.heading),
    h('p', {}, texts.members.text),
    scrolledTable(texts.members.heading, columns, rows),
  );
}
