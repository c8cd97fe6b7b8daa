/** Logs of one municipality up to yesterday: a message each day at ten with its entry two minutes later. */
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import type { RunningSystem } from '../../support/running-system.ts';
import { ask } from './portal.ts';

/** @returns the Norwegian day so many days from today, `2023-06-12` */
export function dayFromToday(days: number): string {
  return addDays(norwegianDate(Date.now()), days);
}

interface RecentLogs {
  readonly system: RunningSystem;
  readonly user: string;
  readonly scope: string;
  /** First and last day, counted from today: `-10`. */
  readonly from: number;
  readonly to: number;
  /** Days whose message has no entry. */
  readonly unentered: readonly number[];
}

export async function deliverPortalLog({ system, user, scope, from, to }: RecentLogs): Promise<void> {
  const rows = daysOf(from, to).map((day) => {
    const date = dayFromToday(day);
    return `${date}T10:00:00;${scope};melding-${date}`;
  });
  await deliver(system, user, 'portal', scope, { from, to }, ['innsendt;kommunenummer;id', ...rows]);
}

export async function deliverRegisterLog({
  system,
  user,
  scope,
  from,
  to,
  unentered,
}: RecentLogs): Promise<void> {
  const entered = daysOf(from, to).filter((day) => !unentered.includes(day));
  const rows = entered.map((day) => `${dayFromToday(day)}T10:02:00`);
  await deliver(system, user, 'register', scope, { from, to }, ['mottatt', ...rows]);
}

async function deliver(
  system: RunningSystem,
  user: string,
  side: 'portal' | 'register',
  scope: string,
  period: { readonly from: number; readonly to: number },
  lines: readonly string[],
): Promise<void> {
  const [from, to] = [dayFromToday(period.from), dayFromToday(period.to)];
  const delay = side === 'register' ? '&maxDelay=PT1H' : '';
  const path = `deliveries?side=${side}&scope=${scope}&from=${from}&to=${to}${delay}`;
  await ask(system, user, 'POST', path, `${lines.join('\n')}\n`);
}

function daysOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
