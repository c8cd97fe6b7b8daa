import { expect, test } from 'vitest';
import { isExpectedIdToken } from './id-token.ts';

const nowMs = 1_700_000_000_000;
const expected = { issuer: 'https://login.example', clientId: 'portal', nonce: 'n1' };
const good = { iss: expected.issuer, aud: 'portal', exp: nowMs / 1000 + 600, nonce: 'n1', name: 'Ærø' };

const token = (claims: unknown) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;

test('a token of this login is taken, its audience alone or in a list', () => {
  expect(isExpectedIdToken(token(good), expected, nowMs)).toBe(true);
  expect(isExpectedIdToken(token({ ...good, aud: ['portal'] }), expected, nowMs)).toBe(true);
});

test.each([
  ['of another issuer', token({ ...good, iss: 'https://other.example' })],
  ['for another client', token({ ...good, aud: 'other' })],
  ['for others too', token({ ...good, aud: ['portal', 'other'] })],
  ['of another login', token({ ...good, nonce: 'n2' })],
  ['without a nonce', token({ ...good, nonce: undefined })],
  ['that has expired', token({ ...good, exp: nowMs / 1000 - 61 })],
  ['that is none', 'no token'],
  ['that is empty', ''],
])('one %s is not', (_name, idToken) => {
  expect(isExpectedIdToken(idToken, expected, nowMs)).toBe(false);
});
