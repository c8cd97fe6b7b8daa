/** May deletion begin, and by which rules it is held. */
import { dateInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { digits } from '../reconciliation/words.ts';
import { timeOf, type HoldPage } from './page.ts';

export function standingParts(page: HoldPage): HTMLElement[] {
  const { view, context } = page;
  const words = context.texts.hold;
  const may = view.mayDeletionBegin;
  const told = h('p', { 'data-may-begin': String(may) }, h('strong', {}, may ? words.may : words.mayNot));
  const state = view.hold ? words.states[view.hold.state] : words.none;
  const asOf = words.asOf({ time: timeOf(page, Date.parse(view.asOf)) });
  return [
    alertBox(may ? 'success' : 'warning', told, h('p', { 'data-hold': view.hold?.state ?? 'none' }, state)),
    h('p', { class: 'muted' }, asOf),
    h('dl', { class: 'hold-facts' }, ...facts(page)),
  ];
}

function facts(page: HoldPage): HTMLElement[] {
  const { view, context } = page;
  const { hold, kept } = view;
  const { facts: words, reasons } = context.texts.hold;
  if (hold === null) return [];
  const review = dateInWords(hold.reviewOn, context.language);
  const retention = hold.retention.map(({ fromMs, days }) =>
    fromMs === 0
      ? words.retentionFirst({ days: digits(days) })
      : words.retentionFrom({ days: digits(days), time: timeOf(page, fromMs) }),
  );
  const keptText = words.keptOf({
    count: digits(kept.messages),
    limit: digits(kept.limit),
    known: digits(kept.services.known),
    all: digits(kept.services.all),
  });
  return [
    fact(words.reason, reasons[hold.reason]),
    fact(words.started, timeOf(page, hold.startedAtMs)),
    fact(words.review, hold.isReviewOverdue ? words.overdue({ date: review }) : review),
    fact(words.retention, h('ul', {}, ...retention.map((text) => h('li', {}, text)))),
    fact(words.kept, keptText),
  ];
}

function fact(name: string, value: string | Node): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}
