import { expect, test } from 'vitest';
import { z } from 'zod';
import { read, scopePath } from './api.ts';

const schema = z.object({ n: z.number() });

test('an answer of the right form is its value', () => {
  expect(read(200, '{"n":1}', schema)).toEqual({ ok: true, value: { n: 1 } });
});

test.each([
  ['of another form', 200, '{"n":"x"}'],
  ['that is no JSON', 200, '<html>'],
  ["of a fault in front of the API, in the proxy's words", 502, '<html>'],
])('an answer %s is unexpected', (_name, status, body) => {
  const problem = { status, type: 'urn:avstem:problem:unexpected-answer', title: '' };
  expect(read(status, body, schema)).toEqual({ ok: false, problem });
});

test('a problem keeps what else it tells', () => {
  const problem = { status: 422, type: 'urn:x', title: 'Nei', errors: [1] };
  expect(read(422, JSON.stringify(problem), schema)).toEqual({ ok: false, problem });
});

test('a scope is written as addresses write it', () => {
  expect(scopePath('1804+1811')).toBe('/scopes/1804+1811');
  expect(scopePath('0301-05/x')).toBe('/scopes/0301-05%2Fx');
});
