/** The messages that were sent, and the logs of them: also at midnight to the millisecond, where periods meet. */
import type { Declaration } from '#domain/delivery/delivery.ts';
import { spanOfDay } from '#domain/time/day-span.ts';
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import type { Country } from './country.ts';

export interface Sent {
  readonly id: string;
  readonly municipality: string;
  readonly scope: string;
  /** Norwegian wall clock, as the logs have it. */
  readonly at: string;
  readonly registeredAt: string;
  /** First and last millisecond of each. */
  readonly sentMs: number;
  readonly sentToMs: number;
  readonly registeredMs: number;
}

/** Two a day and municipality: at midnight, registered in the same millisecond, and in the morning. */
export function messagesOf({ places, days }: Country): Sent[] {
  return places.flatMap(({ scope, municipalities }) =>
    municipalities.flatMap((municipality) =>
      days.flatMap((day): Sent[] => {
        const midnightMs = spanOfDay(day).from;
        const tenMs = midnightMs + 10 * 3_600_000;
        const of = { municipality, scope };
        const midnight = `${day}T00:00:00.000`;
        return [
          {
            ...{ id: `${municipality}-${day}-a`, ...of, at: midnight, registeredAt: midnight },
            ...{ sentMs: midnightMs, sentToMs: midnightMs, registeredMs: midnightMs },
          },
          {
            ...{ id: `${municipality}-${day}-b`, ...of },
            ...{ at: `${day}T10:00:00`, registeredAt: `${day}T10:02:00` },
            ...{ sentMs: tenMs, sentToMs: tenMs + 999, registeredMs: tenMs + 120_000 },
          },
        ];
      }),
    ),
  );
}

export interface Log {
  readonly declaration: Declaration;
  readonly rows: readonly { readonly id: string; readonly atMs: number; readonly scope: string }[];
  readonly bytes: Uint8Array;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

export function declared(side: 'portal' | 'register', scope: string, { from, to }: Days): Declaration {
  return {
    ...{ side, scope, clockSkew: 'PT5M', channels: null },
    fromMs: spanOfDay(from).from,
    toMs: spanOfDay(to).to + 1,
    maxDelay: side === 'register' ? 'PT1H' : 'auto',
  };
}

const isOfDays = (ms: number, { from, to }: Days): boolean =>
  norwegianDate(ms) >= from && norwegianDate(ms) <= to;

/** @param without ids that it leaves out */
export function portalLog(
  messages: readonly Sent[],
  scope: string,
  days: Days,
  without: readonly string[],
): Log {
  const sent = messages.filter(
    (one) =>
      (scope === '*' || one.scope === scope) && isOfDays(one.sentMs, days) && !without.includes(one.id),
  );
  const lines = sent.map(({ at, municipality, id }) => `${at};${municipality};${id}`);
  return {
    declaration: declared('portal', scope, days),
    rows: sent.map((one) => ({ id: one.id, atMs: one.sentMs, scope: one.scope })),
    bytes: bytesOf(['innsendt;kommunenummer;bekymringsmeldingId', ...lines]),
  };
}

/** A row of the next midnight stands at its end: it is outside the period, and is left out. */
export function registerLog(
  messages: readonly Sent[],
  scope: string,
  days: Days,
  lost: readonly string[],
): Log {
  const upTo = { from: days.from, to: addDays(days.to, 1) };
  const { fromMs, toMs } = declared('register', scope, days);
  const registered = messages.filter(
    (one) =>
      one.scope === scope &&
      isOfDays(one.registeredMs, upTo) &&
      one.registeredMs <= toMs &&
      !lost.includes(one.id),
  );
  const lines = registered.map(
    ({ registeredAt, municipality, id }) => `${registeredAt};${municipality};${id}`,
  );
  const inPeriod = registered.filter(({ registeredMs }) => registeredMs >= fromMs && registeredMs < toMs);
  return {
    declaration: declared('register', scope, days),
    rows: inPeriod.map((one) => ({ id: one.id, atMs: one.registeredMs, scope })),
    bytes: bytesOf(['mottatt;kommunenummer;bekymringsmeldingId', ...lines]),
  };
}
