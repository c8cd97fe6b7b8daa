import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntervalPicker, range } from './interval-picker.ts';

const span = fc.tuple(fc.nat(20), fc.nat(6));
const spans = fc.array(span, { maxLength: 12 }).map((all) => all.sort((a, b) => a[0] - b[0]));

it('finds one that meets a span and is not taken yet, until there is none', () => {
  fc.assert(
    fc.property(spans, fc.array(span, { minLength: 1, maxLength: 4 }), (all, asked) => {
      const from = Float64Array.from(all, ([start]) => start);
      const to = Float64Array.from(all, ([start, width]) => start + width);
      const picker = new IntervalPicker(range(0, all.length), from, to);
      const left = new Set(all.keys());
      for (const [start, width] of asked) {
        const meeting = [...left].filter((item) => from[item]! <= start + width && to[item]! >= start);
        for (let count = meeting.length; count > 0; count--) {
          const place = picker.find(start, start + width);
          const item = picker.item(place);
          const had = picker.has(place);
          const taken = picker.take(start, start + width);
          expect([meeting.includes(item), had, taken, picker.has(place)]).toEqual([true, true, item, false]);
          left.delete(item);
        }
        expect(picker.take(start, start + width)).toBe(-1);
      }
    }),
    { numRuns: 80 },
  );
});

it('of some of the intervals it finds those alone', () => {
  const times = Float64Array.of(1, 2, 3, 4, 5);
  const picker = new IntervalPicker(Uint32Array.of(1, 3, 4), times, times);
  expect([1, 2, 3, 4, 5].map((ms) => picker.take(ms, ms))).toEqual([-1, 1, -1, 3, 4]);
});

it('ranges are parts of one list of integers, which grows', () => {
  const small = range(2, 5);
  expect([...small]).toEqual([2, 3, 4]);
  expect([...range(0, 1000)]).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect(range(0, 1000).buffer).toBe(range(0, 700).buffer);
  expect(range(0, 1001).length).toBe(1001);
  expect(range(0, 2000).buffer).toBe(range(0, 1001).buffer);
  expect([...small]).toEqual([2, 3, 4]);
});
