/** Whatever two worlds are compared: each change has a cause, and the causes of a figure add up to its change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../changes.ts';
import type { Change } from '../changes.ts';
import { figureSchema } from '../figure.ts';
import { changeFigures, totalOf } from './figures.ts';
import { sumsByCause, withoutCause } from './sums.ts';
import { overviewIn, registers, world } from './testing/worlds.ts';
import type { Story, World } from './testing/worlds.ts';

/** `CAUSE_WORLDS=1000 npm run unit -- functions/src/domain/overview/causes` for the long form. */
const numRuns = Number(process.env['CAUSE_WORLDS'] ?? 30);

const small = (max: number) => fc.integer({ min: 0, max });
const storyOf = fc.record({
  answers: small(3),
  deliveries: small(2),
  rules: small(1),
  findings: small(2),
  notices: small(2),
  attested: small(2),
  vendor: small(1),
  system: small(5),
});
const worldOf = fc.record({
  register: fc.constantFrom(...registers),
  caseSystem: fc.constantFrom('Visma Familia', 'Annet'),
  period: fc.constantFrom<string[][]>(['2023-01-01', '2023-01-10'], ['2023-01-01', '2024-01-05']),
  deadlineMs: fc.constantFrom(Date.UTC(2023, 5, 15), Date.UTC(2023, 5, 25)),
  day: small(40),
  stories: fc.array(storyOf, { minLength: 5, maxLength: 5 }),
});

/** Some of the second is as in the first, so that single causes occur. */
const pairs = fc
  .tuple(worldOf, worldOf, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }))
  .map(([before, drawn, kept]): [World, World] => {
    const stories = drawn.stories.map((story, i) => (kept[i] ? before.stories[i]! : story));
    const same = kept[5] ? { register: before.register, period: before.period } : {};
    const more = kept[6] ? { caseSystem: before.caseSystem, deadlineMs: before.deadlineMs } : {};
    // The second is read later, or at once.
    const day = before.day + drawn.day;
    return [before, { ...drawn, stories, day, ...same, ...more }];
  });

describe('between any two overviews', () => {
  it('each change has a cause, and the parts of a figure add up to its change', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [before, after] = [overviewIn(one), overviewIn(other)];
        const changes = changesBetween(before, after);
        expect(withoutCause(changes)).toEqual([]);
        const sums = new Map(sumsByCause(changes, before, after).map((sum) => [sum.figure, sum]));
        for (const figure of changeFigures) {
          const [from, to] = [before, after].map((overview) => totalOf(figure, overview) ?? 0);
          const { change = 0, parts = [] } = sums.get(figure) ?? {};
          expect(change, figure).toBe(to! - from!);
          expect(
            parts.reduce((sum, part) => sum + part.change, 0),
            figure,
          ).toBe(change);
        }
      }),
      { numRuns },
    );
  });
});

const causesOf = (changes: readonly Change[], figure: Change['figure']) =>
  changes.filter((change) => change.figure === figure).map(({ scope, causes }) => [scope, causes.join(' ')]);

describe('a cause of its own', () => {
  const with4601 = (story: Partial<Story>): World => ({
    ...world,
    stories: world.stories.map((one, i) => (i === 0 ? { ...one, ...story } : one)),
  });
  it.each<[Partial<Story>, Change['figure'], string]>([
    [{ answers: 0 }, 'answered', 'answer'],
    [{ answers: 0 }, 'missing', 'answer'],
    [{ notices: 0 }, 'noticeOpen', 'notice'],
    [{ notices: 0 }, 'missingWithoutNotice', 'notice'],
    [{ attested: 0 }, 'upgraded', 'attestation'],
    [{ vendor: 0 }, 'verified', 'vendor-report'],
    [{ deliveries: 1 }, 'verified', 'delivery'],
    [{ deliveries: 1 }, 'allDaysChecked', 'delivery'],
    [{ deliveries: 0 }, 'connected', 'delivery'],
    [{ rules: 0 }, 'missingAtLeast', 'rules'],
    [{ findings: 0 }, 'recovered', 'finding'],
    [{ system: 0 }, 'affected', 'register'],
  ])('%o changes %s: %s', (story, figure, cause) => {
    const changes = changesBetween(overviewIn(with4601(story)), overviewIn(world));
    expect(causesOf(changes, figure)).toEqual([['4601', cause]]);
  });

  it('a day that has passed', () => {
    const unanswered = with4601({ answers: 0 });
    const changes = changesBetween(overviewIn(unanswered), overviewIn({ ...unanswered, day: 30 }));
    expect(causesOf(changes, 'overdueAnswers')).toEqual([['4601', 'deadline']]);
    expect(causesOf(changes, 'reviewsOverdue')).toContainEqual(['4601', 'deadline']);
  });

  it('another period, and municipalities that were merged into one service or split from it', () => {
    const later = { ...world, period: ['2023-01-01', '2024-01-05'] };
    const municipalities = causesOf(changesBetween(overviewIn(world), overviewIn(later)), 'municipalities');
    expect(municipalities).toEqual([['1507', 'incident']]);
    const split = changesBetween(overviewIn(world), overviewIn({ ...world, register: registers[2]! }));
    expect(causesOf(split, 'services')).toEqual([
      ['0301-05', 'register'],
      ['0301-06', 'register'],
      ['1804', 'reorganised'],
      ['1804+1811', 'reorganised'],
      ['1811', 'reorganised'],
    ]);
  });
});

describe('every figure of the overview is told of, and none changes unnoticed', () => {
  it('has all of them', () => {
    const told = changeFigures.filter((figure) => figure !== 'overdueAnswers');
    const count = JSON.stringify(overviewIn(world).groups[0]).split('"coverage":').length - 1;
    expect(told).toHaveLength(count);
  });

  it('a figure that differs where nothing else does has no cause, and that is said', () => {
    const before = overviewIn(world);
    const [row, ...others] = before.services;
    const wrong = figureSchema.parse({ ...row!.certified.missingAtLeast, value: 99 });
    const certified = { ...row!.certified, missingAtLeast: wrong };
    const after = { ...before, services: [{ ...row!, certified, isMissingWithoutNotice: true }, ...others] };
    const changes = changesBetween(before, after);
    expect(changes.map(({ figure, causes }) => [figure, ...causes])).toEqual([
      ['missingWithoutNotice', 'not-found'],
      ['missingAtLeast', 'not-found'],
    ]);
    expect(withoutCause(changes)).toHaveLength(2);
  });
});
