/** Each stage that was told and each time that was given, newest first. */
import type { BreachView } from '#domain/breach/view.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';

export function history({ texts, language }: PortalContext, view: BreachView): HTMLElement {
  const { history: words, told: toldWords, reasons } = texts.breach;
  const inWords = (ms: number): string => instantInWords(ms, language);
  const told = view.told.map(({ atMs, stage, lateReasons, markedAtMs }) => ({
    orderMs: markedAtMs,
    lines: [
      words.told({ stage: toldWords.stages[stage], time: inWords(atMs), marked: inWords(markedAtMs) }),
      ...(lateReasons.length > 0
        ? [words.reasons({ reasons: lateReasons.map((reason) => reasons[reason]).join(' ') })]
        : []),
    ],
  }));
  const known = view.known.map(({ atMs, setAtMs }) => ({
    orderMs: setAtMs,
    lines: [words.known({ time: inWords(atMs), set: inWords(setAtMs) })],
  }));
  const items = [...known, ...told].sort((a, b) => b.orderMs - a.orderMs);
  return h(
    'section',
    { class: 'portal-section', 'aria-labelledby': 'breach-history' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'breach-history' }, words.heading),
    items.length === 0
      ? h('p', {}, words.none)
      : h('ul', {}, ...items.map(({ lines }) => h('li', {}, lines.join(' ')))),
  );
}
