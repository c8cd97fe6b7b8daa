/**
 * Everything that totals ever told, kept so that nothing later can be held against it. It is stored before a total is
 * shown: after a crash between the two, what was stored counts as shown.
 */
import { emptyFigureHistory, type FigureHistory, figureHistorySchema } from '#domain/disclosure/index.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { type Held, readDocument } from './documents.ts';
import type { System } from './system.ts';

const keyOf = ({ incidentId }: System): DocumentKey => ({
  container: 'national',
  partition: incidentId,
  id: 'figure-history',
});

export type HeldHistory = Held<FigureHistory> | null;

export function readFigureHistory(system: System): Promise<HeldHistory> {
  return readDocument(system.documents, keyOf(system), figureHistorySchema);
}

export const historyIn = (held: HeldHistory): FigureHistory => held?.value ?? emptyFigureHistory;

/** @returns false where another host was faster: all is to be worked out again from what it stored */
export async function keepFigureHistory(
  system: System,
  held: HeldHistory,
  next: FigureHistory,
): Promise<boolean> {
  if (next === historyIn(held)) return true;
  const { documents } = system;
  const key = keyOf(system);
  if (held === null) return (await documents.create(key, next)) === 'created';
  return (await documents.replace(key, next, held.etag)) === 'replaced';
}
