/** What GET /api/incidents/{incident}/hold tells KS and Bufdir: no message, and never who did what. */
import { z } from 'zod';
import { holdConditionSchema } from './condition.ts';
import type { HoldCondition } from './condition.ts';
import { keptPastLastDay } from './held-summary.ts';
import type { HeldSummary } from './held-summary.ts';
import { mayDeletionBegin } from './judge.ts';
import { listedMunicipalitySchema } from './listing.ts';
import { holdSchema, limitOf, releaseStates, takenStepSchema } from './record.ts';
import type { Hold, TakenStep } from './record.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { isOfficeTime } from './office-hours.ts';

const instantMs = z.number().int();
const doers = ['you', 'another', 'system'] as const;

const stepViewSchema = takenStepSchema.extend({ by: z.enum(doers) });
export type StepView = z.infer<typeof stepViewSchema>;

const holdStandingSchema = holdSchema
  .pick({ revision: true, reason: true, startedAtMs: true, reviewOn: true, retention: true, limits: true })
  .extend({
    state: z.enum(releaseStates),
    isReviewOverdue: z.boolean(),
    proposal: z.object({ stateHash: z.string(), proposedAtMs: instantMs, isYours: z.boolean() }).nullable(),
    /** When a confirmed release takes effect at the earliest; null unless one waits. */
    dueAtMs: instantMs.nullable(),
    releasedAtMs: instantMs.nullable(),
    /** Newest first. */
    steps: z.array(stepViewSchema),
  });

export const holdViewSchema = z.object({
  mayDeletionBegin: z.boolean(),
  /** When what it rests on was read: what came later is not in it. */
  asOf: z.iso.datetime(),
  /** Null while no hold has been started: deletion may not begin then either. */
  hold: holdStandingSchema.nullable(),
  conditions: z.array(holdConditionSchema),
  /** Messages that stay past their ordinary last day, as far as summaries know, and of how many services. */
  kept: z.object({
    messages: z.number().int(),
    limit: z.number().int(),
    services: z.object({ known: z.number().int(), all: z.number().int() }),
  }),
  isOfficeTime: z.boolean(),
});
export type HoldView = z.infer<typeof holdViewSchema>;

export const dryRunOfReleaseSchema = z.object({
  asOf: z.iso.datetime(),
  /** What the two operators must have seen alike. */
  stateHash: z.string(),
  mayBeReleased: z.boolean(),
  /** Those about the whole country. */
  conditions: z.array(holdConditionSchema),
  municipalities: z.array(listedMunicipalitySchema),
});
export type DryRunOfRelease = z.infer<typeof dryRunOfReleaseSchema>;

interface Viewed {
  readonly record: Hold | null;
  readonly conditions: readonly HoldCondition[];
  /** Of every service that has one. */
  readonly held: readonly HeldSummary[];
  readonly services: number;
  /** Keyed hash of who reads. */
  readonly reader: string | null;
  readonly asOfMs: number;
}

export function holdView({ record, conditions, held, services, reader, asOfMs }: Viewed): HoldView {
  return {
    mayDeletionBegin: mayDeletionBegin(record, conditions),
    asOf: new Date(asOfMs).toISOString(),
    hold: record && standingOf(record, reader, asOfMs),
    conditions: [...conditions],
    kept: {
      messages: held.reduce((sum, summary) => sum + keptPastLastDay(summary, asOfMs), 0),
      limit: record === null ? 0 : limitOf(record),
      services: { known: held.length, all: services },
    },
    isOfficeTime: isOfficeTime(asOfMs),
  };
}

function standingOf(record: Hold, reader: string | null, nowMs: number): NonNullable<HoldView['hold']> {
  const { revision, reason, startedAtMs, reviewOn, retention, limits, release } = record;
  const proposal = release.state === 'proposed' || release.state === 'waiting' ? release : null;
  return {
    ...{ revision, reason, startedAtMs, reviewOn, retention, limits },
    state: release.state,
    isReviewOverdue: isReviewOverdue(record, nowMs),
    proposal: proposal && {
      stateHash: proposal.stateHash,
      proposedAtMs: proposal.proposedAtMs,
      isYours: proposal.proposedBy === reader,
    },
    dueAtMs: release.state === 'waiting' ? release.dueAtMs : null,
    releasedAtMs: release.state === 'released' ? release.releasedAtMs : null,
    steps: record.steps.map((step) => stepView(step, reader)).reverse(),
  };
}

function stepView({ by, ...step }: TakenStep, reader: string | null): StepView {
  return { ...step, by: by === null ? 'system' : by === reader ? 'you' : 'another' };
}

/** The day itself is not over yet. */
export function isReviewOverdue(
  { reviewOn, release }: Pick<Hold, 'reviewOn' | 'release'>,
  nowMs: number,
): boolean {
  return release.state !== 'released' && reviewOn < norwegianDate(nowMs);
}
