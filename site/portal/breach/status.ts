/** How the clock stands, in words. */
import type { BreachClock } from '#domain/breach/clock.ts';
import { hoursAndMinutes } from '#domain/breach/clock.ts';
import type { BreachView } from '#domain/breach/view.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import type { PortalContext } from '../view.ts';

const colors: Record<BreachClock['state'], 'info' | 'warning' | 'danger' | 'success'> = {
  'no-result': 'info',
  'nothing-missing': 'success',
  'not-set': 'warning',
  running: 'warning',
  passed: 'danger',
  told: 'success',
  'told-late': 'warning',
};

export function clockStatus(context: PortalContext, view: BreachView, nowMs: number): HTMLElement {
  const box = alertBox(colors[view.clock.state], h('p', {}, clockText(context, view, nowMs)));
  box.dataset['breach'] = view.clock.state;
  box.tabIndex = -1;
  return box;
}

export function clockText({ texts, language }: PortalContext, view: BreachView, nowMs: number): string {
  const { states } = texts.breach;
  const { state, deadlineMs } = view.clock;
  const inWords = (ms: number | null | undefined): string => instantInWords(ms ?? nowMs, language);
  const first = view.told[0]?.atMs;
  switch (state) {
    case 'running':
    case 'passed': {
      const { hours, minutes } = hoursAndMinutes((deadlineMs ?? nowMs) - nowMs);
      const values = { hours: String(hours), minutes: String(minutes) };
      return states[state]({ time: inWords(deadlineMs), ...values });
    }
    case 'told':
      return states.told({ time: inWords(first) });
    case 'told-late':
      return states['told-late']({ time: inWords(first), deadline: inWords(deadlineMs) });
    default:
      return states[state];
  }
}
