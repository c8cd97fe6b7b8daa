/** The receipt of a recorded thing, as far as the ledger has come. */
import type { LedgerKind } from '#domain/ledger/entry.ts';
import type { ReceiptView } from '#domain/ledger/receipt.ts';
import { inclusionProof } from '#domain/ledger/tree.ts';
import { readDocument } from './documents.ts';
import { keptEntrySchema, ledgerKeys } from './ledger-keys.ts';
import { latestCheckpoint } from './ledger-checkpoint.ts';
import { ledgerTree } from './ledger-tree.ts';
import type { System } from './system.ts';

/** @param subject the scope, or the incident */
export async function readReceipt(
  system: System,
  subject: string,
  kind: LedgerKind,
  id: string,
): Promise<ReceiptView> {
  const held = await readDocument(system.documents, ledgerKeys.entry(subject, kind, id), keptEntrySchema);
  if (held === null) return { state: 'waiting' };
  const { entry, salt, index } = held.value;
  if (entry === undefined || salt === undefined) return { state: 'erased' };
  const latest = await latestCheckpoint(system);
  if (index === undefined || latest === null || index >= latest.value.size) return { state: 'waiting' };
  const { size, root, at } = latest.value;
  const proof = await inclusionProof(ledgerTree(system), index, size);
  const checkpoint = { size, root, at };
  return {
    state: 'proven',
    receipt: { format: 'avstem-receipt-1', entry, salt, index, proof, checkpoint },
  };
}
