/** The logs as they are taken out of the portal and of each kind of register, for a period. */
import type { Declaration } from '#domain/delivery/delivery.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import type { Entry, Traffic } from './traffic.ts';

export interface Log {
  readonly declaration: Declaration;
  readonly bytes: Uint8Array;
}

interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const within = (ms: number, { fromMs, toMs }: Period): boolean => ms >= fromMs && ms < toMs;
const csv = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

export function portalLog(traffics: readonly Traffic[], period: Period): Log {
  const rows = traffics.flatMap(({ plan, sent }) =>
    sent
      .filter(({ sentMs }) => within(sentMs, period))
      .map(({ id, sentMs }) => `${iso(sentMs)};${plan.municipality};${id}`),
  );
  const declaration = {
    side: 'portal' as const,
    scope: '*',
    ...period,
    maxDelay: 'auto',
    clockSkew: 'PT5M',
    channels: null,
  };
  return { declaration, bytes: csv(['innsendt;kommunenummer;bekymringsmeldingId', ...rows]) };
}

/** An empty period is delivered as well: a header and no rows. */
export function registerLog({ plan, entries }: Traffic, period: Period): Log {
  const chosen = entries.filter(({ receivedMs }) => within(receivedMs, period));
  const declaration = {
    side: 'register' as const,
    scope: plan.municipality,
    ...period,
    maxDelay: plan.maxDelay,
    clockSkew: 'PT5M',
    channels: plan.hasChannel ? ['Portal'] : null,
  };
  return { declaration, bytes: csv(plan.kind === 'counts' ? countRows(chosen) : rowsOf(chosen)) };
}

function rowsOf(entries: readonly Entry[]): string[] {
  const rows = entries.map(
    ({ receivedMs, id, isPortal }) => `${iso(receivedMs)};${id ?? ''};${isPortal ? 'Portal' : 'Telefon'}`,
  );
  return ['mottatt;bekymringsmeldingId;kanal', ...rows];
}

function countRows(entries: readonly Entry[]): string[] {
  const byDate = new Map<string, number>();
  for (const { receivedMs } of entries) {
    const date = norwegianDate(receivedMs);
    byDate.set(date, (byDate.get(date) ?? 0) + 1);
  }
  return ['mottatt;antall', ...[...byDate].map(([date, count]) => `${date};${String(count)}`)];
}
