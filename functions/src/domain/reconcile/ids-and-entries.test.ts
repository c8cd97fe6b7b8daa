import { describe, expect, it, test } from 'vitest';
import { RowKind } from '../logs/log-tables.ts';
import type { SmallLogs } from './small-logs.fixture.ts';
import { at, reconcileSmall, verdictsOf } from './small-logs.fixture.ts';

const codesOf = (logs: SmallLogs): string[] => reconcileSmall(logs).warnings.map(({ code }) => code);

describe('rule 3: ids', () => {
  const entries = (...ids: (string | null)[]) => ids.map((id) => ({ minute: 5, id }));
  const messages = (...ids: string[]) => ids.map((id) => ({ minute: 0, id }));

  test.each([
    ['no entry has one', messages('a'), entries(null), 'absent'],
    ['no message has one', [{ minute: 0 }], entries('a'), 'absent'],
    ['none in both', messages('a'), entries('b'), 'disjoint'],
    ['half of the fewer', messages('a', 'b', 'c', 'd'), entries('a', 'x'), 'matched'],
    ['less than half', messages('a', 'b', 'c', 'd'), entries('a', 'x', 'y'), 'mixed'],
    [
      'less than half of different ones',
      messages('a', 'b', 'c', 'd'),
      entries('a', 'x', 'x', 'x'),
      'matched',
    ],
    ['half of the messages', messages('a', 'b'), entries('a', 'x', 'y', 'z'), 'matched'],
  ] as const)('%s', (_what, sent, received, use) => {
    expect(reconcileSmall({ sent, received }).scopes[0]!.ids).toBe(use);
    const told = codesOf({ sent, received }).filter((code) => code.startsWith('ids-'));
    expect(told).toEqual(use === 'disjoint' || use === 'mixed' ? [`ids-${use}`] : []);
  });

  it('an id proves its message; another id is no message of these where ids are in use, and may be else', () => {
    const inUse = reconcileSmall({ sent: messages('a', 'b'), received: entries('a', 'x') });
    expect(verdictsOf(inUse)).toEqual(['registered', 'missing']);
    expect(inUse.scopes[0]!.counts).toMatchObject({ registered: 1, unexplained: 1 });
    const apart = reconcileSmall({ sent: messages('b', 'c'), received: entries('x', 'y', 'y') });
    expect(verdictsOf(apart)).toEqual(['explained', 'explained']);
    expect(apart.scopes[0]!.counts).toMatchObject({ unexplained: 1 });
  });

  it('an id of a message of another scope is another id', () => {
    const { scopes } = reconcileSmall({
      sent: [
        { minute: 0, id: 'a', municipality: 301 },
        { minute: 0, id: 'b' },
      ],
      received: [
        { minute: 1, id: 'a' },
        { minute: 1, id: 'b' },
        { minute: 1, id: 'b' },
      ],
    });
    expect(scopes.map(({ counts }) => [counts.registered, counts.missing, counts.unexplained])).toEqual([
      [0, 1, 0],
      [1, 0, 1],
    ]);
  });
});

describe('what a register row counts as', () => {
  it('entries by their number, and what was only received or came otherwise beside them', () => {
    const { scopes } = reconcileSmall({
      sent: [{ minute: 0 }, { minute: 1 }, { minute: 2 }],
      received: [
        { minute: 5, count: 2 },
        { minute: 5, count: 0 },
        { minute: 5, count: 3, kind: RowKind.receivedOnly },
        { minute: 5, count: 4, kind: RowKind.otherChannel },
      ],
    });
    expect(scopes[0]!.counts).toMatchObject({
      contested: 3,
      missingAtLeast: 1,
      unexplained: 0,
      receivedOnly: 3,
      otherChannel: 4,
    });
    expect(scopes[0]!.windows).toEqual([
      { from: at(0), to: at(2), messages: 3, entries: 2, missingAtLeast: 1 },
    ]);
    expect([...scopes[0]!.messages].map(({ window, margin }) => [window, margin])).toEqual([
      [0, undefined],
      [0, undefined],
      [0, undefined],
    ]);
  });

  it('a row that stands for none is no entry, yet shows what the register covers', () => {
    const options = { registerFrom: null, registerTo: null };
    const sent = [{ minute: 60 }];
    const covered = reconcileSmall({
      sent,
      received: [
        { minute: 0, count: 0 },
        { minute: 500, kind: RowKind.otherChannel },
      ],
      options,
    });
    expect(covered.scopes[0]!.coverage).toEqual({ from: at(0), to: at(500), declared: false });
    expect(verdictsOf(covered)).toEqual(['missing']);
    expect(covered.warnings.map(({ code }) => code)).toContain('coverage-inferred');
    const uncovered = reconcileSmall({ sent, received: [], options });
    expect(uncovered.scopes[0]!.coverage).toBeNull();
    expect(verdictsOf(uncovered)).toEqual(['unchecked']);
    expect(codesOf({ sent, received: [] })).not.toContain('coverage-inferred');
  });

  it('a message by letter is not checked', () => {
    const logs = { sent: [{ minute: 0, byLetter: 1 }, { minute: 30 }], received: [{ minute: 31 }] };
    expect(verdictsOf(reconcileSmall(logs))).toEqual(['unchecked', 'explained']);
  });
});

it('auto is an hour where all entries have a time of day, two working days where one has not; it is told', () => {
  const rulesOf = (dateOnly: number) => {
    const options = { maxDelay: 'auto' } as const;
    const { scopes, warnings } = reconcileSmall({
      sent: [{ minute: 0 }],
      received: [{ minute: 0 }, { minute: 9, dateOnly }],
      options,
    });
    const told = warnings.find(({ code }) => code === 'delay-assumed');
    return [scopes[0]!.rules, told?.text.split(' ').at(-1)];
  };
  expect(rulesOf(0)).toEqual([{ clockSkew: 'PT5M', maxDelay: 'PT1H' }, 'PT1H.']);
  expect(rulesOf(1)).toEqual([{ clockSkew: 'PT5M', maxDelay: '2WD' }, '2WD.']);
  expect(codesOf({ sent: [{ minute: 0 }], received: [] })).not.toContain('delay-assumed');
});
