/**
 * Every way that three versions can go, with and without a municipality's own number: a reader who knows the rules and
 * kept them all learns no hidden count, and no difference of one to three.
 */
import { describe, expect, test } from 'vitest';
import type { PublicCount } from '../notice/public-snapshot.ts';
import { standsBeside, type ToldBefore } from './small-difference.ts';
import { succeedingCount } from './succession.ts';

const versions = 3;
/** Fewer where each small fault of the rules is tried. */
const most = Number(process.env['VERSION_COUNTS'] ?? 18);
/** Near the end of the counts that are tried, the attacker would know more than in the world. */
const known = most - 5;

/** What one version tells, in public. */
interface Told {
  readonly shown: PublicCount;
  readonly own?: number;
}

interface Rule {
  readonly shown: (count: number, before: ToldBefore) => PublicCount;
  readonly mayShowOwn: (count: number, before: ToldBefore) => boolean;
}
const rule: Rule = { shown: succeedingCount, mayShowOwn: standsBeside };

const beforeOf = (told: readonly Told[]): ToldBefore => ({
  earlier: told.map(({ shown }) => shown),
  earlierOwn: told.flatMap(({ own }) => own ?? []),
});

interface World {
  readonly counts: readonly number[];
  readonly told: readonly Told[];
}

/** With a count that nobody asks to see, and with the same where the municipality asks to show it. */
function next({ counts, told }: World, count: number, { shown, mayShowOwn }: Rule): World[] {
  const before = beforeOf(told);
  const one = { shown: shown(count, before) };
  const plain = { counts: [...counts, count], told: [...told, one] };
  const isOwn = count > 0 && one.shown !== count && mayShowOwn(count, before);
  return isOwn ? [plain, { ...plain, told: [...told, { ...one, own: count }] }] : [plain];
}

/** All worlds in which the public was told the same, and what that was. */
type Alike = readonly [told: readonly Told[], worlds: readonly World[]];

function alikeBy(by: Rule): Alike[] {
  let worlds: World[] = [{ counts: [], told: [] }];
  for (let version = 0; version < versions; version++)
    worlds = worlds.flatMap((world) =>
      Array.from({ length: most }, (_, count) => next(world, count, by)).flat(),
    );
  const grouped = Map.groupBy(worlds, ({ told }) => JSON.stringify(told));
  return [...grouped.values()].map((same) => [same[0]!.told, same]);
}

const isNearTheEnd = ({ shown, own = 0 }: Told): boolean =>
  own > known || (typeof shown === 'number' && shown > known);

/** Counts of which one to three is possible, and not all of one, two and three. */
function narrowedCounts(all: readonly Alike[]): string[] {
  return all.flatMap(([told, worlds]) => {
    const isNarrowed = (version: number): boolean => {
      const counts = new Set(worlds.map((world) => world.counts[version]!));
      const small = [1, 2, 3].filter((count) => counts.has(count));
      return told[version]!.own === undefined && small.length > 0 && small.length < 3;
    };
    const isFault = !told.some(isNearTheEnd) && told.some((_one, version) => isNarrowed(version));
    return isFault ? [JSON.stringify(told)] : [];
  });
}

/** Differences of which one to three is possible, and fewer than three in all; that from none is the count itself. */
function toldDifferences(all: readonly Alike[]): string[] {
  return all.flatMap(([told, worlds]) => {
    const isTold = (one: number, other: number): boolean => {
      if (told[one]!.shown === 0 || told[other]!.shown === 0) return false;
      const differences = new Set(worlds.map(({ counts }) => counts[other]! - counts[one]!));
      const isSmall = [...differences].some((one) => one !== 0 && Math.abs(one) <= 3);
      return isSmall && differences.size < 3;
    };
    const isFault = !told.some(isNearTheEnd) && (isTold(0, 1) || isTold(1, 2) || isTold(0, 2));
    return isFault ? [JSON.stringify(told)] : [];
  });
}

const alike = (): Alike[] => alikeBy(rule);

describe('an attacker who knows the rules and kept every version', () => {
  test('never learns more of a hidden count than that it is one to three', () => {
    expect(narrowedCounts(alike())).toEqual([]);
  });

  test('never learns how many messages came or went where they were one to three', () => {
    expect(toldDifferences(alike())).toEqual([]);
  });
});

describe('a program is caught that', () => {
  test.each<[string, Rule]>([
    [
      'forgets own numbers when it shows a count',
      { ...rule, shown: (count, before) => succeedingCount(count, { ...before, earlierOwn: [] }) },
    ],
    [
      'holds own numbers against own numbers alone',
      { ...rule, mayShowOwn: (count, before) => standsBeside(count, { ...before, earlier: [] }) },
    ],
    [
      'holds own numbers against shown counts alone',
      { ...rule, mayShowOwn: (count, before) => standsBeside(count, { ...before, earlierOwn: [] }) },
    ],
  ])('%s', (_name, mutant) => {
    expect(toldDifferences(alikeBy(mutant))).not.toEqual([]);
  });
});

test('what is shown is true: never more than there are, and none only where there are none', () => {
  for (const [told, worlds] of alike()) {
    const least = told.map(({ shown }) => (shown === '1-3' ? 1 : shown));
    for (const { counts } of worlds)
      least.forEach((one, version) => {
        const isMore = one !== 'not-shown' && counts[version]! < one;
        const isFalseNone = one === 0 && counts[version] !== 0;
        if (isMore || isFalseNone) throw new Error(JSON.stringify([told, counts]));
      });
  }
});
