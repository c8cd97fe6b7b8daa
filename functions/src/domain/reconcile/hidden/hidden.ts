/**
 * How many missing messages other channels' entries may be hiding, beyond `missingAtLeast`: an estimate, for staff
 * only. It rests on one assumption, that other channels' entries come as often when the portal has sent something as
 * they do at other times of the same kind. docs/estimates.md explains it, `npm run hidden` tries it on worlds of
 * known truth.
 */
import { dayMs } from '../../time/norwegian-time.ts';
import type { TimeRules } from '../by-time.ts';
import type { Classification } from '../matching/classify.ts';
import type { MatchingGraph } from '../matching/graph.ts';
import type { Coverage, Span } from '../result.ts';
import type { FreeEntries, ScopeMessages } from '../scope-tables.ts';
import { formOf, joined, windowOf } from './demand.ts';
import type { EntryForm } from './demand.ts';
import { measure, ratesOf } from './foreign-rates.ts';
import type { FormDemand, Rates } from './foreign-rates.ts';
import { KindsOfTime } from './kinds-of-time.ts';
import { firstMessages } from './first-messages.ts';
import { stretchOfEach } from './message-stretches.ts';
import { hiddenAmong } from './posterior.ts';
import type { Hidden } from './posterior.ts';
import type { Stretch } from './stretch.ts';

const fewestMessages = 30;
const always = { from: -Infinity, to: Infinity };
const nothingHidden: Hidden = { expected: 0, from: 0, to: 0, probability: 0.9 };
const longestWidthMs = 3 * dayMs;

export interface HiddenProblem {
  readonly messages: ScopeMessages;
  /** The first milliseconds of the scope's first and last message, be they proved by id. */
  readonly sent: { readonly firstFrom: number; readonly lastFrom: number };
  /** Places of the messages that no id pairs, and of those of them that were checked. */
  readonly unpaired: Uint32Array;
  readonly checked: Uint32Array;
  readonly free: FreeEntries;
  readonly coverage: Coverage | null;
  readonly rules: TimeRules;
  readonly graph: MatchingGraph;
  readonly classes: Pick<Classification, 'windows' | 'windowOf'>;
}

/** @returns null where too few messages were checked by time to tell how often they are lost */
export function hidden(problem: HiddenProblem): Hidden | null {
  const { sent, checked, coverage, free, rules } = problem;
  if (checked.length < fewestMessages || coverage === null) return null;
  if (free.count.length === 0) return nothingHidden;
  const last = sent.lastFrom;
  const reach = { from: sent.firstFrom - longestWidthMs, to: rules.delay.deadline(last) };
  // What was sent before the portal's log begins is not known; its entries have come by the first one's deadline.
  const known = { from: rules.delay.deadline(sent.firstFrom), to: last };
  const period = joined(coverage.stretches ?? [coverage], known);
  const forms = formsOf(problem).map((form): FormRates => {
    const kinds = new KindsOfTime(reach.from, reach.to, form.form === 'date');
    return { ...form, kinds, rates: ratesOf(form, period, kinds) };
  });
  return hiddenAmong(stretchesOf(problem, forms), certaintyOf(forms));
}

interface FormRates extends FormDemand {
  readonly kinds: KindsOfTime;
  readonly rates: Rates;
}

function formsOf({ messages, unpaired, checked, free, rules }: HiddenProblem): FormDemand[] {
  const rowsOf: Record<EntryForm, number[]> = { time: [], date: [], sendt: [] };
  for (let i = 0; i < free.count.length; i++) rowsOf[formOf(free, i)].push(i);
  return (['time', 'date', 'sendt'] as const)
    .filter((form) => rowsOf[form].length > 0)
    .map((form) => {
      const rows = rowsOf[form];
      const [from, to] =
        form === 'sendt' ? [free.sentFrom, free.sentTo] : [free.receivedFrom, free.receivedTo];
      const widthMs = rows.reduce((sum, i) => sum + to[i]! - from[i]! + 1, 0) / rows.length;
      const windows = (places: Uint32Array): Span[] =>
        joined(
          Array.from(places, (place) => windowOf(messages, place, { rules, form, widthMs })),
          always,
        );
      return {
        form,
        widthMs,
        widestMs: rows.reduce((widest, i) => Math.max(widest, to[i]! - from[i]! + 1), 0),
        atMs: rows.map((i) => from[i]!),
        units: rows.map((i) => free.count[i]!),
        checked: windows(checked),
        any: windows(unpaired),
      };
    });
}

/** The stretches of messages that could share no entry with the rest, with what was counted in each. */
function stretchesOf(
  { messages, checked, rules, graph, classes }: HiddenProblem,
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
function certaintyOf(forms: readonly FormRates[]): number {
  const all = { mean: 0, variance: 0 };
  for (const form of forms) {
    const { mean, variance } = expectedIn(form.checked, form);
    all.mean += mean;
    all.variance += variance;
  }
  return (all.mean * all.mean) / all.variance;
}
