/** The small parts that rows and sums are made of. */
import { describe, expect, it, test } from 'vitest';
import type { Notice } from '../notice/notice.ts';
import { frame } from '../notice/testing/frame.ts';
import { spanOfDay } from '../time/day-span.ts';
import { namedDelay } from '../time/delay.ts';
import { checkedPart, daysIn } from './checked-part.ts';
import { contentText } from './content-text.ts';
import { newest, sumOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { certifiedNow } from './inputs.ts';
import { leastOf, orders } from './least.ts';
import { noticePart } from './notice-part.ts';
import { emptyPart } from './scope-part.ts';
import { messagesOf } from './service-row.ts';
import { overviewOf } from './build.ts';
import { inputsWith, nowMs, result } from './testing/country.ts';
import { instantWords, numberWords } from './words/dates.ts';

const period = { from: '2023-03-01', to: '2023-03-10' };

describe('the days that both logs cover whole', () => {
  const days = (from: string, to: string) => ({ from: spanOfDay(from).from, to: spanOfDay(to).to });
  const portalStretches = [days('2023-02-01', '2023-04-30')];

  it('are told as stretches', () => {
    const registerStretches = [days('2023-02-01', '2023-03-03'), days('2023-03-06', '2023-03-09')];
    const logs = { portalStretches, registerStretches, delay: namedDelay('PT1H') };
    expect(checkedPart(logs, period)).toEqual({
      ...{ days: 5, of: 10 },
      stretches: [
        { from: '2023-03-01', to: '2023-03-02' },
        { from: '2023-03-06', to: '2023-03-08' },
      ],
    });
    const all = { ...logs, registerStretches: portalStretches };
    expect(checkedPart(all, period)).toEqual({ days: 10, of: 10, stretches: [period] });
  });

  it('are none where nothing was compared', () => {
    expect(checkedPart(null, period)).toEqual({ days: 0, of: 10, stretches: [] });
    expect(daysIn({ from: '2023-03-01', to: '2023-03-01' })).toBe(1);
  });
});

describe('the notice', () => {
  const window = { from: '2023-03-06', to: '2023-03-12' };
  const municipality = (number: string, windows = [window]) => ({
    ...{ municipality: number, windows, withdrawn: [], notFoundAtLeast: 4 },
  });
  const draft: Notice = {
    ...frame,
    ...{ id: 'n', order: 1, reconciliation: 'r', hidden: [], draftedBy: 'a', draftedAtMs: 1 },
    municipalities: [municipality('1804', []), municipality('1811')],
  };
  const notice = (approvedAtMs: number, over: Partial<Notice> = {}): Notice => ({
    ...draft,
    approvedAtMs,
    ...over,
  });
  const nobody = { municipalities: [municipality('1804', []), municipality('1811', [])] };

  it.each([
    ['none drafted', [], 'none', null, 0, {}],
    ['only a draft', [draft], 'none', null, 0, {}],
    ['open', [notice(5)], 'open', 5, 1, { '1804': 'nothing-missing', '1811': 'open' }],
    ['the newest of two', [notice(5), notice(9, nobody)], 'nothing-missing', 9, 2, {}],
    [
      'closed',
      [notice(5, { closing: 'all-settled' })],
      'closed',
      5,
      1,
      { '1804': 'closed', '1811': 'closed' },
    ],
    ['unknowable', [notice(5, { unknowable: 'logs-deleted', ...nobody })], 'unknowable', 5, 1, {}],
    [
      'closed where nothing could be known',
      [notice(5, { unknowable: 'logs-deleted', closing: 'mistake' })],
      'closed',
      5,
      1,
      {},
    ],
  ] as const)('%s', (_name, notices, state, publishedAtMs, versions, municipalities) => {
    expect(noticePart([...notices])).toMatchObject({ state, publishedAtMs, versions, municipalities });
  });
});

describe('sums of like with like', () => {
  const figure = (value: number | null, asOf: string | null): Figure => ({
    ...{ value, unit: 'message', coverage: { of: 1, known: 1, unit: 'service' }, asOf },
  });
  const [early, late] = ['2023-06-01T00:00:00.000Z', '2023-06-02T00:00:00.000Z'];

  it('hold what is known, of how many, and when the newest became so', () => {
    expect(sumOf([figure(2, late), figure(null, null), figure(3, early)], 'service', 'message')).toEqual({
      ...{ value: 5, unit: 'message', coverage: { of: 3, known: 2, unit: 'service' }, asOf: late },
    });
    expect(sumOf([figure(null, null)], 'service', 'message')).toMatchObject({ value: null, asOf: null });
    expect(sumOf([], 'service', 'message')).toMatchObject({ value: null, coverage: { of: 0, known: 0 } });
  });

  it('are never of unlike units', () => {
    const days = { ...figure(2, late), unit: 'day' as const };
    expect(() => sumOf([days], 'service', 'message')).toThrow('only like is added to like');
  });

  it.each([
    [[], null],
    [[null], null],
    [[early, late, null], late],
    [[late, early], late],
    [[null, early], early],
  ])('the newest of %j', (instants, expected) => expect(newest(instants)).toBe(expected));
});

it.each([
  ['survey', ['answered', 'late'], 'late'],
  ['survey', ['answered', 'missing'], 'missing'],
  ['connection', ['connected', 'portal-only'], 'portal-only'],
  ['connection', ['connected', 'not-connected'], 'not-connected'],
  ['upgrade', ['verified', 'attested', 'not-affected'], 'attested'],
  ['upgrade', ['verified', 'not-affected'], 'verified'],
  ['upgrade', ['not-attested', 'attested'], 'not-attested'],
  ['checked', ['all-days', 'some-days'], 'some-days'],
  ['checked', ['all-days', 'no-days'], 'no-days'],
  ['notice', ['none', 'open', 'closed'], 'open'],
  ['notice', ['closed', 'none'], 'none'],
  ['notice', ['closed', 'unknowable'], 'unknowable'],
  ['notice', ['nothing-missing', 'closed'], 'closed'],
] as const)('of districts that have come so far in %s, %j, the least is %s', (kind, states, least) => {
  expect(leastOf<string>(orders[kind], states, 'x')).toBe(least);
  expect(leastOf<string>(orders[kind], [], 'x')).toBe('x');
});

test('what an overview says does not hang on when it was read', () => {
  const of = (ms: number): string => contentText(overviewOf({ ...inputsWith({}), nowMs: ms }));
  expect(of(nowMs)).toBe(of(nowMs + 1000));
  expect(of(nowMs)).not.toContain(new Date(nowMs).toISOString());
});

test('only what is certified stands in the curve', () => {
  const part = { ...emptyPart('4601', 10), result: result(3) };
  expect(certifiedNow(part)).toBe(3);
  expect(certifiedNow({ ...part, result: { ...result(3), doubts: ['clock-offset'] } })).toBeNull();
  expect(certifiedNow({ ...part, result: null })).toBeNull();
});

test('a figure of one service', () => {
  expect(messagesOf(0, 5)).toMatchObject({
    value: 0,
    coverage: { known: 1 },
    asOf: '1970-01-01T00:00:00.005Z',
  });
  expect(messagesOf(null, 5)).toMatchObject({ value: null, coverage: { known: 0 }, asOf: null });
});

test('instants and numbers in words, by the Norwegian clock', () => {
  expect(instantWords(Date.parse('2023-03-06T13:05:00Z'), 'nb')).toBe('6. mars 2023 kl. 14.05');
  expect(instantWords(Date.parse('2023-05-31T22:00:00Z'), 'nn')).toBe('1. juni 2023 kl. 00.00');
  expect([0, 999, 9999, 12_345, 1_234_567].map(numberWords)).toEqual([
    ...['0', '999', '9999', '12\u00a0345', '1\u00a0234\u00a0567'],
  ]);
});
