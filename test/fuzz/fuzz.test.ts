import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { doors } from './doors.ts';
import { knock } from './knock.ts';

describe('whatever comes in by', () => {
  for (const door of doors) {
    it(`${door.name} is taken or refused by its faults: no exception, no row lost, no value told`, async () => {
      expect(await knock(door, { seed: randomInt(2 ** 31), cases: door.casesInReview })).toBeNull();
    });
  }
});
