/** That logs were deleted, by scope: written down before they go, and never taken back. */
import { deletionSchema } from '#domain/delivery/deletion.ts';
import type { Deletion } from '#domain/delivery/deletion.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listDocuments, readDocument } from './documents.ts';
import type { System } from './system.ts';

const deletionPrefix = 'deletion-';

function keyOf(scope: ScopeKey, delivery: string): DocumentKey {
  return { container: 'scopes', partition: scope, id: `${deletionPrefix}${delivery}` };
}

/** @returns the one that holds: the first */
export async function keepDeletion(system: System, scope: ScopeKey, asked: Deletion): Promise<Deletion> {
  await system.documents.create(keyOf(scope, asked.delivery), asked);
  return (await readDeletion(system, scope, asked.delivery)) ?? asked;
}

export async function readDeletion(
  system: System,
  scope: ScopeKey,
  delivery: string,
): Promise<Deletion | null> {
  const held = await readDocument(system.documents, keyOf(scope, delivery), deletionSchema);
  return held?.value ?? null;
}

export function listDeletions(system: System, scope: ScopeKey): AsyncGenerator<Deletion> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: deletionPrefix };
  return listDocuments(system.documents, place, deletionSchema);
}
