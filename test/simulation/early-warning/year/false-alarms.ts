/** Alarms where nothing was lost, and why they came: what the service declared of its delay was not so. */
import type { Span } from '#domain/reconcile/result.ts';
import { namedDelay } from '#domain/time/delay.ts';
import { listScopeAlarms } from '#use-cases/alarms.ts';
import type { System } from '#use-cases/system.ts';
import type { Traffic } from './traffic.ts';

export interface FalseAlarms {
  readonly raised: number;
  /** An entry of one of its messages came after the delay that was declared: what was declared was not so. */
  readonly registeredLate: number;
  readonly lapsed: number;
}

/** By day: the window as it stood last. */
export type FalseDays = Map<string, Span>;

export async function countFalse(
  system: System,
  traffics: readonly Traffic[],
  falseAlarms: ReadonlyMap<string, FalseDays>,
): Promise<Map<string, FalseAlarms>> {
  const counted = new Map<string, FalseAlarms>();
  for (const traffic of traffics) {
    const scope = traffic.plan.municipality;
    const days = falseAlarms.get(scope)!;
    const open = (await listScopeAlarms(system, scope)).map(({ date }) => date);
    counted.set(scope, {
      raised: days.size,
      registeredLate: lateDays(traffic, days).length,
      lapsed: [...days.keys()].filter((date) => !open.includes(date)).length,
    });
  }
  return counted;
}

/** @param days windows by day @returns the days on which a message was registered after the declared delay */
function lateDays({ plan, entries }: Traffic, days: ReadonlyMap<string, Span>): string[] {
  const delay = namedDelay(plan.maxDelay);
  const late = entries.flatMap(({ receivedMs, of }) =>
    of !== null && receivedMs > delay.deadline(of.sentMs) ? [of.sentMs] : [],
  );
  return [...days].flatMap(([date, { from, to }]) =>
    late.some((sentMs) => sentMs >= from && sentMs <= to) ? [date] : [],
  );
}
