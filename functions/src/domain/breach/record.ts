/** When the service came to know of the breach and what Datatilsynet has been told, each version kept. */
import { z } from 'zod';
import { toUtc } from '../time/norwegian-time.ts';
import { breachPeriodMs } from './clock.ts';
import { breachFactsSchema } from './facts.ts';
import type { BreachFacts } from './facts.ts';

export const breachStages = ['first', 'addition', 'final'] as const;
export type BreachStage = (typeof breachStages)[number];

export const lateReasons = [
  'logs-took-time',
  'told-late-by-vendor',
  'portal-log-came-late',
  'not-seen-as-breach',
  'too-few-people',
] as const;
export type LateReason = (typeof lateReasons)[number];

export const maxVersions = 200;
const instant = z.number().int();
/** A keyed hash of the person. */
const person = z.string();

const knowledgeSchema = z.object({ atMs: instant, setBy: person, setAtMs: instant });
const notificationSchema = z.object({
  atMs: instant,
  stage: z.enum(breachStages),
  lateReasons: z.array(z.enum(lateReasons)),
  /** What was known when it was marked: later changes are held against it. */
  facts: breachFactsSchema,
  markedBy: person,
  markedAtMs: instant,
});

export const breachRecordSchema = z.object({
  /** Oldest first; the last one holds. */
  known: z.array(knowledgeSchema).max(maxVersions),
  told: z.array(notificationSchema).max(maxVersions),
});
export type BreachRecord = z.infer<typeof breachRecordSchema>;
export const emptyRecord: BreachRecord = { known: [], told: [] };

/** Norwegian wall clock, to the minute, as a form's fields give it. */
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export const breachStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('known'), at: localTime }),
  z.strictObject({
    step: z.literal('told'),
    at: localTime,
    stage: z.enum(breachStages),
    lateReasons: z.array(z.enum(lateReasons)).max(lateReasons.length),
  }),
]);
export type BreachStep = z.infer<typeof breachStepSchema>;

export const breachFaults = [
  'time-nonexistent',
  'in-the-future',
  'not-known',
  'before-known',
  'stage-order',
  'reasons-needed',
  'changed-too-often',
] as const;
export type BreachFault = (typeof breachFaults)[number];

export type BreachChange =
  | { readonly ok: true; readonly record: BreachRecord; readonly isChanged: boolean }
  | { readonly ok: false; readonly code: BreachFault };

interface Doing {
  readonly person: string;
  readonly nowMs: number;
  readonly facts: BreachFacts;
}

/** @returns the record after the step; the same step again changes nothing */
export function afterStep(record: BreachRecord, step: BreachStep, doing: Doing): BreachChange {
  const atMs = instantOf(step);
  if (atMs === null) return { ok: false, code: 'time-nonexistent' };
  if (atMs > doing.nowMs) return { ok: false, code: 'in-the-future' };
  const list = step.step === 'known' ? record.known : record.told;
  if (list.length >= maxVersions) return { ok: false, code: 'changed-too-often' };
  return step.step === 'known' ? knownAt(record, atMs, doing) : toldAt(record, atMs, step, doing);
}

function knownAt(record: BreachRecord, atMs: number, { person: setBy, nowMs }: Doing): BreachChange {
  if (record.known.at(-1)?.atMs === atMs) return { ok: true, record, isChanged: false };
  const first = record.told[0];
  if (first && atMs > first.atMs) return { ok: false, code: 'before-known' };
  const known = [...record.known, { atMs, setBy, setAtMs: nowMs }];
  return { ok: true, record: { ...record, known }, isChanged: true };
}

function toldAt(
  record: BreachRecord,
  atMs: number,
  { stage, lateReasons: reasons }: Extract<BreachStep, { step: 'told' }>,
  { person: markedBy, nowMs, facts }: Doing,
): BreachChange {
  const last = record.told.at(-1);
  if (last?.atMs === atMs && last.stage === stage) return { ok: true, record, isChanged: false };
  const known = record.known.at(-1);
  if (!known) return { ok: false, code: 'not-known' };
  if (atMs < known.atMs) return { ok: false, code: 'before-known' };
  const isInOrder = last ? stage !== 'first' && atMs >= last.atMs : stage === 'first';
  if (!isInOrder) return { ok: false, code: 'stage-order' };
  const isLate = needsReasons(record, atMs, known.atMs);
  if (isLate && reasons.length === 0) return { ok: false, code: 'reasons-needed' };
  const notification = {
    atMs,
    stage,
    lateReasons: isLate ? [...new Set(reasons)].sort() : [],
    facts,
    markedBy,
    markedAtMs: nowMs,
  };
  return { ok: true, record: { ...record, told: [...record.told, notification] }, isChanged: true };
}

/**
 * Reasons are told with the first notification where it is late. Where it became late afterwards, because the service
 * turned out to have known earlier, they are told with the next addition.
 */
export function needsReasons(
  { told }: { readonly told: readonly { readonly atMs: number; readonly lateReasons: readonly unknown[] }[] },
  atMs: number,
  knownAtMs: number,
): boolean {
  const firstAtMs = told[0]?.atMs ?? atMs;
  return (
    firstAtMs > knownAtMs + breachPeriodMs &&
    told.every((notification) => notification.lateReasons.length === 0)
  );
}

/**
 * In October's double hour knowledge is the earlier reading and telling the later: in doubt against the one who tells.
 */
function instantOf({ step, at }: BreachStep): number | null {
  const digits = Date.parse(`${at}:00Z`);
  // Date.parse takes 30 February for a day in March.
  const isReading = !Number.isNaN(digits) && new Date(digits).toISOString().startsWith(at);
  const utc = isReading ? toUtc(digits) : null;
  return utc && (step === 'known' ? utc.first : utc.last);
}
