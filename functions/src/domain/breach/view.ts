/** What GET /api/scopes/{scope}/breach tells the service's staff; who did what is not in it. */
import { z } from 'zod';
import { breachClock, breachClockSchema } from './clock.ts';
import { breachFactsSchema, isAnythingMissing } from './facts.ts';
import type { BreachFacts } from './facts.ts';
import { breachRecordSchema } from './record.ts';
import type { BreachRecord } from './record.ts';

const told = breachRecordSchema.shape.told.element.omit({ markedBy: true });
const known = breachRecordSchema.shape.known.element.omit({ setBy: true });

export const breachViewSchema = z.object({
  clock: breachClockSchema,
  facts: breachFactsSchema,
  /** When the first result showed that something was not found; null where none did. */
  proposedAtMs: z.number().int().nullable(),
  /** Oldest first; the last one holds. */
  known: z.array(known),
  told: z.array(told),
});
export type BreachView = z.infer<typeof breachViewSchema>;

export function breachView(
  record: BreachRecord,
  facts: BreachFacts,
  proposedAtMs: number | null,
  nowMs: number,
): BreachView {
  const reading = {
    isMissing: isAnythingMissing(facts),
    knownAtMs: facts.knownAtMs,
    firstToldAtMs: record.told[0]?.atMs ?? null,
  };
  return {
    clock: breachClock(reading, nowMs),
    facts,
    proposedAtMs,
    known: record.known.map(({ atMs, setAtMs }) => ({ atMs, setAtMs })),
    told: record.told.map(({ markedBy: _, ...notification }) => notification),
  };
}
