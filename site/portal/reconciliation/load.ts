/** Reads a scope's current result, and the same result by message. */
import { scopeViewSchema } from '#domain/delivery/scope-view.ts';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import type { ReconciliationView } from '#domain/delivery/reconciliation-view.ts';
import { resultDocumentSchema } from '#domain/explain/result-document.ts';
import type { ScopeDocument } from '#domain/explain/result-document.ts';
import { scopePath } from '../api.ts';
import type { Answer, PortalApi } from '../api.ts';

export type Loaded =
  /** One of the logs is not there, or nothing has been reconciled yet. */
  | { readonly state: 'nothing-yet'; readonly view: ScopeView }
  | {
      readonly state: 'reconciled';
      readonly view: ScopeView;
      readonly result: ReconciliationView;
      readonly scope: ScopeDocument;
    };

/** The messages are asked for by the result's id, so that both halves are of one result. */
export async function loadReconciliation(api: PortalApi, scope: string): Promise<Answer<Loaded>> {
  const asked = await loadScope(api, scope);
  if (!asked.ok) return asked;
  const view = asked.value;
  const result = view.current;
  if (result === null) return { ok: true, value: { state: 'nothing-yet', view } };
  const path = `${scopePath(scope)}/reconciliations/${result.id}`;
  const document = await api.get(path, resultDocumentSchema);
  if (!document.ok) return document;
  const [only] = document.value.scopes;
  // Logs that hold neither a message nor an entry make no scope.
  if (only === undefined) return { ok: true, value: { state: 'nothing-yet', view } };
  return { ok: true, value: { state: 'reconciled', view, result, scope: only } };
}

export function loadScope(api: PortalApi, scope: string): Promise<Answer<ScopeView>> {
  return api.get(scopePath(scope), scopeViewSchema);
}
