/** Whether the portal's log is in for the service, as far as its own scope can tell. */
import type { ScopeView } from '#domain/delivery/scope-view.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

export type PortalLogState =
  /** A result rests on it, whoever delivered it; or the service itself has delivered it. */
  | { readonly kind: 'in' | 'own'; readonly periods: readonly Span[] }
  | { readonly kind: 'missing' }
  /** KS delivers for the whole country: before the register is in, nothing of the scope shows it. */
  | { readonly kind: 'unknown' };

type Known = Pick<ScopeView, 'current' | 'deliveries'>;

export function portalLogState({ current, deliveries }: Known): PortalLogState {
  if (current !== null) return { kind: 'in', periods: current.portalStretches };
  const own = deliveries.filter(({ declaration, state }) => declaration.side === 'portal' && isTaken(state));
  if (own.length > 0) {
    const periods = own.map(({ declaration: { fromMs, toMs } }) => ({ from: fromMs, to: toMs }));
    return { kind: 'own', periods: periods.sort((a, b) => a.from - b.from) };
  }
  return isRegisterIn({ current, deliveries }) ? { kind: 'missing' } : { kind: 'unknown' };
}

export function isRegisterIn({ current, deliveries }: Known): boolean {
  const isIn = ({ declaration, state }: Known['deliveries'][number]): boolean =>
    declaration.side === 'register' && isTaken(state);
  return current !== null || deliveries.some(isIn);
}

function isTaken(state: Known['deliveries'][number]['state']): boolean {
  return state === 'accepted' || state === 'reconciled';
}
