/**
 * Every way that hidden counts can be, through releases in which places come, change, grow and leave: a reader who
 * knows the rules, kept every release and knows one of the counts still holds every value of each other one possible.
 */
import { describe, expect, test } from 'vitest';
import { disclosureRules } from '../rules.ts';
import { type Area, type CountedPlace, emptyFigureHistory, publicFigures } from './public-figures.ts';

const values = [1, 2, 3];
/** Fewer than in force, so that all worlds can be tried: what counts is what a sum of five tells. */
const rules = { ...disclosureRules, sumHoldsAtLeast: 5, ownNumberOfEach: 7 };

/** `a1`: place a, version 1, hidden; `a=4`: its count is shown and is four; `a!1`: it shows its own number. */
type Release = readonly string[];

const scenarios: Record<string, readonly Release[]> = {
  'nothing changes': [
    ['a1', 'b1', 'c1', 'd1', 'e1'],
    ['a1', 'b1', 'c1', 'd1', 'e1'],
  ],
  'one changes': [
    ['a1', 'b1', 'c1', 'd1', 'e1'],
    ['a2', 'b1', 'c1', 'd1', 'e1'],
    ['a2', 'b2', 'c1', 'd1', 'e1'],
  ],
  'three become four': [
    ['a1', 'b1', 'c1', 'd1', 'e1'],
    ['a=4', 'b1', 'c1', 'd1', 'e1'],
  ],
  'one is corrected to none': [
    ['a1', 'b1', 'c1', 'd1', 'e1'],
    ['a=0', 'b1', 'c1', 'd1', 'e1'],
  ],
  'one is withdrawn and comes again': [
    ['a1', 'b1', 'c1', 'd1', 'e1'],
    ['b1', 'c1', 'd1', 'e1'],
    ['a2', 'b1', 'c1', 'd1', 'e1'],
  ],
  'one after the other comes': [
    ['a1', 'b1', 'c1', 'd1'],
    ['a1', 'b1', 'c1', 'd1', 'e1'],
    ['a1', 'b1', 'c1', 'd1', 'e1', 'f1'],
    ['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1'],
  ],
  'one shows its own number': [
    ['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1'],
    ['a!1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1'],
  ],
  'a second asks for it, and is refused': [
    ['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1'],
    ['a!1', 'b!1', 'c1', 'd1', 'e1', 'f1', 'g1'],
  ],
};

/** The first three, all, and a part that crosses. */
const areas: readonly Area[] = [
  { area: 'small', places: ['a', 'b', 'c'] },
  { area: 'crossing', places: ['c', 'd', 'e', 'f'] },
  { area: 'no', places: [...'abcdefgh'] },
];

/** Of how many hidden counts all worlds are tried: fewer where each small fault of the rules is tried. */
const mostCounts = Number(process.env['WORLD_COUNTS'] ?? 7);

const isHidden = (one: string): boolean => /^[a-h]\d$/.test(one);

const countsIn = (releases: readonly Release[]): string[] => [...new Set(releases.flat().filter(isHidden))];

/** `a1` of those whose own number is shown: of several in one sum of seven, the first. */
const shownIn = (releases: readonly Release[]): string[] =>
  releases
    .flat()
    .filter((one) => one[1] === '!')
    .slice(0, 1)
    .map((one) => one.replace('!', ''));

function worldsOf(variables: readonly string[]): Map<string, number>[] {
  return variables.reduce<Map<string, number>[]>(
    (worlds, name) => worlds.flatMap((world) => values.map((value) => new Map([...world, [name, value]]))),
    [new Map()],
  );
}

function placeIn(one: string, world: ReadonlyMap<string, number>): CountedPlace {
  const place = one[0]!;
  if (isHidden(one)) {
    const version = Number(one.slice(1));
    return { place, version, shown: '1-3', earlier: [], earlierOwn: [], windows: 1, count: world.get(one)! };
  }
  if (one[1] === '!') return { ...placeIn(`${place}${one[2]}`, world), ownNumber: true };
  const count = one === `${place}=4` ? 4 : 0;
  return { place, version: 9, shown: count, earlier: ['1-3'], earlierOwn: [], windows: 1, count };
}

function publishedIn(world: ReadonlyMap<string, number>, releases: readonly Release[]): string {
  let history = emptyFigureHistory;
  return JSON.stringify(
    releases.map((release) => {
      const figures = publicFigures(
        history,
        release.map((one) => placeIn(one, world)),
        areas,
        rules,
      );
      history = figures.history;
      const own = history.ownNumbers.map(({ place, version }) => [place, world.get(`${place}${version}`)]);
      return [figures.totals, own];
    }),
  );
}

describe('something is told, and each count keeps every value, also for who knows one other', () => {
  const tried = Object.entries(scenarios).filter(([, releases]) => countsIn(releases).length <= mostCounts);

  test.each(tried)('%s', (_name, releases) => {
    const variables = countsIn(releases);
    const byPublished = Map.groupBy(worldsOf(variables), (world) => publishedIn(world, releases));
    expect(byPublished.size).toBeGreaterThan(1);
    const narrowed: string[] = [];
    for (const [published, worlds] of byPublished) {
      for (const knownTo of variables) {
        for (const known of values) {
          const left = worlds.filter((world) => world.get(knownTo) === known);
          for (const other of variables.filter(
            (one) => one !== knownTo && !shownIn(releases).includes(one),
          )) {
            const possible = new Set(left.map((world) => world.get(other)));
            const isKept = possible.size === values.length;
            if (!isKept && left.length > 0) narrowed.push(`${knownTo}=${known}: ${other} ${published}`);
          }
          if (left.length === 0 && !shownIn(releases).includes(knownTo))
            narrowed.push(`${knownTo} is not ${known}: ${published}`);
        }
      }
    }
    expect(narrowed).toEqual([]);
  });
});

test('a total that simply adds up is caught', () => {
  const releases = scenarios['one changes']!;
  const variables = countsIn(releases);
  const naive = (world: ReadonlyMap<string, number>): string =>
    JSON.stringify(releases.map((release) => release.reduce((sum, one) => sum + world.get(one)!, 0)));
  const groups = [...Map.groupBy(worldsOf(variables), naive).values()];
  const isNarrowed = groups.some((worlds) => new Set(worlds.map((world) => world.get('a1'))).size < 3);
  expect(isNarrowed).toBe(true);
});

test('an own number in a sum that was told without room for it is caught', () => {
  const releases = scenarios['nothing changes']!;
  const variables = countsIn(releases);
  const groups = [...Map.groupBy(worldsOf(variables), (world) => publishedIn(world, releases)).values()];
  const isNarrowed = groups.some((worlds) => {
    // The own number of a, and what b knows of itself.
    const left = worlds.filter((world) => world.get('a1') === 3 && world.get('b1') === 3);
    return left.length > 0 && new Set(left.map((world) => world.get('c1'))).size < values.length;
  });
  expect(isNarrowed).toBe(true);
});
