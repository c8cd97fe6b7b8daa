/** The hold as it is stored, and what stands in the ledger of it. */
import { holdSchema } from '#domain/hold/record.ts';
import type { Hold } from '#domain/hold/record.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { readDocument } from './documents.ts';
import type { Held } from './documents.ts';
import { keys } from './keys.ts';
import { contentHashOf } from './ledger-entries.ts';
import { ledgerKeys, subjectOf } from './ledger-keys.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';

/** @returns null while no hold has been started */
export function readHoldRecord(system: System): Promise<Held<Hold> | null> {
  return readDocument(system.documents, keys.hold(system.incidentId), holdSchema);
}

/** Each step by its revision, oldest first. */
export function holdEntries(incident: string, { steps }: Hold): LedgerEntry[] {
  return steps.map((step) => ({
    kind: 'hold' as const,
    incident,
    id: `hold-${step.revision}`,
    contentHash: contentHashOf(step),
    atMs: step.atMs,
  }));
}

/** What a crash left out. */
export async function recordHoldSteps(system: System): Promise<void> {
  const held = await readHoldRecord(system);
  if (held === null) return;
  for (const entry of holdEntries(system.incidentId, held.value)) {
    const key = ledgerKeys.entry(subjectOf(entry), entry.kind, entry.id);
    if ((await system.documents.get(key)) === null) await recordInLedger(system, entry);
  }
}
