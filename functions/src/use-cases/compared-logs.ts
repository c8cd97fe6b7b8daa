/** A result as its days see it: which stretches the logs that it rests on cover, and its messages and windows. */
import type { ComparedLogs } from '#domain/daily-control/days.ts';
import type { ControlledLogs } from '#domain/daily-control/expected.ts';
import type { Part } from '#domain/delivery/part.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { ListedMessage } from '#domain/finding/message-reference.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { namedDelay } from '#domain/time/delay.ts';
import { coveredBy, partsOf } from './effective-logs.ts';
import { listedResult } from './read-result.ts';
import type { System } from './system.ts';

/** Where neither log holds a row there is nothing to tell a delay by: the longer one of contract 3's `auto`. */
const delayWithoutRows = '2WD';

/** @param register all register parts of the scope */
export function controlledLogs(register: readonly Part[], reconciled: Reconciled | null): ControlledLogs {
  const delay = namedDelay(reconciled?.summary?.rules.maxDelay ?? delayWithoutRows);
  if (reconciled === null) return { portalStretches: [], registerStretches: [], delay };
  // Only the parts that the result knows: what has come since is not compared yet.
  const compared = new Set(reconciled.deliveries);
  const known = register.filter(({ delivery }) => compared.has(delivery));
  return { portalStretches: reconciled.portalStretches, registerStretches: coveredBy(known), delay };
}

export interface ResultByDays extends ComparedLogs {
  /** In the order of the result. */
  readonly messages: readonly ListedMessage[];
}

export async function comparedLogs(
  system: System,
  scope: ScopeKey,
  reconciled: Reconciled,
): Promise<ResultByDays> {
  const { register } = await partsOf(system, scope);
  const logs = controlledLogs(register, reconciled);
  return { ...logs, ...(await listedResult(system, reconciled)) };
}
