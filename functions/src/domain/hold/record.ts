/** The hold of an incident as it is kept: one document, changed under its etag, with every step that led to it. */
import { z } from 'zod';
import { holdConditionCodes } from './condition.ts';
import { retentionSchema } from './retention.ts';
import { holdReasons, holdStepSchema } from './steps.ts';

const instantMs = z.number().int();
/** A keyed hash: tells two persons apart, and is no person's number. */
const person = z.string();

/** Each step keeps its place for good; the document stays under the store's limit. */
export const maxSteps = 2000;

const proposalShape = { stateHash: z.string(), proposedBy: person, proposedAtMs: instantMs };

export const releaseSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('held') }),
  z.object({ state: z.literal('proposed'), ...proposalShape }),
  z.object({
    state: z.literal('waiting'),
    ...proposalShape,
    confirmedBy: person,
    confirmedAtMs: instantMs,
    /** Not before this: 24 hours and then office hours. */
    dueAtMs: instantMs,
  }),
  z.object({ state: z.literal('released'), stateHash: z.string(), releasedAtMs: instantMs }),
]);
export type Release = z.infer<typeof releaseSchema>;
export const releaseStates = ['held', 'proposed', 'waiting', 'released'] as const;

/** What the system does by itself; it can stop and hold again, and let a confirmed release take effect. */
export const ownSteps = ['stopped', 'released', 'held-again'] as const;

export const takenStepSchema = z.object({
  /** The revision that it led to. */
  revision: z.number().int(),
  atMs: instantMs,
  /** Null where the system did it by itself. */
  by: person.nullable(),
  did: z.union([
    holdStepSchema,
    z.object({ step: z.enum(ownSteps), why: z.array(z.enum(holdConditionCodes)), stateHash: z.string() }),
  ]),
});
export type TakenStep = z.infer<typeof takenStepSchema>;

export const holdSchema = z.object({
  /** Grows by one at every step. */
  revision: z.number().int().min(1),
  reason: z.enum(holdReasons),
  startedAtMs: instantMs,
  /** A Norwegian day. When it has passed an alarm is raised; nothing is ever released by it. */
  reviewOn: z.iso.date(),
  retention: retentionSchema,
  /** How many messages may stay past their ordinary last day, oldest first; the last holds. */
  limits: z.array(z.object({ fromMs: instantMs, messages: z.number().int() })).min(1),
  release: releaseSchema,
  steps: z.array(takenStepSchema).max(maxSteps),
});
export type Hold = z.infer<typeof holdSchema>;

/** Nobody has said yet that any may stay: the first one past its day is one too many. */
export const firstLimit = 0;

export function limitOf({ limits }: Hold): number {
  return limits.at(-1)!.messages;
}
