/** A person confirms the delay and the clock skew; the scope is then reconciled anew under them. */
import { changedRules, confirmedRulesSchema } from '#domain/rules/confirmed-rules.ts';
import type { ConfirmedRules, Rules } from '#domain/rules/confirmed-rules.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keepVersion } from './keep-version.ts';
import type { KeepOutcome } from './keep-version.ts';
import { keys } from './keys.ts';
import { rulesEntries } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';

/** @param person keyed hash of who confirms */
export async function confirmRules(
  system: System,
  scope: ScopeKey,
  { maxDelay, clockSkew }: Rules,
  person: string,
): Promise<KeepOutcome<ConfirmedRules>> {
  const confirmation = { maxDelay, clockSkew, confirmedBy: person, confirmedAtMs: system.clock.nowMs() };
  const outcome = await keepVersion(
    system,
    keys.rules(scope),
    confirmedRulesSchema,
    { ...confirmation, earlier: [] },
    (stored) => changedRules(stored, confirmation),
  );
  if (!outcome.ok) return outcome;
  await recordInLedger(system, rulesEntries(scope, outcome.value).at(-1)!);
  // Also where nothing changed: a crash may have come between the last write and its message.
  await system.queue.send('reconcile', { scope });
  return outcome;
}

/** @returns null while nobody has confirmed any */
export async function confirmedRules(system: System, scope: ScopeKey): Promise<ConfirmedRules | null> {
  const held = await readDocument(system.documents, keys.rules(scope), confirmedRulesSchema);
  return held?.value ?? null;
}
