import { expect, it } from 'vitest';
import { delivery, result } from '#domain/task/testing/facts.ts';
import { isRegisterIn, portalLogState } from './portal-log-state.ts';

it.each([
  ['nothing is in', [], null, 'unknown', false],
  ['the register is in, without a result', [delivery('register', 'accepted')], null, 'missing', true],
  ['the register was refused', [delivery('register', 'refused')], null, 'unknown', false],
  ['the own log of the portal is in', [delivery('portal', 'accepted')], null, 'own', false],
  ['the own log of the portal was refused', [delivery('portal', 'refused')], null, 'unknown', false],
  ['a result rests on both', [delivery('register', 'reconciled')], result({}), 'in', true],
] as const)('%s', (_name, deliveries, current, kind, isIn) => {
  const known = { deliveries: [...deliveries], current };
  expect(portalLogState(known).kind).toBe(kind);
  expect(isRegisterIn(known)).toBe(isIn);
});

it('tells the periods of a result, and of what the service has delivered', () => {
  const stretch = { from: 5, to: 9 };
  const current = { ...result({}), portalStretches: [stretch] };
  expect(portalLogState({ deliveries: [], current })).toEqual({ kind: 'in', periods: [stretch] });
  const own = { deliveries: [delivery('portal', 'accepted')], current: null };
  expect(portalLogState(own)).toEqual({ kind: 'own', periods: [{ from: 0, to: 1 }] });
});
