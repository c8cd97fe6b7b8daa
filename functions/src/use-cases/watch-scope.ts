/** Raises an alarm for what is wrong with a scope now, and lets those lapse whose cause is gone. */
import type { Alarm } from '#domain/alarm/alarm.ts';
import type { OpenUpload } from '#domain/alarm/delivery-troubles.ts';
import { watchedKinds } from '#domain/alarm/kinds.ts';
import { troublesOf } from '#domain/alarm/troubles.ts';
import type { WatchedScope } from '#domain/alarm/troubles.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { stretchesOf } from '#domain/delivery/effective.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import { nationalScope } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { lapseListed, raiseAlarm } from './alarms.ts';
import { chosenDailyControl } from './choose-daily-control.ts';
import { controlledLogs } from './compared-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import type { System } from './system.ts';

export interface Delivered {
  /** Of the scope, that held before anything of it was read: what somebody raises since may rest on newer logs. */
  readonly alarms: readonly Alarm[];
  readonly parts: ScopeParts;
  /** Those that were declared for the scope itself. */
  readonly deliveries: readonly Delivery[];
  readonly uploads: readonly OpenUpload[];
  /** The current result; null where there is none. */
  readonly reconciled: Reconciled | null;
}

/** @returns false where another host has seen what this one has not: the scope is to be looked at again */
export async function watchScope(system: System, scope: ScopeKey, delivered: Delivered): Promise<boolean> {
  const watched = await watchedScope(system, scope, delivered);
  const troubles = troublesOf(watched, system.clock.nowMs());
  const found = new Set(troubles.map(identityOf));
  let isAlone = true;
  for (const alarm of delivered.alarms) {
    const isWatched = watchedKinds.some((kind) => kind === alarm.kind);
    if (!isWatched || found.has(identityOf(alarm))) continue;
    if (!(await lapseListed(system, alarm))) isAlone = false;
  }
  for (const trouble of troubles) await raiseAlarm(system, trouble);
  return isAlone;
}

const identityOf = ({ kind, subject }: { kind: string; subject: string }): string => `${kind} ${subject}`;

async function watchedScope(
  system: System,
  scope: ScopeKey,
  { parts, deliveries, uploads, reconciled }: Delivered,
): Promise<WatchedScope> {
  const settings = scope === nationalScope ? null : await chosenDailyControl(system, scope);
  return {
    scope,
    settings,
    reconciled,
    logs: controlledLogs(parts.register, reconciled),
    stretches: {
      portal: scope === nationalScope ? nationalStretches(deliveries) : ownStretches(parts.portal, scope),
      register: stretchesOf(parts.register),
    },
    deliveries,
    uploads,
  };
}

/** Only where every part is the service's own: beside a national delivery its gaps are no gaps. */
function ownStretches(portal: ScopeParts['portal'], scope: ScopeKey) {
  return portal.every(({ declaration }) => declaration.scope === scope) ? stretchesOf(portal) : [];
}

function nationalStretches(deliveries: readonly Delivery[]) {
  const accepted = deliveries.filter(({ state }) => state === 'accepted');
  return stretchesOf(accepted);
}
