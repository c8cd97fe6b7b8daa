/** What is wrong with one scope's deliveries and result at this moment. Each is found anew, so what is gone is over. */
import { silenceOf } from '../daily-control/expected.ts';
import type { ControlledLogs } from '../daily-control/expected.ts';
import type { ControlSettings } from '../daily-control/settings.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Reconciled } from '../delivery/reconciled.ts';
import type { Span } from '../reconcile/result.ts';
import type { ScopeKey } from '../service/service.ts';
import { nationalScope } from '../service/service.ts';
import { spanOfDay } from '../time/day-span.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import type { Trouble } from './alarm.ts';
import { brokenChains, stuckDeliveries, stuckUploads } from './delivery-troubles.ts';
import type { OpenUpload } from './delivery-troubles.ts';
import { gapTrouble } from './gap-trouble.ts';

export interface WatchedScope {
  readonly scope: ScopeKey;
  /** Null while nobody has chosen a daily control: then nothing is expected of the scope. */
  readonly settings: ControlSettings | null;
  /** Null where there is no result yet. */
  readonly reconciled: Reconciled | null;
  readonly logs: ControlledLogs;
  /**
   * Which stretches the scope's own deliveries cover, by side. What KS delivers for the country is watched once, as
   * the national scope's, and is left out here.
   */
  readonly stretches: Readonly<Record<Delivery['declaration']['side'], readonly Span[]>>;
  /** All deliveries that were declared for this scope. */
  readonly deliveries: readonly Delivery[];
  readonly uploads: readonly OpenUpload[];
}

export function troublesOf(watched: WatchedScope, nowMs: number): Trouble[] {
  const { scope, settings, deliveries, uploads } = watched;
  const always = [
    ...stuckDeliveries(deliveries, nowMs),
    ...stuckUploads(scope, uploads, nowMs),
    ...brokenChains(deliveries),
  ];
  if (scope === nationalScope) return [...always, ...gapsOf(watched, -Infinity)];
  if (settings === null) return always;
  const fromMs = spanOfDay(settings.from).from;
  return [
    ...always,
    ...silences(watched, settings, nowMs),
    ...missing(watched, fromMs),
    ...vanished(watched),
    ...gapsOf(watched, fromMs),
  ];
}

function silences({ scope, logs }: WatchedScope, settings: ControlSettings, nowMs: number): Trouble[] {
  const silence = silenceOf(settings, logs, nowMs);
  if (silence === null) return [];
  return [{ kind: 'silence', subject: `${scope} ${silence.since}`, scope, date: silence.since }];
}

/** By the Norwegian day that a window begins with, so that more of the same day is the same alarm with a repeat. */
function missing({ scope, reconciled }: WatchedScope, fromMs: number): Trouble[] {
  const countByDate = new Map<string, number>();
  for (const { from, to, missingAtLeast } of reconciled?.summary?.windows ?? []) {
    if (missingAtLeast === 0 || to < fromMs) continue;
    const date = norwegianDate(from);
    countByDate.set(date, (countByDate.get(date) ?? 0) + missingAtLeast);
  }
  return [...countByDate].map(([date, count]) => ({
    kind: 'missing-message',
    subject: `${scope} ${date}`,
    scope,
    date,
    count,
  }));
}

function vanished({ scope, reconciled }: WatchedScope): Trouble[] {
  const sides = ['portal', 'register'] as const;
  return sides.flatMap((side): Trouble[] => {
    const count = reconciled?.vanishedRows[side] ?? 0;
    return count === 0 ? [] : [{ kind: 'vanished-row', subject: `${scope} ${side}`, scope, side, count }];
  });
}

/** Between what was delivered before and after; the end of what has come is silence, not a gap. */
function gapsOf({ scope, stretches }: WatchedScope, fromMs: number): Trouble[] {
  const sides = ['portal', 'register'] as const;
  return sides.flatMap((side) =>
    gapsBetween(stretches[side])
      .filter(({ to }) => to >= fromMs)
      .map((gap): Trouble => gapTrouble(scope, side, Math.max(gap.from, fromMs))),
  );
}

/** @param stretches in order and apart */
export function gapsBetween(stretches: readonly Span[]): Span[] {
  return stretches
    .slice(1)
    .map((stretch, index) => ({ from: stretches[index]!.to + 1, to: stretch.from - 1 }));
}
