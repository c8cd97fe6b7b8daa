/** What must hold at every moment, and would be mended before the end. */
import { reconciledSchema } from '#domain/delivery/reconciled.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import { keys } from '#use-cases/keys.ts';

const knownSchema = reconciledSchema.pick({ deliveries: true });

/** @param tell is told what was wrong for a moment */
export function watchedDocuments(documents: DocumentStore, tell: (wrong: string) => void): DocumentStore {
  const deliveriesOf = async (scope: string, body: unknown): Promise<readonly string[]> => {
    const id = body instanceof Object && 'reconciliation' in body ? String(body.reconciliation) : '';
    const stored = await documents.get(keys.reconciliation(scope, id));
    return stored === null ? [] : knownSchema.parse(stored.body).deliveries;
  };
  /** The current result only ever knows more. */
  const watch = async (scope: string, before: unknown, after: unknown): Promise<void> => {
    const known = await deliveriesOf(scope, before);
    const next = await deliveriesOf(scope, after);
    if (next.length === 0) tell('the current result is one that is not there');
    if (known.some((delivery) => !next.includes(delivery)))
      tell('a result that knows less became the current one');
  };
  return {
    ...documents,
    replace: async (key, body, etag) => {
      const isCurrent = key.container === 'scopes' && key.id === 'current';
      const before = isCurrent ? await documents.get(key) : null;
      const outcome = await documents.replace(key, body, etag);
      // Whoever is refused has changed nothing; what was replaced is what had the etag.
      if (outcome === 'replaced' && before?.etag === etag) await watch(key.partition, before.body, body);
      return outcome;
    },
  };
}
