/** How the figures depend on the delay, and the delay that a person confirms. */
import { h } from '../../dom.ts';
import { numberCell, scrolledTable, section } from '../page.ts';
import type { ReconciliationPage } from '../page.ts';
import { delayAdvicePart } from './advice.ts';
import { delayChoice } from './choice.ts';
import { confirmDelay } from './confirm.ts';
import { drawCurve } from './drawing.ts';

/** @param reload draws the whole view anew, from the new result */
export function delaySection(page: ReconciliationPage, reload: (said: string) => void): HTMLElement {
  const { texts, words, scope, rules, context } = page;
  const { delay } = texts;
  const used = words.delay(scope.rules.maxDelay);
  const standing = rules
    ? delay.confirmed({ delay: words.delay(rules.maxDelay), time: words.dayTime(rules.confirmedAtMs) })
    : delay.notConfirmed({ delay: used });
  const choice = delayChoice(page, (maxDelay) => void confirm(maxDelay));
  const confirm = async (maxDelay: string): Promise<void> => {
    const chosen = { maxDelay, clockSkew: scope.rules.clockSkew };
    const waiting = () => choice.say(delay.waiting, false);
    const outcome = await confirmDelay(context.api, context.service.scope, chosen, waiting);
    if (outcome.state === 'done') return reload(delay.done({ delay: words.delay(maxDelay) }));
    if (outcome.state === 'slow') return choice.say(delay.slow, false);
    choice.say(delay.failed({ status: `${outcome.problem.status}` }), true);
  };
  return section(
    'tiden',
    delay.heading,
    h('p', {}, delay.text),
    h('ul', { class: 'ds-list' }, h('li', {}, delay.tooShort), h('li', {}, delay.tooLong)),
    h('div', { class: 'portal-figure' }, curve(page)),
    curveTable(page),
    delayAdvicePart(page),
    h('p', {}, h('strong', {}, standing)),
    choice.form,
  );
}

function curve({ texts, words, scope }: ReconciliationPage): SVGElement {
  const points = scope.curve.map(({ maxDelay, missingAtLeast }) => ({
    label: words.delay(maxDelay),
    count: missingAtLeast,
    isUsed: maxDelay === scope.rules.maxDelay,
  }));
  const said = points.map(({ label, count }) =>
    texts.delay.point({ delay: label, count: words.digits(count) }),
  );
  const frame = document.querySelector('main')?.clientWidth ?? 560;
  const width = Math.max(260, Math.min(frame - 40, 560));
  return drawCurve(points, texts.delay.picture({ points: said.join('; ') }), width);
}

function curveTable({ texts, words, scope }: ReconciliationPage): HTMLElement {
  const { delay } = texts;
  const rows = scope.curve.map(({ maxDelay, missingAtLeast, unchecked }) => {
    const name = words.delay(maxDelay);
    const isUsed = maxDelay === scope.rules.maxDelay;
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, isUsed ? `${name} (${delay.used})` : name),
      numberCell(words.digits(missingAtLeast)),
      numberCell(words.digits(unchecked)),
    );
  });
  const columns = [
    { text: delay.delay },
    { text: delay.missingAtLeast, isNumber: true },
    { text: delay.unchecked, isNumber: true },
  ];
  return scrolledTable(delay.caption, columns, rows);
}
