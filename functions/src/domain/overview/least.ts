/** A city whose districts have a service each has come as far as the one that is least far. */
import type { MunicipalityRow } from './overview.ts';

/** From the least far on. */
export const orders: {
  readonly [
    State in 'survey' | 'connection' | 'upgrade' | 'checked' | 'notice'
  ]: readonly MunicipalityRow[State][];
} = {
  survey: ['missing', 'late', 'answered'],
  connection: ['not-connected', 'portal-only', 'connected'],
  upgrade: ['not-attested', 'attested', 'verified', 'not-affected'],
  checked: ['no-days', 'some-days', 'all-days'],
  notice: ['open', 'none', 'unknowable', 'closed', 'nothing-missing'],
};

/** @param without the state of a municipality without a service: it has not begun */
export function leastOf<State>(order: readonly State[], states: readonly State[], without: State): State {
  return order.find((state) => states.includes(state)) ?? without;
}
