import { describe, expect, test } from 'vitest';
import type { PublicCount } from '../notice/public-snapshot.ts';
import { succeedingCount, succeedingWindows } from './succession.ts';

const march = { from: '2023-03-01', to: '2023-03-31' };
const weekInMarch = { from: '2023-03-06', to: '2023-03-12' };
const may = { from: '2023-05-01', to: '2023-05-31' };

describe('windows of a later version', () => {
  test('are never trimmed: a week within a published month stays the month', () => {
    expect(succeedingWindows([march], [weekInMarch])).toEqual({ windows: [march], withdrawn: [] });
  });

  test('are widened to what the new logs tell', () => {
    const both = { from: '2023-03-06', to: '2023-04-02' };
    const fresh = { from: '2023-03-13', to: '2023-04-02' };
    const earlier = { from: '2023-03-06', to: '2023-03-19' };
    expect(succeedingWindows([earlier], [fresh])).toEqual({ windows: [both], withdrawn: [] });
  });

  test('that no longer hold are withdrawn, and said to be', () => {
    expect(succeedingWindows([march, may], [may])).toEqual({ windows: [may], withdrawn: [march] });
    expect(succeedingWindows([march], [])).toEqual({ windows: [], withdrawn: [march] });
  });

  test('that touch are one', () => {
    const april = { from: '2023-04-01', to: '2023-04-30' };
    const joined = { from: '2023-03-01', to: '2023-04-30' };
    expect(succeedingWindows([], [april, march]).windows).toEqual([joined]);
  });
});

const most = 18;
/** Near the end of the counts that are tried, the attacker would know more than in the world. */
const isNearTheEnd = (shown: string): boolean =>
  (JSON.parse(shown) as PublicCount[]).some((count) => typeof count === 'number' && count > most - 5);

function shownFor(exact: readonly number[]): PublicCount[] {
  const shown: PublicCount[] = [];
  for (const count of exact) shown.push(succeedingCount(count, shown));
  return shown;
}

/** Every way that so many versions can go, by what each of them shows. */
function worldsByShown(versions: number): Map<string, number[][]> {
  const worlds = new Map<string, number[][]>();
  const all = (depth: number): number[][] =>
    depth === 0
      ? [[]]
      : all(depth - 1).flatMap((head) => Array.from({ length: most }, (_, n) => [...head, n]));
  for (const world of all(versions)) {
    const key = JSON.stringify(shownFor(world));
    worlds.set(key, [...(worlds.get(key) ?? []), world]);
  }
  return worlds;
}

describe('an attacker who knows the rules and kept every version', () => {
  const worlds = [...worldsByShown(3)].filter(([shown]) => !isNearTheEnd(shown));

  test('never learns more of a hidden count than that it is one to three', () => {
    for (const [shown, possible] of worlds) {
      for (let version = 0; version < 3; version++) {
        const counts = new Set(possible.map((world) => world[version]!));
        const isSmallPossible = [1, 2, 3].some((count) => counts.has(count));
        if (isSmallPossible)
          expect(
            [1, 2, 3].every((count) => counts.has(count)),
            shown,
          ).toBe(true);
      }
    }
  });

  test('never learns how many messages came or went where they were one to three', () => {
    for (const [shown, possible] of worlds) {
      for (const [one, other] of [
        [0, 1],
        [1, 2],
        [0, 2],
      ] as const) {
        const differences = new Set(possible.map((world) => Math.abs(world[one]! - world[other]!)));
        const isSmallPossible = [1, 2, 3].some((difference) => differences.has(difference));
        if (isSmallPossible) expect(differences.size, `${shown} ${one}-${other}`).toBeGreaterThan(2);
      }
    }
  });
});

test('what is shown is true: never more than there are', () => {
  for (const [shown, possible] of worldsByShown(2)) {
    const told = JSON.parse(shown) as PublicCount[];
    for (const world of possible) {
      told.forEach((count, version) => {
        if (count !== 'not-shown')
          expect(world[version]!).toBeGreaterThanOrEqual(count === '1-3' ? 1 : count);
      });
    }
  }
});
