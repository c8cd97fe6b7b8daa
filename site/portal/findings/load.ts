/** The current result by message, and what people have found out. */
import { findingsViewSchema } from '#domain/finding/findings-view.ts';
import type { FindingsView } from '#domain/finding/findings-view.ts';
import type { ScopeDocument } from '#domain/explain/result-document.ts';
import { scopePath } from '../api.ts';
import type { Answer, PortalApi } from '../api.ts';
import { loadReconciliation } from '../reconciliation/load.ts';

export interface LoadedFindings {
  /** Null where nothing has been reconciled. */
  readonly scope: ScopeDocument | null;
  readonly view: FindingsView;
}

export async function loadFindings(api: PortalApi, scope: string): Promise<Answer<LoadedFindings>> {
  const [loaded, findings] = await Promise.all([loadReconciliation(api, scope), askFindings(api, scope)]);
  if (!loaded.ok) return loaded;
  if (!findings.ok) return findings;
  const document = loaded.value.state === 'reconciled' ? loaded.value.scope : null;
  return { ok: true, value: { scope: document, view: findings.value } };
}

export function askFindings(api: PortalApi, scope: string): Promise<Answer<FindingsView>> {
  return api.get(`${scopePath(scope)}/findings`, findingsViewSchema);
}
