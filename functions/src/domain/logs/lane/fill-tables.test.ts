import { describe, expect, it } from 'vitest';
import { isKnownNumber } from '#domain/municipality/numbers.ts';
import { fillTables, hoursAheadByDay } from './fill-tables.ts';
import { dayCount, memoryPages, monthCount, places } from './memory.ts';

const dayMs = 86_400_000;
const dayOf = (text: string) => Date.parse(text) / dayMs;
const [winter, summer, spring, autumn, unnamed] = [1, 2, 3, 4, 255];

describe('the tables that the lane looks up', () => {
  it('say how many hours Norway is ahead on a day, on which the clock changes, and which no log may name', () => {
    const hours = hoursAheadByDay();
    for (const [day, expected] of [
      ['1970-01-01', unnamed],
      ['1999-12-30', unnamed],
      ['1999-12-31', winter],
      ['2000-01-01', winter],
      ['2023-03-25', winter],
      ['2023-03-26', spring],
      ['2023-03-27', summer],
      ['2023-10-28', summer],
      ['2023-10-29', autumn],
      ['2023-10-30', winter],
      ['2100-01-01', winter],
      ['2100-01-02', unnamed],
      ['2169-12-31', unnamed],
    ] as const) {
      expect([day, hours[dayOf(day)]]).toEqual([day, expected]);
    }
    expect(hours).toHaveLength(dayCount);
    expect(dayOf('2170-01-01')).toBe(dayCount);
  });

  it('stand where the lane looks for them, and stay as they are', () => {
    const memory = new ArrayBuffer(memoryPages * 65_536);
    for (let time = 0; time < 2; time++) {
      fillTables(memory);
      const months = new Int32Array(memory, places.monthStarts, monthCount);
      expect([months[0], months[1], months.at(-1)]).toEqual([0, 31, dayCount]);
      expect(new Uint8Array(memory, places.hoursAhead, dayCount)).toEqual(hoursAheadByDay());
      const known = [...new Uint8Array(memory, places.knownNumbers, 10_000)];
      expect(known).toEqual(known.map((_, number) => (isKnownNumber(number) ? 1 : 0)));
      expect(known[301]).toBe(1);
      new Uint8Array(memory).fill(0);
    }
  });
});
