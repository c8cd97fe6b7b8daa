import { expect, test } from 'vitest';
import type { Me } from '#domain/access/me.ts';
import { noAccessOf, organisationInWords } from './no-access.ts';

const service = { scope: '4601', name: 'Bergen', municipalities: [], caseSystem: 'x' };
const me = (role: Me['role'], services: Me['services'] = []): Me => ({ role, services, incident: null });

test.each([
  [me('resident'), 'no-right'],
  [me('municipality'), 'no-service'],
  [me('bufdir'), 'bufdir'],
  [me('portal-operator'), 'portal-operator'],
  [me('statsforvalter'), 'statsforvalter'],
  [me('vendor'), 'vendor'],
  [me('municipality', [service]), null],
])('%j: %s', (somebody, reason) => {
  expect(noAccessOf(somebody)).toBe(reason);
});

test('an organisation number is written in threes', () => {
  expect(organisationInWords('310000123')).toBe('310\u00a0000\u00a0123');
});
