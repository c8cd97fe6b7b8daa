/**
 * Deletion by proof. The ids that are asked for are compared in memory and neither stored nor logged: who asks has them
 * already, and nobody else needs to know what was asked.
 */
import { deletableAnswer, shownId } from '#domain/hold/deletable.ts';
import type { DeletableAnswers, DeletableQuestion, JudgedId } from '#domain/hold/deletable.ts';
import { familyOf } from '#domain/municipality/numbers.ts';
import { nationalScope, scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey, Service } from '#domain/service/service.ts';
import { forEachAtMost } from './concurrency.ts';
import { findIncident } from './keep-incident.ts';
import { listedMessages, readReconciliation } from './read-result.ts';
import { freshnessOf, pendingDeliveries } from './scope-freshness.ts';
import type { System } from './system.ts';

/** A result is in memory while it is looked through. */
const resultsAtATime = 2;

export async function askDeletable(
  system: System,
  { municipality, ids }: DeletableQuestion,
): Promise<DeletableAnswers> {
  const asOf = new Date(system.clock.nowMs()).toISOString();
  const asked = ids.map(shownId);
  const found = new Map<string, JudgedId[]>(asked.map((id) => [id, []]));
  const services = (await findIncident(system))?.services ?? [];
  const serving = services.filter((service) => municipality === undefined || serves(service, municipality));
  const isNationalPending = (await pendingDeliveries(system, nationalScope)) > 0;
  await forEachAtMost(resultsAtATime, serving.map(scopeKeyOf), (scope) =>
    lookThrough(system, scope, isNationalPending, found),
  );
  return { asOf, answers: asked.map((id) => deletableAnswer(found.get(id) ?? [])) };
}

/** Whatever number it had: a message of 2023 may be asked for by the number of today. */
function serves({ municipalities }: Service, number: string): boolean {
  return municipalities.some((one) => familyOf(Number(one)) === familyOf(Number(number)));
}

async function lookThrough(
  system: System,
  scope: ScopeKey,
  isNationalPending: boolean,
  found: ReadonlyMap<string, JudgedId[]>,
): Promise<void> {
  const pending = await pendingDeliveries(system, scope);
  const { reconciliation, isCurrent: isNewest } = await freshnessOf(system, scope);
  const reconciled = reconciliation === null ? null : await readReconciliation(system, scope, reconciliation);
  if (reconciled === null) return;
  const isCurrent = isNewest && pending === 0 && !isNationalPending;
  for (const { id, verdict } of await listedMessages(system, reconciled)) {
    if (id !== undefined) found.get(id)?.push({ verdict, isCurrent });
  }
}
