/** What the logs could not show, and why: not the same as that all is well. */
import type { UncheckedReason } from '#domain/explain/unchecked.ts';
import { h } from '../dom.ts';
import { section } from './page.ts';
import type { ReconciliationPage } from './page.ts';

const order: readonly UncheckedReason['code'][] = [
  'nothing-covered',
  'before-coverage',
  'beyond-coverage',
  'in-gap',
  'by-letter',
];

export function unknownSection(page: ReconciliationPage): HTMLElement {
  const { texts, scope, result, words } = page;
  const { unknown } = texts;
  const lines = uncheckedLines(page);
  if (scope.counts.unchecked === 0) lines.push(unknown.none);
  const add = (count: number, text: (values: { count: string }) => string): void => {
    if (count > 0) lines.push(text({ count: words.digits(count) }));
  };
  add(scope.counts.explained, unknown.explained);
  add(scope.counts.unexplained, unknown.unexplained);
  if (scope.hidden) lines.push(hiddenLine(page, scope.hidden));
  add(result.vanishedRows.portal, unknown.vanishedPortal);
  add(result.vanishedRows.register, unknown.vanishedRegister);
  if (result.portalStretches.length > 1) lines.push(unknown.portalStretches);
  const items = lines.map((line) => h('li', {}, line));
  return section(
    'ukjent',
    unknown.heading,
    h('p', {}, unknown.text),
    h('ul', { class: 'ds-list' }, ...items),
  );
}

type Hidden = NonNullable<ReconciliationPage['scope']['hidden']>;

function hiddenLine({ texts, words }: ReconciliationPage, { expected, from, to }: Hidden): string {
  if (to === 0) return texts.unknown.hiddenNone;
  const about = `${Math.round(10 * expected) / 10}`.replace('.', ',');
  return texts.unknown.hidden({ expected: about, from: words.digits(from), to: words.digits(to) });
}

function uncheckedLines({ texts, words, scope, explain }: ReconciliationPage): string[] {
  const counts = new Map<string, number>();
  for (const message of scope.messages) {
    if (message.verdict !== 'unchecked') continue;
    const { code } = explain(message);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return order.flatMap((code) => {
    const count = counts.get(code) ?? 0;
    const reason = texts.unknown.reasons[code];
    if (count === 0) return [];
    if (count === 1) return [texts.unknown.one({ reason })];
    return [texts.unknown.counted({ count: words.digits(count), reason })];
  });
}
