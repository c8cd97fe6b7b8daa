import { expect, test } from 'vitest';
import { easterSunday } from './delay.ts';
import { maximumByAugmenting, maximumByListing } from './matchings.ts';
import { dayMs } from './norwegian-time.ts';
import { readTime } from './read-time.ts';
import { randomFrom } from './generator/random.ts';

test.each([
  ['2023-03-28T14:05:09.123', '2023-03-28T12:05:09.123Z', '2023-03-28T12:05:09.123Z'],
  ['2023-03-28 14:05:09.1239', '2023-03-28T12:05:09.123Z', '2023-03-28T12:05:09.123Z'],
  ['2023-03-28T14:05:09.1', '2023-03-28T12:05:09.100Z', '2023-03-28T12:05:09.100Z'],
  ['28.03.2023 kl. 14:05', '2023-03-28T12:05:00.000Z', '2023-03-28T12:05:59.999Z'],
  ['28.03.2023 14:05:09', '2023-03-28T12:05:09.000Z', '2023-03-28T12:05:09.999Z'],
  ['2023-03-28T14:05-0230', '2023-03-28T16:35:00.000Z', '2023-03-28T16:35:59.999Z'],
  ['1680005109123', '2023-03-28T12:05:09.123Z', '2023-03-28T12:05:09.123Z'],
  // Days of 24, 23 and 25 hours.
  ['2023-03-28', '2023-03-27T22:00:00.000Z', '2023-03-28T21:59:59.999Z'],
  ['26.03.2023', '2023-03-25T23:00:00.000Z', '2023-03-26T21:59:59.999Z'],
  ['2023-10-29', '2023-10-28T22:00:00.000Z', '2023-10-29T22:59:59.999Z'],
  // October's double hour, from its first reading to its second; with an offset there is one reading.
  ['2023-10-29 02:30', '2023-10-29T00:30:00.000Z', '2023-10-29T01:30:59.999Z'],
  ['2023-10-29 02:30+02:00', '2023-10-29T00:30:00.000Z', '2023-10-29T00:30:59.999Z'],
  ['2023-10-29 03:00', '2023-10-29T02:00:00.000Z', '2023-10-29T02:00:59.999Z'],
])('%s reaches from %s to %s', (text, from, to) => {
  expect(readTime(text)).toEqual({ from: Date.parse(from), to: Date.parse(to) });
});

test("March's missing hour is no time", () => {
  expect(() => readTime('2023-03-26 02:30')).toThrow();
});

test.each(['2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2023-04-09', '2024-03-31', '2038-04-25'])(
  'Easter Sunday %s',
  (date) => {
    expect(easterSunday(Number(date.slice(0, 4))) * dayMs).toBe(Date.parse(date));
  },
);

test('listing all matchings and augmenting say the same', () => {
  const random = randomFrom(7);
  for (let time = 0; time < 2000; time += 1) {
    const messageCount = random.below(8);
    const density = random.pick([15, 30, 60]);
    const edges = Array.from({ length: random.below(8) }, () =>
      Array.from({ length: messageCount }, () => random.chance(density)),
    );
    const graph = { edges, counts: edges.map(() => random.pick([1, 1, 1, 2, 100_000])), messageCount };
    expect(maximumByAugmenting(graph)).toEqual(maximumByListing(graph));
  }
});
