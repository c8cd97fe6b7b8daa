/** What is remembered of a matching comes back as it was, and what is none is refused. */
import { expect, it, test } from 'vitest';
import { Standing } from '../../reconcile/matching/classify.ts';
import type { Remembered } from '../../reconcile/matching/memory.ts';
import { keptForm, keptMatchingSchema, rememberedOf } from './matching-form.ts';

const { explained, contested, missing } = Standing;
const windows = [
  { from: 1000, to: 1999, messages: 2, entries: 1 },
  { from: 5000, to: 5999, messages: 1, entries: 0 },
];
const whole: Remembered = {
  size: 3,
  found: {
    standing: Uint8Array.of(explained, contested, explained, missing, contested),
    margin: Uint8Array.of(0, 1, 1, 0, 0),
    windows,
    windowOf: Int32Array.of(-1, 0, -1, 1, 0),
  },
};
const found = { messages: '05421', windows, windowOf: [0, 1, 0] };
const stored = (block: object): unknown => JSON.parse(JSON.stringify({ engine: 'e', byKey: { k: block } }));

test('a digit a message, and a window only for those that are not explained', () => {
  expect(keptForm(whole)).toEqual({ size: 3, found });
  expect(keptForm({ size: 3 })).toEqual({ size: 3 });
});

it.each([whole, { size: 3 }])('comes back as it was, case %#', (remembered) => {
  const kept = keptMatchingSchema.parse(stored(keptForm(remembered)));
  expect(kept.engine).toBe('e');
  expect(rememberedOf(kept.byKey['k']!)).toStrictEqual(remembered);
});

test('a message whose window was not kept has none', () => {
  const { windowOf } = rememberedOf({ size: 3, found: { ...found, windowOf: [0, 1] } }).found!;
  expect([...windowOf]).toEqual([-1, 0, -1, 1, -1]);
});

it.each([
  { size: -1 },
  { size: 0.5 },
  ...['8', 'a0', '0a', ' '].map((messages) => ({ size: 1, found: { ...found, messages } })),
  ...[-1, 0.5].map((place) => ({ size: 1, found: { ...found, windowOf: [place] } })),
  { size: 1, found: { ...found, windows: [{ from: 1, to: 2, messages: 0.5, entries: 1 }] } },
  { size: 1, found: { ...found, windows: [{}] } },
])('no such is taken: %j', (block) => {
  expect(keptMatchingSchema.safeParse(stored({ size: 1, found })).success).toBe(true);
  expect(keptMatchingSchema.safeParse(stored(block)).success).toBe(false);
});
