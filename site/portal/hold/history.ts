/** What has been done with the hold, newest first: when, and whether by oneself, another or the system. */
import type { StepView } from '#domain/hold/hold-view.ts';
import { dateInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { section } from '../reconciliation/page.ts';
import { digits } from '../reconciliation/words.ts';
import { timeOf, type HoldPage } from './page.ts';

export function historySection(page: HoldPage): HTMLElement | null {
  const { hold } = page.view;
  if (hold === null) return null;
  const { history: words } = page.context.texts.hold;
  const items = hold.steps.map((step) => h('li', {}, ...itemParts(page, step)));
  return section('historikk', words.heading, h('ol', { class: 'hold-history' }, ...items));
}

function itemParts(page: HoldPage, { did, atMs, by }: StepView): (HTMLElement | string)[] {
  const { history: words, names } = page.context.texts.hold;
  const isOwn = 'why' in did;
  const step = isOwn ? words.own[did.step] : words.steps[did.step];
  const told = words.item({ time: timeOf(page, atMs), step, by: words.by[by] });
  if (!isOwn) {
    const what = whatWasSet(page, did);
    return what === null ? [told] : [told, h('p', { class: 'muted' }, what)];
  }
  if (did.why.length === 0) return [told];
  const conditions = did.why.map((code) => names[code]).join(', ');
  return [told, h('p', { class: 'muted' }, words.why({ conditions }))];
}

type PersonsStep = Exclude<StepView['did'], { why: unknown }>;

/** @returns null where the step says all by its name */
function whatWasSet(page: HoldPage, did: PersonsStep): string | null {
  const { history, retentionReasons } = page.context.texts.hold;
  const { set: words } = history;
  switch (did.step) {
    case 'review':
      return words.review({ date: dateInWords(did.reviewOn, page.context.language) });
    case 'limit':
      return words.limit({ count: digits(did.messages) });
    case 'retention': {
      const told = { days: digits(did.days), time: timeOf(page, Date.parse(did.from)) };
      if (did.reason === undefined) return words.retention(told);
      return words.retentionBy({ ...told, reason: retentionReasons[did.reason] });
    }
    default:
      return null;
  }
}
