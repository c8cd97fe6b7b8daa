/**
 * How many missing messages other channels' entries may be hiding, beyond `missingAtLeast`: an estimate, for staff
 * only. It rests on one assumption, that other channels' entries come as often when the portal has sent something as
 * they do at other times of the same kind. docs/estimates.md explains it, `npm run hidden` tries it on worlds of
 * known truth.
 */
import { dayMs } from '../../time/norwegian-time.ts';
import { joined } from './demand.ts';
import { ratesOf } from './foreign-rates.ts';
import { formsOf } from './forms.ts';
import type { HiddenProblem } from './hidden-problem.ts';
import { KindsOfTime } from './kinds-of-time.ts';
import { hiddenAmong } from './posterior.ts';
import type { Hidden } from './posterior.ts';
import { certaintyOf, stretchesOf } from './stretch-counts.ts';
import type { FormRates } from './stretch-counts.ts';

const fewestMessages = 30;
const nothingHidden: Hidden = { expected: 0, from: 0, to: 0, probability: 0.9 };
const longestWidthMs = 3 * dayMs;

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
