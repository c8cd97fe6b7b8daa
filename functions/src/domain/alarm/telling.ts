/** When the outside is told of an alarm: once for each time that it begins to hold, and again until it is heard. */
import type { Alarm } from './alarm.ts';

const firstRetryMs = 60_000;
const longestRetryMs = 3_600_000;

/** Also of what is over by now: that it was is a reason to look. */
export function isToBeTold({ told }: Alarm, nowMs: number): boolean {
  return told?.sentAtMs === undefined && (told?.nextTryMs ?? -Infinity) <= nowMs;
}

/** @returns null where it has begun to hold anew since: that is told by itself */
export function afterTelling(alarm: Alarm, opening: number, isHeard: boolean, nowMs: number): Alarm | null {
  if (alarm.opening !== opening || alarm.told?.sentAtMs !== undefined) return null;
  const tries = (alarm.told?.tries ?? 0) + 1;
  if (isHeard) return { ...alarm, told: { tries, sentAtMs: nowMs } };
  const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** (tries - 1));
  return { ...alarm, told: { tries, nextTryMs: nowMs + waitMs } };
}
