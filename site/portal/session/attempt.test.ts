import { expect, test } from 'vitest';
import { challengeOf, newAttempt, nonceOf, viewOf } from './attempt.ts';

test('the challenge is the one of RFC 7636, appendix B', async () => {
  const attempt = { verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', state: '' };
  expect(await challengeOf(attempt)).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

test('each attempt has a verifier, a state and a nonce of its own, long enough', async () => {
  const [one, other] = [newAttempt({ view: '#/funn' }), newAttempt({ view: '#/funn' })];
  expect(one.verifier).toMatch(/^[\w-]{43}$/);
  expect(one.verifier).not.toBe(other.verifier);
  expect(one.state).not.toBe(other.state);
  expect(await nonceOf(one)).not.toBe(await nonceOf(other));
  expect(await nonceOf(one)).not.toBe(await challengeOf(one));
});

test.each(['', '#/funn', '#/funn/4601-æøå'])('remembers the view %j', (view) => {
  expect(viewOf(newAttempt({ view }))).toBe(view);
});

test('the service is remembered in the tab, and not told to the login', () => {
  const attempt = newAttempt({ view: '#/funn', scope: '1804+1811' });
  expect(attempt.scope).toBe('1804+1811');
  expect(attempt.state).not.toContain(btoa('1804+1811').slice(0, 8));
  expect(viewOf(attempt)).toBe('#/funn');
});
