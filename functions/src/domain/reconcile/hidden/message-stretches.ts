/**
 * Which messages could share an entry, whatever entries there are. A stretch must not depend on the entries that came:
 * those without any would stand alone, and say more of losses than is true.
 */
import { dayMs, localMidnightOf, startOfDay } from '../../time/norwegian-time.ts';
import type { TimeRules } from '../by-time.ts';
import type { Span } from '../result.ts';
import type { ScopeMessages } from '../scope-tables.ts';
import { windowOf } from './demand.ts';
import type { EntryForm } from './demand.ts';

export interface Form {
  readonly form: EntryForm;
  /** The widest of its times. */
  readonly widestMs: number;
}

/** @returns for each checked message the number of its stretch, from 0, in order */
export function stretchOfEach(
  messages: ScopeMessages,
  checked: Uint32Array,
  rules: TimeRules,
  forms: readonly Form[],
): Uint32Array {
  const stretches = new Uint32Array(checked.length);
  const reached = forms.map(() => -Infinity);
  let stretch = -1;
  for (const [i, place] of checked.entries()) {
    const windows = forms.map(({ form, widestMs }) =>
      snapped(windowOf(messages, place, { rules, form, widthMs: widestMs }), form),
    );
    if (windows.every(({ from }, at) => from > reached[at]!)) stretch++;
    for (const [at, { to }] of windows.entries()) reached[at] = Math.max(reached[at]!, to);
    stretches[i] = stretch;
  }
  return stretches;
}

/** A date is its midnight: of a window the first and the last midnight in it. */
function snapped(window: Span, form: EntryForm): Span {
  if (form !== 'date') return window;
  const first = localMidnightOf(window.from);
  const from = startOfDay(first) < window.from ? startOfDay(first + dayMs) : startOfDay(first);
  return { from, to: startOfDay(localMidnightOf(window.to)) };
}
