/** Both logs of a service through the command, with what its uploader declares. */
import { expect } from 'vitest';
import type { SampleOfService } from '#local/sample/country.ts';
import { reconcileArguments } from '#local/sample/declared.ts';
import { runReconcile } from '../support/run-reconcile.ts';
import { documentSchema, type ScopeResult } from './result-schema.ts';

export interface Reconciled {
  /** Null where neither log has a row. */
  readonly result: ScopeResult | null;
  readonly warnings: readonly string[];
}

export interface Otherwise {
  /** What is said of other logs than the service's own file. */
  readonly declared?: SampleOfService['declared'];
  readonly estimates?: boolean;
}

export async function reconcileService(
  service: SampleOfService,
  portal: Uint8Array,
  register: Uint8Array,
  { declared = service.declared, estimates = true }: Otherwise = {},
): Promise<Reconciled> {
  const now = declared.registerTo > '2023-06-30' ? declared.registerTo : '2023-06-30';
  const args = [...reconcileArguments(declared), '--now', now];
  const { exitCode, document } = await runReconcile({ portal, register, args, estimates });
  expect({ service: service.id, exitCode, document: exitCode === 0 ? null : document }).toEqual({
    service: service.id,
    exitCode: 0,
    document: null,
  });
  const { scopes, warnings } = documentSchema.parse(document);
  expect(scopes.length).toBeLessThanOrEqual(1);
  return { result: scopes[0] ?? null, warnings: warnings.map(({ code }) => code) };
}
