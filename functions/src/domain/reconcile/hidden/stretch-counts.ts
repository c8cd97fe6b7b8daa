/** What was counted in each stretch of messages, and how many entries of other channels are to be expected there. */
import type { Span } from '../result.ts';
import { joined, windowOf } from './demand.ts';
import { firstMessages } from './first-messages.ts';
import { measure } from './foreign-rates.ts';
import type { FormDemand, Rates } from './foreign-rates.ts';
import { always } from './forms.ts';
import type { HiddenProblem } from './hidden-problem.ts';
import type { KindsOfTime } from './kinds-of-time.ts';
import { stretchOfEach } from './message-stretches.ts';
import type { Stretch } from './stretch.ts';

export interface FormRates extends FormDemand {
  readonly kinds: KindsOfTime;
  readonly rates: Rates;
}

/** The stretches of messages that could share no entry with the rest, with what was counted in each. */
export function stretchesOf(
  {
    messages,
    checked,
    rules,
    graph,
    classes,
  }: Pick<HiddenProblem, 'messages' | 'checked' | 'rules' | 'graph' | 'classes'>,
  forms: readonly FormRates[],
): Stretch[] {
  const stretchOf = stretchOfEach(messages, checked, rules, forms);
  const found = Array.from({ length: (stretchOf.at(-1) ?? -1) + 1 }, () => ({
    messages: 0,
    entries: 0,
    missingAtLeast: 0,
    foreign: 0,
  }));
  const firstMessageOf = firstMessages(graph);
  for (const [entry, units] of graph.capacity.entries()) {
    const message = firstMessageOf(entry);
    if (message !== -1) found[stretchOf[message]!]!.entries += units;
  }
  const seen = new Set<number>();
  for (const [message, number] of classes.windowOf.entries()) {
    if (number === -1 || seen.has(number)) continue;
    seen.add(number);
    const window = classes.windows[number]!;
    found[stretchOf[message]!]!.missingAtLeast += window.messages - window.entries;
  }
  for (let start = 0, end = 0; start < checked.length; start = end) {
    while (end < checked.length && stretchOf[end] === stretchOf[start]) end++;
    const stretch = found[stretchOf[start]!]!;
    stretch.messages = end - start;
    for (const of of forms) {
      const windows = Array.from(checked.subarray(start, end), (place) =>
        windowOf(messages, place, { rules, ...of }),
      );
      stretch.foreign += expectedIn(joined(windows, always), of).mean;
    }
  }
  return found;
}

function expectedIn(
  stretches: readonly Span[],
  { rates: { shape, exposureMs }, kinds }: FormRates,
): { mean: number; variance: number } {
  const lengths = measure(stretches, kinds);
  const expected = { mean: 0, variance: 0 };
  for (const [kind, length] of lengths.entries()) {
    const share = length / exposureMs[kind]!;
    expected.mean += share * shape[kind]!;
    expected.variance += share * share * shape[kind]!;
  }
  return expected;
}

/** How sure the expected numbers are: the shape of the gamma distribution with their mean and variance. */
export function certaintyOf(forms: readonly FormRates[]): number {
  const all = { mean: 0, variance: 0 };
  for (const form of forms) {
    const { mean, variance } = expectedIn(form.checked, form);
    all.mean += mean;
    all.variance += variance;
  }
  return (all.mean * all.mean) / all.variance;
}
