/**
 * 72 hours from when the controller came to know (GDPR Art. 33 no. 1). Real hours, also at weekends and on the days of
 * 23 and 25 hours: instants are subtracted, never wall clocks.
 */
import { z } from 'zod';
import { hourMs } from '../time/norwegian-time.ts';

export const breachPeriodMs = 72 * hourMs;

/**
 * `no-result`: nobody knows yet whether anything is missing; `not-set`: something is, and nobody has said since when
 * it is known; `told-late`: the first notification came after the deadline.
 */
export const breachStates = [
  'no-result',
  'nothing-missing',
  'not-set',
  'running',
  'passed',
  'told',
  'told-late',
] as const;

export const breachClockSchema = z.object({
  state: z.enum(breachStates),
  /** Null while no clock runs. */
  deadlineMs: z.number().int().nullable(),
});
export type BreachClock = z.infer<typeof breachClockSchema>;

export interface ClockReading {
  readonly isMissing: boolean | null;
  readonly knownAtMs: number | null;
  readonly firstToldAtMs: number | null;
}

export function breachClock(
  { isMissing, knownAtMs, firstToldAtMs }: ClockReading,
  nowMs: number,
): BreachClock {
  const deadlineMs = knownAtMs === null ? null : knownAtMs + breachPeriodMs;
  if (firstToldAtMs !== null) {
    const isLate = deadlineMs !== null && firstToldAtMs > deadlineMs;
    return { state: isLate ? 'told-late' : 'told', deadlineMs };
  }
  if (isMissing === false) return { state: 'nothing-missing', deadlineMs: null };
  if (deadlineMs !== null) return { state: nowMs <= deadlineMs ? 'running' : 'passed', deadlineMs };
  return { state: isMissing === null ? 'no-result' : 'not-set', deadlineMs: null };
}

/** Whole minutes, rounded towards the deadline, so that nobody is told of time that is not there. */
export function hoursAndMinutes(leftMs: number): { hours: number; minutes: number } {
  const minutes = Math.floor(Math.abs(leftMs) / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
