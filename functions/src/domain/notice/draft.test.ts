/** What a notice says of each municipality, from a result and from what people found out. */
import { describe, expect, it, test } from 'vitest';
import { dayMs } from '../time/norwegian-time.ts';
import { noticedMunicipalities } from './draft.ts';
import type { JudgedMessage } from './draft.ts';
import type { ApprovedNotice } from './notice.ts';
import { frame } from './testing/frame.ts';

const monday = Date.UTC(2023, 2, 6, 12);
const week = { from: '2023-03-06', to: '2023-03-12' };
/** A day's messages, a day apart, from a Monday at noon: a full week of them. */
const messages = (municipality: string, ...verdicts: JudgedMessage['verdict'][]): JudgedMessage[] =>
  Array.from({ length: 7 }, (_, day) => {
    const fromMs = monday + day * dayMs;
    return { municipality, fromMs, toMs: fromMs + 999, verdict: verdicts[day] ?? 'registered' };
  });
const summaryOf = (missingAtLeast: number, scope = ['4601'], members?: Record<string, number>) => ({
  ...{ scope, counts: { missingAtLeast } },
  ...(members && {
    members: Object.entries(members).map(([municipality, least]) => ({
      municipality,
      sent: 7,
      missingAtLeast: least,
    })),
  }),
});
const four = messages('4601', 'missing', 'contested', 'missing', 'missing', 'missing');
const found = (list: JudgedMessage[], count: number): JudgedMessage[] =>
  list.map((one, at) => (at < count ? { ...one, isRecovered: true } : one));

test('the weeks of what is missing or contested, and how many at least', () => {
  expect(noticedMunicipalities(summaryOf(4), four)).toEqual({
    municipalities: [{ municipality: '4601', windows: [week], withdrawn: [], notFoundAtLeast: 4 }],
    hidden: [{ municipality: '4601', notFoundAtLeast: 4, widened: [{ ...week, unit: 'week' }] }],
  });
});

test('what is contested is as what is missing', () => {
  const contested = messages('4601', 'contested', 'contested', 'contested', 'contested');
  expect(noticedMunicipalities(summaryOf(2), contested).municipalities[0]!.windows).toEqual([week]);
});

test('what is registered, explained or not checked is no window', () => {
  const others = messages('4601', 'registered', 'explained', 'unchecked');
  expect(noticedMunicipalities(summaryOf(0), others).municipalities).toEqual([
    { municipality: '4601', windows: [], withdrawn: [], notFoundAtLeast: 0 },
  ]);
});

test('what people found out is counted no more, and is told where that is all', () => {
  const some = noticedMunicipalities(summaryOf(5), found(four, 1)).municipalities[0]!;
  expect(some).toMatchObject({ windows: [week], notFoundAtLeast: 4 });
  expect(some).not.toHaveProperty('recovered');
  const all = noticedMunicipalities(summaryOf(4), found(four, 5));
  expect(all.municipalities[0]).toEqual({
    ...{ municipality: '4601', windows: [], withdrawn: [], notFoundAtLeast: 0, recovered: true },
  });
  expect(all.hidden[0]).toEqual({ municipality: '4601', notFoundAtLeast: 0, widened: [] });
});

test('each municipality of a joint service has its own messages, and its own least', () => {
  const all = [
    ...messages('1811'),
    ...messages('1804', 'missing', 'missing', 'missing', 'missing', 'missing'),
  ];
  const { municipalities, hidden } = noticedMunicipalities(
    summaryOf(5, ['1804', '1811'], { '1804': 5, '1811': 0 }),
    all,
  );
  expect(municipalities).toMatchObject([
    { municipality: '1804', windows: [week], notFoundAtLeast: 5 },
    { municipality: '1811', windows: [], notFoundAtLeast: 0 },
  ]);
  expect(hidden.map(({ municipality }) => municipality)).toEqual(['1804', '1811']);
});

test('districts of a city are one municipality', () => {
  const oslo = messages('0301', 'missing', 'missing', 'missing', 'missing');
  const { municipalities } = noticedMunicipalities(summaryOf(4, ['0301-05', '0301-06']), oslo);
  expect(municipalities.map(({ municipality }) => municipality)).toEqual(['0301']);
});

test('a municipality of which no message was sent is told too', () => {
  const { municipalities } = noticedMunicipalities(summaryOf(0, ['4601', '4602']), four);
  expect(municipalities[1]).toMatchObject({ municipality: '4602', windows: [], notFoundAtLeast: 0 });
});

describe('an own number', () => {
  const two = messages('4601', 'missing', 'missing');
  const ownOf = (least: number, list: JudgedMessage[], ...own: string[]) =>
    noticedMunicipalities(summaryOf(least), list, [], own).municipalities[0]!.ownNumber;

  it.each([
    ['stands beside what hides it', 2, two, ['4601'], 2],
    ['is not asked for', 2, two, [], undefined],
    ['is another’s', 2, two, ['4602'], undefined],
    ['is shown anyhow', 4, four, ['4601'], undefined],
    ['is none', 0, messages('4601'), ['4601'], undefined],
  ] as const)('%s', (_name, least, list, own, expected) => {
    expect(ownOf(least, [...list], ...own)).toBe(expected);
  });
});

describe('beside a version that was published', () => {
  const march = { from: '2023-03-01', to: '2023-03-31' };
  const may = { from: '2023-05-01', to: '2023-05-31' };
  const before: ApprovedNotice = {
    ...frame,
    ...{
      id: 'n',
      order: 1,
      reconciliation: 'r',
      hidden: [],
      draftedBy: 'a',
      draftedAtMs: 1,
      approvedAtMs: 2,
    },
    municipalities: [
      { municipality: '4602', windows: [may], withdrawn: [], notFoundAtLeast: 9 },
      { municipality: '4601', windows: [march, may], withdrawn: [], notFoundAtLeast: 5 },
    ],
  };

  it('days are widened or withdrawn, and a number that would tell a difference is held', () => {
    const { municipalities, hidden } = noticedMunicipalities(summaryOf(6), four, [before]);
    expect(municipalities[0]).toEqual({
      ...{ municipality: '4601', windows: [march], withdrawn: [may], notFoundAtLeast: 5 },
    });
    expect(hidden[0]).toMatchObject({ notFoundAtLeast: 6, widened: [{ ...week, unit: 'week' }] });
  });
});
