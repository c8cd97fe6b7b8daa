import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it('is one text for one value, whatever the order of its fields', () => {
  const one = { b: [1, 'æ"', null], a: { d: true, c: undefined, ab: -0.5 } };
  const other = { a: { ab: -0.5, d: true }, b: [1, 'æ"', null] };
  expect(canonicalJson(one)).toBe('{"a":{"ab":-0.5,"d":true},"b":[1,"æ\\"",null]}');
  expect(canonicalJson(other)).toBe(canonicalJson(one));
});

it('tells apart what JSON tells apart', () => {
  const values = [{ a: 1 }, { a: '1' }, { a: [1] }, [{ a: 1 }], {}, [], null, '', 0, false, { a: null }];
  expect(new Set(values.map(canonicalJson)).size).toBe(values.length);
});

it('takes nothing that JSON does not have', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(new RangeError('JSON has no such number'));
  expect(() => canonicalJson(() => 1)).toThrow(new TypeError('JSON has no such value'));
});
