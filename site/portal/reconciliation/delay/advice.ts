/** The delay that the logs themselves speak for, beside the curve: told, and never chosen for anybody. */
import type { ScopeDocument } from '#domain/explain/result-document.ts';
import { h } from '../../dom.ts';
import { numberCell, scrolledTable } from '../page.ts';
import type { ReconciliationPage } from '../page.ts';

type Advice = NonNullable<ScopeDocument['delayAdvice']>;
type Kind = Advice['workingDays'];

/** @returns null for results that were made before there was advice */
export function delayAdvicePart(page: ReconciliationPage): HTMLElement | null {
  const { texts, scope } = page;
  const told = scope.delayAdvice;
  if (told === undefined) return null;
  const { advice } = texts.delay;
  const lines = [...proposalLines(page, told), ...dateLines(page, told)];
  return h(
    'div',
    { class: 'portal-part' },
    h('h3', { class: 'ds-heading', 'data-size': 'xs' }, advice.heading),
    ...lines.map((line) => h('p', {}, line)),
    kindsTable(page, told),
    h('p', {}, advice.notApplied),
  );
}

function proposalLines({ texts, words, scope }: ReconciliationPage, told: Advice): string[] {
  const { advice } = texts.delay;
  if (told.maxDelay === undefined || told.quantile === undefined) {
    const needed = { together: words.digits(told.needed.together), each: words.digits(told.needed.each) };
    return told.withheld === undefined ? [] : [advice.withheld[told.withheld](needed)];
  }
  // Of a message that an id pairs no delay decides.
  const { explained, contested, missing } = scope.counts;
  const late = Math.ceil((1 - told.quantile) * (explained + contested + missing) - 1e-9);
  return [
    advice.proposed({
      delay: words.delay(told.maxDelay),
      percent: percentText(told.quantile),
      confidence: percentText(told.confidence),
    }),
    ...(late > 0 ? [advice.later({ count: words.digits(late) })] : []),
    advice.sources[told.source],
  ];
}

/** What dates cost: how many explained messages could be missing, one by one, without showing. */
function dateLines({ texts, words, scope }: ReconciliationPage, told: Advice): string[] {
  if (told.dateOnlyEntries === 0 || scope.margins === undefined) return [];
  const { withMargin, tight } = scope.margins;
  return [
    texts.delay.advice.dates({
      entries: words.digits(told.dateOnlyEntries),
      hidden: words.digits(withMargin),
      explained: words.digits(withMargin + tight),
    }),
  ];
}

function kindsTable({ texts, words }: ReconciliationPage, told: Advice): HTMLElement {
  const { advice } = texts.delay;
  const row = (name: string, { delays, unseen, half, atMost, quantile }: Kind): HTMLTableRowElement => {
    const most =
      atMost === undefined || quantile === undefined
        ? advice.tooFew
        : advice.atMost({ delay: words.delay(atMost), percent: percentText(quantile) });
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      numberCell(words.digits(delays)),
      numberCell(words.digits(unseen)),
      h('td', {}, half === undefined ? advice.tooFew : words.delay(half)),
      h('td', {}, most),
    );
  };
  const { sentOn, delays, unseen, half, most } = advice.columns;
  const columns = [
    { text: sentOn },
    { text: delays, isNumber: true },
    { text: unseen, isNumber: true },
    { text: half },
    { text: most },
  ];
  const rows = [row(advice.workingDays, told.workingDays), row(advice.daysOff, told.daysOff)];
  return scrolledTable(advice.caption, columns, rows);
}

/** 0.999: `99,9`. */
function percentText(share: number): string {
  return `${Math.round(1000 * share) / 10}`.replace('.', ',');
}
