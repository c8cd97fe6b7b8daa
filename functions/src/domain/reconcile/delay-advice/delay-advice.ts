/**
 * Which maxDelay the logs themselves speak for, beside the curve. Learned from messages paired by id, else by `sendt`,
 * else from unambiguous pairs; those sent on working days, and on weekends and holidays, each for themselves. It is
 * told and never applied: a person answers for the delay.
 */
import { namedDelay } from '../../time/delay.ts';
import { sightingsById } from './by-id.ts';
import { sightingsByPairs } from './by-pairs.ts';
import { sightingsBySendt } from './by-sendt.ts';
import { samplesOf } from './delay-sample.ts';
import type { Sightings } from './delay-sample.ts';
import { boundOf, fewestDelays, learnedOf, textOf } from './proposal.ts';
import type { LearnedDelays } from './proposal.ts';
import { longestHorizon } from './learning-inputs.ts';
import type { LearningInputs } from './learning-inputs.ts';
import { confidence } from './quantile-bound.ts';

export const delaySources = ['ids', 'sendt', 'pairs'] as const;
export type DelaySource = (typeof delaySources)[number];

/** Why no delay is proposed. */
export const withheldCodes = ['too-few', 'too-many-unseen', 'beyond-sight', 'clock-offset'] as const;
export type WithheldCode = (typeof withheldCodes)[number];

export interface DelayAdvice {
  /** Left out where nothing is proposed; then `withheld` says why. */
  readonly maxDelay?: string;
  readonly withheld?: WithheldCode;
  /** The share of messages that `maxDelay` is long enough for, with this confidence. */
  readonly quantile?: number;
  readonly confidence: number;
  readonly source: DelaySource;
  /** Delays longer than this cannot be seen. */
  readonly horizon: string;
  /** How many delays a proposal needs: of all kinds of days together, and of each on which something was sent. */
  readonly needed: { readonly together: number; readonly each: number };
  readonly workingDays: LearnedDelays;
  readonly daysOff: LearnedDelays;
  /** Entries with a date only: each can stand for what was sent all day. */
  readonly dateOnlyEntries: number;
}

/** From far to near: the farther the sight, the surer that a late one is seen, and the fewer messages are alone. */
const horizons = ['10WD', '5WD', '2WD', '1WD', 'PT4H', 'PT1H'] as const;

/**
 * Where ids or `sendt` pair, the slowest entry is seen as well as the quickest, and what is not paired is not late, but
 * lost, or registered by hand without them. If that may be more than this part, what is paired says too little.
 */
const mostUnseen = 0.05;

interface Learned {
  readonly source: DelaySource;
  readonly horizon: string;
  readonly sightings: Sightings;
  /** The part of the horizon up to which a proposal holds. */
  readonly reach: number;
}

/** The surest source that proposes something; else what comes nearest to it. */
export function delayAdvice(inputs: LearningInputs, isClockWrong: boolean): DelayAdvice {
  const adviceOf = (learned: Learned): DelayAdvice =>
    adviceFrom(learned, inputs.dateOnlyEntries, isClockWrong);
  const seen = ({ sightings }: Learned): number => sightings.sentMs.length;
  let most: Learned | null = null;
  for (const learned of learning(inputs)) {
    if (most === null || seen(learned) > seen(most)) most = learned;
    if (isClockWrong || seen(learned) < fewestDelays.together) continue;
    const advice = adviceOf(learned);
    if (advice.maxDelay !== undefined) return advice;
  }
  return adviceOf(most!);
}

function* learning(inputs: LearningInputs): Generator<Learned> {
  yield { source: 'ids', horizon: longestHorizon, sightings: sightingsById(inputs), reach: 1 };
  // No source can have enough where there are fewer messages than that.
  if (inputs.messages.count < fewestDelays.each) return;
  yield { source: 'sendt', horizon: longestHorizon, sightings: sightingsBySendt(inputs), reach: 1 };
  for (const horizon of usefulHorizons(inputs)) {
    const sightings = sightingsByPairs(inputs, namedDelay(horizon));
    // Entries of other channels come at any time of the horizon: half of them in its first half.
    yield { source: 'pairs', horizon, sightings, reach: 0.5 };
  }
}

/** Days cannot be told apart within hours. Where there are too few whatever the horizon, the nearest shows the most. */
function usefulHorizons({ dateOnlyEntries, messages, registered }: LearningInputs): readonly string[] {
  const useful = horizons.filter((horizon) => horizon.endsWith('WD') || dateOnlyEntries === 0);
  let unpaired = messages.count;
  for (const is of registered) unpaired -= is;
  return unpaired < fewestDelays.together ? useful.slice(-1) : useful;
}

function adviceFrom(learned: Learned, dateOnlyEntries: number, isClockWrong: boolean): DelayAdvice {
  const { source, horizon, sightings } = learned;
  const inDays = dateOnlyEntries > 0;
  const { all, workingDays: working, daysOff: off } = samplesOf(sightings);
  const told = {
    confidence,
    source,
    horizon,
    needed: fewestDelays,
    workingDays: learnedOf(working, inDays),
    daysOff: learnedOf(off, inDays),
    dateOnlyEntries,
  };
  if (isClockWrong) return { withheld: 'clock-offset', ...told };
  const kinds = [working, off].filter(({ seen, unseen }) => seen + unseen > 0);
  const isEnough = all.seen >= fewestDelays.together && kinds.every(({ seen }) => seen >= fewestDelays.each);
  if (!isEnough) return { withheld: 'too-few', ...told };

  const isSure = sightings.areUnseenLate || all.unseen <= mostUnseen * (all.seen + all.unseen);
  const together = boundOf(all, 'together');
  const bounds = [together, ...kinds.map((kind) => boundOf(kind, 'each'))].filter((bound) => bound !== null);
  if (!isSure || together === null || bounds.length <= kinds.length)
    return { withheld: 'too-many-unseen', ...told };
  const taken = {
    ms: Math.max(...bounds.map(({ ms }) => ms)),
    workingDays: Math.max(...bounds.map((bound) => bound.workingDays)),
  };
  const maxDelay = textOf(taken, inDays, learned);
  if (maxDelay === null) return { withheld: 'beyond-sight', ...told };
  return { maxDelay, quantile: together.quantile, ...told };
}
