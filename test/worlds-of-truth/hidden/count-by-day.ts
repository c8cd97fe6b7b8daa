/**
 * What a person with a calendar would say: on each day so many messages and so many entries. How many entries come by
 * other channels a day is taken from the days on which nothing was sent; what the days with messages have less than
 * that and their messages is missing. With the usual interval of 90 % for a sum of counts, cut to what is possible.
 */
import { dayMs, localMidnightOf } from '#domain/time/norwegian-time.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import type { World } from '../world.ts';

/** Half the width of the bell curve's middle 90 %. */
const deviations = 1.645;

export interface Interval {
  readonly from: number;
  readonly to: number;
}

export function missingByDay({
  portal,
  register,
  lost,
  coverage,
  plan,
}: World): Interval & { truth: number } {
  const sentOn = countedByDay(portal.map(({ sentFrom }) => [sentFrom, 1]));
  const receivedOn = countedByDay(register.map(({ receivedFrom, count }) => [receivedFrom, count]));
  const idle = { work: { days: 0, entries: 0 }, off: { days: 0, entries: 0 } };
  const busy = { work: { days: 0, entries: 0 }, off: { days: 0, entries: 0 } };
  for (let day = localMidnightOf(coverage.from); day <= localMidnightOf(coverage.to); day += dayMs) {
    const of = (sentOn.get(day) ?? 0) > 0 ? busy : idle;
    const kind = isWorkingDay(day) ? of.work : of.off;
    kind.days++;
    kind.entries += receivedOn.get(day) ?? 0;
  }
  let others = 0;
  let variance = 0;
  for (const kind of ['work', 'off'] as const) {
    const perDay = (idle[kind].entries + 0.5) / (idle[kind].days + 0.5);
    const expected = perDay * busy[kind].days;
    others += expected;
    variance += expected + (expected * expected) / (idle[kind].entries + 0.5);
  }
  const middle = portal.length - (busy.work.entries + busy.off.entries) + others;
  const reach = deviations * Math.sqrt(variance);
  const within = (count: number): number => Math.max(0, Math.min(plan.messages, Math.round(count)));
  return { from: within(middle - reach), to: within(middle + reach), truth: lost.size };
}

function countedByDay(counts: readonly (readonly [ms: number, count: number])[]): Map<number, number> {
  const byDay = new Map<number, number>();
  for (const [ms, count] of counts) {
    const day = localMidnightOf(ms);
    byDay.set(day, (byDay.get(day) ?? 0) + count);
  }
  return byDay;
}
