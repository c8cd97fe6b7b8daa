import { describe, expect, it } from 'vitest';
import type { Reconciled, ScopeSummary } from '../delivery/reconciled.ts';
import { nationalScope } from '../service/service.ts';
import { spanOfDay } from '../time/day-span.ts';
import { namedDelay } from '../time/delay.ts';
import { delivery, nowMs } from './testing.ts';
import { gapsBetween, troublesOf } from './troubles.ts';
import type { WatchedScope } from './troubles.ts';

const minuteMs = 60_000;
const stretch = (from: string, to: string) => ({ from: spanOfDay(from).from, to: spanOfDay(to).to });
const noon = (date: string): number => spanOfDay(date).from + 12 * 60 * minuteMs;

const window = (date: string, missingAtLeast: number) => ({
  ...stretch(date, date),
  ...{ messages: missingAtLeast, entries: 0, missingAtLeast },
});

function reconciled(windows: ScopeSummary['windows'], portal = 0, register = 0): Reconciled {
  const counts = { sent: 0, registered: 0, explained: 0, contested: 0, missing: 0, unchecked: 0 };
  return {
    ...{ id: 'r-1', rulesConfirmed: false, deliveries: [], asOfMs: 0, portalStretches: [], windowCount: 0 },
    vanishedRows: { portal, register },
    summary: {
      ...{ scope: ['4601'], rules: { clockSkew: 'PT5M', maxDelay: 'PT1H' }, ids: 'matched' as const },
      ...{ coverage: null, portalCoverage: null, windows, curve: [] },
      counts: { ...counts, missingAtLeast: 0, unexplained: 0, receivedOnly: 0, otherChannel: 0 },
    },
    ...{ warnings: [], resultPath: 'r' },
  };
}

const whole = [stretch('2023-06-01', '2023-06-09')];
const watched = (over: Partial<WatchedScope> = {}): WatchedScope => ({
  scope: '4601',
  settings: { from: '2023-06-05', rhythm: 'daily' },
  reconciled: reconciled([]),
  logs: { portalStretches: whole, registerStretches: whole, delay: namedDelay('PT1H') },
  stretches: { portal: whole, register: whole },
  deliveries: [],
  uploads: [],
  ...over,
});
const told = (over: Partial<WatchedScope>) => troublesOf(watched(over), nowMs);

describe('what is wrong with a scope', () => {
  it('is nothing where all has come and is found', () => {
    expect(told({})).toEqual([]);
  });

  it('messages that are not found, by the day that their window begins with, from the first day of the control', () => {
    const windows = [
      ...[window('2023-06-04', 1), window('2023-06-05', 2), window('2023-06-05', 3)],
      ...[window('2023-06-06', 0), window('2023-06-07', 1)],
    ];
    expect(told({ reconciled: reconciled(windows) })).toEqual([
      { kind: 'missing-message', subject: '4601 2023-06-05', scope: '4601', date: '2023-06-05', count: 5 },
      { kind: 'missing-message', subject: '4601 2023-06-07', scope: '4601', date: '2023-06-07', count: 1 },
    ]);
    const overTheStart = { ...window('2023-06-04', 1), to: spanOfDay('2023-06-05').from };
    expect(told({ reconciled: reconciled([overTheStart]) })).toHaveLength(1);
  });

  it('rows that newer logs no longer have, by side', () => {
    expect(told({ reconciled: reconciled([], 2, 3) })).toEqual([
      { kind: 'vanished-row', subject: '4601 portal', scope: '4601', side: 'portal', count: 2 },
      { kind: 'vanished-row', subject: '4601 register', scope: '4601', side: 'register', count: 3 },
    ]);
    expect(told({ reconciled: reconciled([], 0, 3) })).toHaveLength(1);
    expect(told({ reconciled: null })).toEqual([]);
  });

  it('no delivery on its day', () => {
    const logs = { ...watched().logs, registerStretches: [stretch('2023-06-01', '2023-06-05')] };
    expect(told({ logs })).toEqual([
      { kind: 'silence', subject: '4601 2023-06-05', scope: '4601', date: '2023-06-05' },
    ]);
  });

  it('a gap between what came, from the first day of the control on', () => {
    const register = [stretch('2023-06-01', '2023-06-02'), stretch('2023-06-07', '2023-06-09')];
    const gap = { kind: 'gap', scope: '4601', side: 'register', subject: '4601 register 2023-06-05' };
    expect(told({ stretches: { portal: whole, register } })).toEqual([{ ...gap, date: '2023-06-05' }]);
    const before = [stretch('2023-06-01', '2023-06-02'), stretch('2023-06-05', '2023-06-09')];
    expect(told({ stretches: { portal: whole, register: before } })).toEqual([]);
    const untilTheFirstInstant = { from: spanOfDay('2023-06-05').from + 1, to: noon('2023-06-09') };
    const touching = [stretch('2023-06-01', '2023-06-02'), untilTheFirstInstant];
    expect(told({ stretches: { portal: whole, register: touching } })).toHaveLength(1);
    const later = [stretch('2023-06-01', '2023-06-05'), stretch('2023-06-07', '2023-06-09')];
    expect(told({ stretches: { portal: later, register: whole } })).toMatchObject([
      { side: 'portal', date: '2023-06-06' },
    ]);
  });

  it('of the national deliveries: every gap, and nothing that is asked of a service', () => {
    const portal = [stretch('2023-01-01', '2023-01-02'), stretch('2023-01-05', '2023-06-09')];
    const national = { scope: nationalScope, settings: null, stretches: { portal, register: [] } };
    expect(told({ ...national, reconciled: reconciled([], 2, 3) })).toMatchObject([
      { kind: 'gap', side: 'portal', date: '2023-01-03' },
    ]);
  });

  it('where nobody has chosen a daily control, only what is wrong with the deliveries themselves', () => {
    const wrong = { settings: null, reconciled: reconciled([window('2023-06-05', 1)], 1, 1) };
    const deliveries = [delivery('d-1', { state: 'received', receivedAtMs: 0, predecessor: 'x' })];
    const uploads = [{ id: 'u-1', sinceMs: 0 }];
    const kinds = ['stuck-upload', 'stuck-upload', 'gap'];
    expect(told({ ...wrong, deliveries, uploads }).map(({ kind }) => kind)).toEqual(kinds);
    expect(told({ deliveries, uploads }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

it('gaps lie between stretches, from the millisecond after one to that before the next', () => {
  expect(gapsBetween([])).toEqual([]);
  expect(gapsBetween([{ from: 0, to: 9 }])).toEqual([]);
  const stretches = [
    { from: 0, to: 9 },
    { from: 20, to: 29 },
    { from: 31, to: 39 },
  ];
  expect(gapsBetween(stretches)).toEqual([
    { from: 10, to: 19 },
    { from: 30, to: 30 },
  ]);
});
