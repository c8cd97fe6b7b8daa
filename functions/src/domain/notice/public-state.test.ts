/** What the public may know of a scope: its newest approved notice, and the versions before it. */
import { describe, expect, it, test } from 'vitest';
import type { ApprovedNotice, Notice } from './notice.ts';
import { publicNoticesAt, publicStateOf } from './public-state.ts';
import { frame } from './testing/frame.ts';

const window = { from: '2023-03-06', to: '2023-03-12' };
const iso = (ms: number): string => new Date(ms).toISOString();
const municipality = (number: string, over: Partial<Notice['municipalities'][0]> = {}) => ({
  ...{ municipality: number, windows: [window], withdrawn: [], notFoundAtLeast: 4, ...over },
});
const draft = (over: Partial<Notice> = {}): Notice => ({
  ...frame,
  ...{ id: 'n-1', order: 1, reconciliation: 'r-1', hidden: [], draftedBy: 'a', draftedAtMs: 1 },
  municipalities: [municipality('1804'), municipality('1811', { windows: [], notFoundAtLeast: 0 })],
  ...over,
});
const approved = (over: Partial<Notice> & { approvedAtMs: number }): ApprovedNotice => ({
  ...draft(over),
  approvedAtMs: over.approvedAtMs,
});
const shown = {
  ...{ version: 1, publishedAt: iso(5), windows: [window], withdrawn: [], notFoundAtLeast: 4 },
  ...{ contact: frame.contact, hours: 'not-told', measures: [], language: 'nb', history: [] },
};

describe('the state of a scope', () => {
  it.each([
    ['of which nothing has come', [], null, null],
    ['whose logs have come', [], 7, { scope: '1804+1811', state: 'checking', sinceMs: 7, notices: {} }],
  ])('%s', (_name, notices, firstDeliveryMs, state) => {
    expect(publicStateOf('1804+1811', notices, firstDeliveryMs)).toEqual(state);
  });

  it.each([
    ['messages-missing', {}],
    ['nothing-missing', { municipalities: [municipality('1804', { windows: [] })] }],
    ['cannot-be-known', { unknowable: 'logs-deleted' }],
  ] as const)('is %s by its notice', (state, over) => {
    const told = publicStateOf('1804', [approved({ ...(over as Partial<Notice>), approvedAtMs: 5 })], null);
    expect(told).toMatchObject({ state, sinceMs: 5 });
    const { unknowable } = over as Partial<Notice>;
    expect(told!.notices['1804']!.unknowable).toBe(unknowable);
  });

  it('is that of the newest version, with all that it shows', () => {
    const newest = approved({
      ...{ id: 'n-2', order: 2, approvedAtMs: 9, checkedFrom: '2023-03-01', checkedTo: '2023-03-31' },
      ...{ cause: 'new-logs', closing: 'all-settled', language: 'nn', hours: 'always' },
      municipalities: [municipality('1804', { ownNumber: 3, recovered: true, withdrawn: [window] })],
      hidden: [{ municipality: '1804', notFoundAtLeast: 3, widened: [] }],
      measures: [{ kind: 'asked-portal' }],
    });
    const told = publicStateOf('1804', [approved({ approvedAtMs: 5 }), newest], null);
    expect(told!.notices).toEqual({
      '1804': {
        ...{ ...shown, version: 2, publishedAt: iso(9), withdrawn: [window], ownNumber: 3, recovered: true },
        ...{ checkedFrom: '2023-03-01', checkedTo: '2023-03-31', cause: 'new-logs', closed: 'all-settled' },
        ...{ language: 'nn', hours: 'always', measures: [{ kind: 'asked-portal' }] },
        history: [{ version: 1, publishedAt: iso(5), cause: 'new-logs' }],
      },
    });
    expect(told!.counted).toEqual({
      '1804': { count: 3, earlier: [4], earlierOwn: [], ownNumber: true },
    });
  });

  it('tells of each version why the one after replaced it', () => {
    const versions = [
      ...[
        approved({ id: 'a', approvedAtMs: 1 }),
        approved({ id: 'b', order: 2, approvedAtMs: 2, cause: 'mistake' }),
      ],
      ...[
        approved({ id: 'c', order: 3, approvedAtMs: 3 }),
        approved({ id: 'd', order: 4, approvedAtMs: 4, cause: 'closed' }),
      ],
    ];
    const { notices } = publicStateOf('1804', versions, null)!;
    expect(notices['1804']).toMatchObject({ version: 4, cause: 'closed' });
    expect(notices['1804']!.history.map(({ version, cause }) => [version, cause])).toEqual([
      ...[
        [3, 'closed'],
        [2, 'new-logs'],
        [1, 'mistake'],
      ],
    ]);
    expect(notices['1811']).toMatchObject({ windows: [], notFoundAtLeast: 0 });
  });

  it('has translations of the place and of the version, and stays as it was without', () => {
    const translation = {
      ...{ id: 't', order: 1, municipality: '1811', language: 'smj' as const, notice: 'n-1', parts: [] },
      ...{ draftedBy: 'a', draftedAtMs: 1, approvedBy: 'b', approvedAtMs: 5 },
    };
    const { notices } = publicStateOf('1804', [approved({ approvedAtMs: 5 })], null, [translation])!;
    expect(notices['1811']!.sami).toMatchObject([{ language: 'smj', forVersion: 1, parts: [] }]);
    expect(notices['1804']).toStrictEqual(shown);
  });
});

describe('a notice as it is or will be shown', () => {
  const first = approved({ id: 'a', order: 1, approvedAtMs: 5 });
  const second = approved({ id: 'b', order: 2, approvedAtMs: 7 });
  const twin = approved({ id: 'c', order: 3, approvedAtMs: 7 });
  const waiting = draft({ id: 'd', order: 4 });
  const all = [first, second, twin, waiting];

  test.each([
    ['the first', first, 1, 5],
    ['the second', second, 2, 7],
    ['one approved at the same time and drafted after it', twin, 3, 7],
    ['a draft, at the time when it is read', waiting, 4, 100],
  ] as const)('%s', (_name, notice, version, publishedMs) => {
    const { '1804': told } = publicNoticesAt(notice, all, 100);
    expect(told).toMatchObject({ version, publishedAt: iso(publishedMs) });
    expect(told!.history.map((one) => one.version)).toEqual(
      Array.from({ length: version - 1 }, (_, i) => version - 1 - i),
    );
  });

  test('nor is one that was drafted before it and approved after it', () => {
    const overtaken = approved({ id: 'e', order: 1, approvedAtMs: 9 });
    expect(publicNoticesAt(second, [overtaken, second], 100)['1804']!.history).toEqual([]);
  });

  test('what was approved later is no history of it', () => {
    expect(publicNoticesAt(first, [second, first, twin], 100)['1804']!.history).toEqual([]);
  });
});
