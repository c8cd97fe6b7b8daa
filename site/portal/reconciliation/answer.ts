/** The box at the top: what the two logs say, in one sentence, and what they don't. */
import { h } from '../dom.ts';
import type { ReconciliationPage } from './page.ts';

export function answerBox(page: ReconciliationPage): HTMLElement {
  const { texts, words, scope, result } = page;
  const { counts } = scope;
  const uncheckedText =
    counts.unchecked > 0 ? texts.answer.unchecked({ count: words.number(counts.unchecked) }) : null;
  const isMissing = counts.missingAtLeast > 0;
  const settle = isMissing
    ? h('p', {}, h('a', { class: 'ds-link', href: '#/funn' }, texts.answer.settle))
    : null;
  const color = isMissing ? 'warning' : 'info';
  return h(
    'div',
    { class: 'ds-alert portal-answer', 'data-color': color },
    h('h2', { class: 'ds-heading', 'data-size': 'sm' }, sentenceOf(page)),
    h('p', {}, isMissing ? texts.answer.notArrived : counts.explained > 0 ? texts.answer.notProven : null),
    uncheckedText === null ? null : h('p', {}, uncheckedText),
    h('p', { class: 'muted' }, texts.answer.asOf({ time: words.dayTime(Date.parse(result.asOf)) })),
    settle,
  );
}

function sentenceOf({ texts, words, scope }: ReconciliationPage): string {
  const { counts } = scope;
  const checkedCount = counts.sent - counts.unchecked;
  const checked = words.digits(checkedCount);
  if (checkedCount === 0) return texts.answer.nothingChecked;
  if (counts.missingAtLeast === 0) return texts.answer.none({ checked });
  if (counts.missingAtLeast === 1) return texts.answer.missingOne({ checked });
  return texts.answer.missing({ count: words.number(counts.missingAtLeast), checked });
}
