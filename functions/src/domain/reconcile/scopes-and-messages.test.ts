import { describe, expect, it } from 'vitest';
import { RowKind } from '../logs/log-tables.ts';
import type { SmallLogs } from './small-logs.fixture.ts';
import { at, reconcileSmall } from './small-logs.fixture.ts';

const none: SmallLogs = { sent: [], received: [] };
const codesOf = (logs: SmallLogs): string[] => reconcileSmall(logs).warnings.map(({ code }) => code);

describe('rule 1: to which scope a row belongs', () => {
  it('without --scope each municipality that a log names is one, by number, but for those with nothing', () => {
    const { scopes, warnings } = reconcileSmall({
      sent: [
        { minute: 0, municipality: 4601 },
        { minute: 0, municipality: 301 },
      ],
      received: [
        { minute: 1, municipality: 1103 },
        { minute: 1, municipality: 4601 },
        { minute: 1, municipality: 3203, kind: RowKind.otherChannel },
      ],
    });
    expect(scopes.map(({ scope }) => scope)).toEqual([['0301'], ['1103'], ['4601']]);
    expect(scopes.map(({ counts }) => [counts.sent, counts.unexplained])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(scopes.map(({ portalCoverage }) => portalCoverage)).toEqual([
      { from: at(0), to: at(0) },
      null,
      { from: at(0), to: at(0) },
    ]);
    expect(warnings.some(({ code }) => code === 'rows-outside-scope')).toBe(false);
    expect(scopes.every(({ members }) => members === undefined)).toBe(true);
  });

  const units = [
    { municipality: 4601, district: null },
    { municipality: 301, district: 5 },
    { municipality: 301, district: 0 },
    { municipality: 301, district: 5 },
  ];

  it('with --scope a message belongs where its place is named, an entry unless it names another', () => {
    const { scopes, warnings } = reconcileSmall({
      sent: [
        { minute: 0, municipality: 4601, district: 9 },
        { minute: 10, municipality: 301, district: 5 },
        { minute: 20, municipality: 301, district: 6 },
        { minute: 30, municipality: 301, district: 0 },
        { minute: 40, municipality: 1103 },
        { minute: 50, municipality: 0 },
      ],
      received: [
        { minute: 1, municipality: 0, district: 0 },
        { minute: 2, municipality: 0, district: 5 },
        { minute: 3, municipality: 0, district: 6 },
        { minute: 4, municipality: 301, district: 0 },
        { minute: 5, municipality: 301, district: 6 },
        { minute: 6, municipality: 4601, district: 6 },
        { minute: 7, municipality: 1103, district: 0 },
      ],
      options: { units },
    });
    expect(scopes).toHaveLength(1);
    expect(scopes[0]!.scope).toEqual(['0301/00', '0301/05', '4601']);
    expect(scopes[0]!.counts).toMatchObject({ sent: 3, unexplained: 3 });
    expect(scopes[0]!.members).toEqual([
      { municipality: '0301', sent: 2, missingAtLeast: 1 },
      { municipality: '4601', sent: 1, missingAtLeast: 0 },
    ]);
    const outside = warnings.filter(({ code }) => code === 'rows-outside-scope');
    expect(outside).toHaveLength(1);
    expect(outside[0]!.scope).toEqual(['0301/00', '0301/05', '4601']);
    expect(outside[0]!.text).toMatch(/ 2\.$/);
  });

  it('an empty cell is the one municipality that is named, and none of several', () => {
    const sent = [{ minute: 0, municipality: 0 }];
    const one = reconcileSmall({
      ...none,
      sent,
      options: { units: [{ municipality: 4601, district: null }] },
    });
    expect(one.scopes[0]!.counts.sent).toBe(1);
    expect([...one.scopes[0]!.messages][0]!.municipality).toBe('4601');
    expect(reconcileSmall({ ...none, sent, options: { units } }).scopes).toEqual([]);
  });

  it('numbers that followed one another are one municipality, shown as the portal has it', () => {
    const { scopes } = reconcileSmall({
      sent: [{ minute: 0, municipality: 3005 }],
      received: [{ minute: 1, municipality: 3301 }],
    });
    expect(scopes.map(({ scope, counts }) => [scope, counts.explained])).toEqual([[['3005'], 1]]);
  });

  it('each member of a joint scope is short of what all entries together could not explain', () => {
    const { scopes } = reconcileSmall({
      sent: [
        { minute: 0, municipality: 301, district: 5 },
        { minute: 1, municipality: 301, district: 5 },
        { minute: 2, municipality: 301, district: 5, id: 'a' },
        { minute: 3, municipality: 4601 },
      ],
      received: [{ minute: 4 }, { minute: 5, id: 'a' }],
      options: { units },
    });
    expect(scopes[0]!.counts).toMatchObject({ registered: 1, missingAtLeast: 2 });
    expect(scopes[0]!.members).toEqual([
      { municipality: '0301', sent: 3, missingAtLeast: 1 },
      { municipality: '4601', sent: 1, missingAtLeast: 0 },
    ]);
  });
});

it('warnings stand by scope and by code, whatever they were found for first', () => {
  const sent = [
    { minute: 0, municipality: 4601 },
    { minute: 0, municipality: 301 },
  ];
  const { warnings } = reconcileSmall({ ...none, sent, options: { maxDelay: 'auto', registerFrom: null } });
  expect(warnings.map(({ scope, code }) => [...(scope ?? []), code])).toEqual([
    ['0301', 'coverage-inferred'],
    ['0301', 'delay-assumed'],
    ['0301', 'portal-without-ids'],
    ['4601', 'coverage-inferred'],
    ['4601', 'delay-assumed'],
    ['4601', 'portal-without-ids'],
  ]);
});

describe('rule 2: rows that share an id are one message', () => {
  it('from its first sending to its last, in the place of the first, under the smallest row number', () => {
    const { scopes } = reconcileSmall({
      ...none,
      sent: [
        { minute: 30, id: 'a', municipality: 4601, rowNumber: 9 },
        { minute: 5, id: 'b', municipality: 4601, rowNumber: 5 },
        { minute: 10, id: 'a', municipality: 301, district: 4, rowNumber: 7, sentTo: at(11) },
        { minute: 20, id: 'a', municipality: 1103, rowNumber: 8 },
      ],
    });
    expect(
      scopes.map(({ scope, messages }) => [scope, [...messages].map(({ row, id, sent }) => [row, id, sent])]),
    ).toEqual([
      [['0301'], [[7, 'a', { from: at(10), to: at(30) }]]],
      [['4601'], [[5, 'b', { from: at(5), to: at(5) }]]],
    ]);
  });

  it('of two sendings at once the lowest municipality, and in it the lowest district, is the place', () => {
    const sent = [
      { minute: 0, id: 'a', municipality: 4601 },
      { minute: 0, id: 'a', municipality: 301, district: 7 },
      { minute: 0, id: 'a', municipality: 301, district: 3 },
      { minute: 0, id: 'a', municipality: 301, district: 5 },
    ];
    for (const rows of [sent, sent.toReversed()]) {
      const inDistrict = (district: number) =>
        reconcileSmall({ ...none, sent: rows, options: { units: [{ municipality: 301, district }] } }).scopes
          .length;
      expect([3, 5, 7].map(inDistrict)).toEqual([1, 0, 0]);
    }
  });

  it('rows without ids are messages of their own, and it is told', () => {
    const logs = { ...none, sent: [{ minute: 0 }, { minute: 0 }] };
    expect(reconcileSmall(logs).scopes[0]!.counts.sent).toBe(2);
    expect(codesOf(logs)).toContain('portal-without-ids');
    expect(codesOf({ ...none, sent: [{ minute: 0, id: 'a' }] })).not.toContain('portal-without-ids');
  });
});
