/** Runs the engine on the logs of a scope as its parts hold now, with one more log where it is only tried. */
import type { Part, RegisterRow } from '#domain/delivery/part.ts';
import { portalLogOfKept, registerLogOfKept } from '#domain/delivery/kept/row-form.ts';
import { SharedIds } from '#domain/delivery/part-rows.ts';
import type { Reconciled, ScopeSummary } from '#domain/delivery/reconciled.ts';
import { namedDelay, readDurationMs } from '#domain/time/delay.ts';
import type { ReconcileOptions } from '#domain/reconcile/options.ts';
import { reconcile } from '#domain/reconcile/reconcile.ts';
import type { Reconciliation, ScopeResult } from '#domain/reconcile/result.ts';
import type { Rules } from '#domain/rules/confirmed-rules.ts';
import { unitsOfKey } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { coveredBy, portalSide, registerSide } from './effective-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import { keptRows } from './kept-logs.ts';
import { keptMatching } from './kept-matching.ts';
import type { System } from './system.ts';

/** Counts up when the engine's answers change, so that every scope is reconciled anew. */
export const engineVersion = 3;

export interface LogsToCompare {
  readonly parts: ScopeParts;
  /** What a person confirmed; null: what the newest register delivery declares. */
  readonly rules: Rules | null;
  /** The rows of register parts that are not stored, by delivery. */
  readonly unstored?: ReadonlyMap<string, readonly RegisterRow[]>;
}

export interface Compared {
  readonly result: Reconciliation;
  readonly vanishedRows: Reconciled['vanishedRows'];
}

export async function compareLogs(
  system: System,
  scope: ScopeKey,
  { parts, rules, unstored }: LogsToCompare,
): Promise<Compared> {
  const ids = new SharedIds();
  const isTried = unstored !== undefined;
  const portal = await keptRows(system, scope, portalSide(system), parts.portal, isTried);
  const register = await keptRows(system, scope, registerSide(system, unstored), parts.register, isTried);
  const logs = [portalLogOfKept(portal, ids), registerLogOfKept(register, ids)] as const;
  const declared = parts.register.at(-1)!.declaration;
  const { memory, store } = await keptMatching(system, scope, String(engineVersion));
  const options = optionsOf(scope, parts.register, rules ?? declared);
  const result = reconcile(...logs, ids, { ...options, memory });
  if (!isTried) await store();
  return {
    result,
    vanishedRows: { portal: portal.vanished.length, register: register.vanished.length },
  };
}

function optionsOf(scope: ScopeKey, register: readonly Part[], rules: Rules): ReconcileOptions {
  const stretches = coveredBy(register);
  const clockSkewMs = readDurationMs(rules.clockSkew);
  if (clockSkewMs === null) throw new Error('a declared clock skew is no duration');
  return {
    units: unitsOfKey(scope),
    clockSkew: { text: rules.clockSkew, ms: clockSkewMs },
    maxDelay: rules.maxDelay === 'auto' ? 'auto' : namedDelay(rules.maxDelay),
    registerFrom: stretches[0]!.from,
    registerTo: stretches.at(-1)!.to,
    stretches,
  };
}

/** A document stays small at any size; the whole list is in the result. */
const maxWindowsInSummary = 1000;

export function summaryOf(scope: ScopeResult): ScopeSummary {
  const { messages: _messages, windows, delayAdvice, hidden, ...rest } = scope;
  return {
    ...rest,
    windows: windows.slice(0, maxWindowsInSummary),
    delayAdvice: delayAdvice(),
    hidden: hidden(),
  };
}
