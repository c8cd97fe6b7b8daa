import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { ReconciliationView } from '#domain/delivery/reconciliation-view.ts';
import { obstaclesTo } from '#domain/notice/publishable.ts';

/** From a stored result to what staff are shown of it. */
export function reconciliationDocument(reconciled: Reconciled): ReconciliationView {
  const { asOfMs, resultPath: _resultPath, ...shown } = reconciled;
  return { ...shown, asOf: new Date(asOfMs).toISOString(), obstacles: obstaclesTo(reconciled) };
}
