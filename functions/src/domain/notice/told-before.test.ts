/** What a municipality told of its own number is held against what later versions say, and what it says itself. */
import { describe, expect, test } from 'vitest';
import { dayMs } from '../time/norwegian-time.ts';
import { type JudgedMessage, noticedMunicipalities } from './draft.ts';
import type { ApprovedNotice } from './notice.ts';
import { frame } from './testing/frame.ts';
import { tellingOwnNumbers } from './told-before.ts';
import { countedOf } from './totals/counted.ts';

const scope = ['4601', '4602'];
const firstMs = Date.UTC(2023, 2, 6, 12);

interface Said {
  /** Messages of the first municipality that were not found, of forty, and of the second. */
  readonly missing: number;
  readonly others?: number;
  /** Who shows its own number. */
  readonly own?: readonly string[];
}

function drafted({ missing, others = 9, own }: Said, earlier: readonly ApprovedNotice[]) {
  const members = [missing, others].map((missingAtLeast, place) => ({
    municipality: scope[place]!,
    sent: 40,
    missingAtLeast,
  }));
  const messages = members.flatMap(({ municipality, sent, missingAtLeast }) =>
    Array.from({ length: sent }, (_, i): JudgedMessage => {
      const fromMs = firstMs + (i * dayMs) / 8;
      const verdict = i < missingAtLeast ? 'missing' : 'registered';
      return { municipality, fromMs, toMs: fromMs, verdict };
    }),
  );
  const summary = { scope, members, counts: { missingAtLeast: missing + others } };
  return noticedMunicipalities(summary, messages, earlier, own);
}

/** @returns newest first, without asking whether each may be */
function published(...versions: readonly Said[]): ApprovedNotice[] {
  let earlier: ApprovedNotice[] = [];
  for (const [i, said] of versions.entries()) {
    const figures = drafted(said, earlier);
    const draft = { reconciliation: 'r', draftedBy: 'one', draftedAtMs: 0 };
    const notice = { ...frame, ...draft, ...figures, id: `${i}`, order: i + 1, approvedAtMs: i };
    earlier = [notice, ...earlier];
  }
  return earlier;
}

const [first, second] = scope;
const tellingAfter = (next: Said, ...versions: readonly Said[]): string[] => {
  const earlier = published(...versions);
  return tellingOwnNumbers(drafted(next, earlier), earlier);
};

describe("after a municipality's own number", () => {
  test.each([
    [4, '1-3'],
    [7, 7],
    [2, '1-3'],
    [0, 0],
  ] as const)('three, %d are shown as %s', (missing, shown) => {
    const earlier = published({ missing: 3, own: scope });
    expect(earlier[0]!.municipalities[0]).toMatchObject({ notFoundAtLeast: '1-3', ownNumber: 3 });
    expect(drafted({ missing }, earlier).municipalities[0]!.notFoundAtLeast).toBe(shown);
  });

  test('totals are made of what it leaves possible', () => {
    const versions = published({ missing: 3, own: [first!] }, { missing: 4 });
    expect(countedOf(versions)).toEqual({
      [first!]: { count: 4, earlier: ['1-3'], earlierOwn: [3] },
      [second!]: { count: 9, earlier: [9], earlierOwn: [] },
    });
  });
});

describe("a municipality's own number", () => {
  test('may be the first, may follow a range, and may stay as it is', () => {
    expect(tellingAfter({ missing: 2, own: scope })).toEqual([]);
    expect(tellingAfter({ missing: 2, own: scope }, { missing: 3 })).toEqual([]);
    expect(tellingAfter({ missing: 3, own: scope }, { missing: 3, own: scope }, { missing: 3 })).toEqual([]);
  });

  test('may not change by one to three, whatever was published between', () => {
    expect(tellingAfter({ missing: 2, own: scope }, { missing: 3, own: scope })).toEqual([first]);
    expect(tellingAfter({ missing: 2, own: scope }, { missing: 3, own: scope }, { missing: 0 })).toEqual([
      first,
    ]);
  });

  test('may not be one to three from a number that was shown', () => {
    expect(tellingAfter({ missing: 3, own: scope }, { missing: 4 })).toEqual([first]);
  });

  test('of one member of a joint service is refused for that one', () => {
    const next = { missing: 1, others: 2, own: scope };
    expect(tellingAfter(next, { missing: 1, others: 5 })).toEqual([second]);
  });
});
