import { describe, expect, it } from 'vitest';
import type { PortalRow, RegisterRow } from '../delivery/part.ts';
import { namedDelay } from '../time/delay.ts';
import { spanOfDay } from '../time/day-span.ts';
import { addDays } from '../time/norwegian-date.ts';
import { replay } from './replay.ts';
import type { History } from './replay.ts';
import { deliveriesFrom } from './schedule.ts';

const hourMs = 3_600_000;
const at = (date: string, hour: number): number => spanOfDay(date).from + hour * hourMs;
const retention = [{ fromMs: 0, days: 14 }];

const sent = (ms: number, id: string | null): PortalRow => ({
  rowNumber: 2,
  sentFrom: ms,
  sentTo: ms + 999,
  municipality: 4601,
  district: 0,
  id,
  byLetter: 0,
});
const entry = (from: number, to: number, id: string | null, isDate = false): RegisterRow => ({
  rowNumber: 2,
  receivedFrom: from,
  receivedTo: to,
  dateOnly: isDate ? 1 : 0,
  sentFrom: null,
  sentTo: null,
  count: 1,
  kind: 0,
  id,
  municipality: 4601,
  district: 0,
});

const days = Array.from({ length: 40 }, (_, n) => addDays('2023-01-09', n));
const lostOn = '2023-01-18';

function history(maxDelay: string, hasIds: boolean, isByDays = false): History {
  const rows = days.map((date) => ({ ms: at(date, 12), id: hasIds ? `m-${date}` : null, date }));
  const arrived = rows.filter(({ date }) => date !== lostOn);
  return {
    portal: rows.map(({ ms, id }) => sent(ms, id)),
    register: arrived.map(({ ms, id, date }) =>
      isByDays
        ? entry(spanOfDay(date).from, spanOfDay(date).to, id, true)
        : entry(ms + 600_000, ms + 600_999, id),
    ),
    units: [{ municipality: 4601, district: null }],
    clockSkew: { text: 'PT5M', ms: 300_000 },
    maxDelay: namedDelay(maxDelay),
    registerStretches: [{ from: at('2023-01-01', 0), to: spanOfDay('2023-02-28').to }],
  };
}

const lost = (hasIds: boolean) => ({
  ...(hasIds && { id: `m-${lostOn}` }),
  municipality: '4601',
  sent: { from: at(lostOn, 12), to: at(lostOn, 12) + 999 },
});

describe('would daily deliveries have saved it', () => {
  it.each([
    ['twice', 'PT4H', at(lostOn, 17)],
    ['once', 'PT4H', at('2023-01-19', 5)],
    // A message at noon may come until 18:00: the delivery at 17:00 cannot know yet.
    ['twice', 'PT6H', at('2023-01-19', 5)],
  ] as const)('by id, delivered %s a day with a delay of %s', (schedule, delay, expected) => {
    const [replayed] = replay(history(delay, true), [lost(true)], schedule, retention).messages;
    expect(replayed).toMatchObject({ alarmAtMs: expected, lastDay: '2023-02-01', wasHeld: true });
  });

  it('by time, where nothing else can stand for it', () => {
    const [replayed] = replay(history('PT4H', false), [lost(false)], 'twice', retention).messages;
    expect(replayed!.alarmAtMs).toBe(at(lostOn, 17));
  });

  it('a log of dates tells of a day when the day is over', () => {
    const [replayed] = replay(history('PT4H', false, true), [lost(false)], 'twice', retention).messages;
    expect(replayed!.alarmAtMs).toBe(at('2023-01-19', 5));
  });

  it('too late is told as too late', () => {
    const [replayed] = replay(history('PT4H', true), [lost(true)], 'once', [{ fromMs: 0, days: 0 }]).messages;
    expect(replayed).toMatchObject({ wasHeld: false, lastDay: lostOn });
  });

  it('on the last day is still in time', () => {
    const days = [{ fromMs: 0, days: 1 }];
    const [replayed] = replay(history('PT4H', true), [lost(true)], 'once', days).messages;
    expect(replayed).toMatchObject({ wasHeld: true, lastDay: '2023-01-19', alarmAtMs: at('2023-01-19', 5) });
  });

  it('one that another may stand for is told of as soon as one of them is missing', () => {
    const full = history('PT4H', false);
    const twin = sent(at(lostOn, 12) + 60_000, null);
    const arrived = entry(at(lostOn, 12) + 120_000, at(lostOn, 12) + 120_999, null);
    const both = { ...full, portal: [...full.portal, twin], register: [...full.register, arrived] };
    const message = { municipality: '4601', sent: { from: twin.sentFrom, to: twin.sentTo } };
    const { messages } = replay(both, [lost(false), message], 'twice', retention);
    expect(messages.map(({ alarmAtMs }) => alarmAtMs)).toEqual([at(lostOn, 17), at(lostOn, 17)]);
  });

  it('without ids a message is told from others by when it was sent', () => {
    const found = { municipality: '4601', sent: { from: at(days[2]!, 12), to: at(days[2]!, 12) + 999 } };
    const [replayed] = replay(history('PT4H', false), [found], 'twice', retention).messages;
    expect(replayed!.alarmAtMs).toBeNull();
  });

  it('a register is of dates where any row of it is', () => {
    const full = history('PT4H', false);
    const dated = entry(spanOfDay('2023-01-09').from, spanOfDay('2023-01-09').to, null, true);
    const [replayed] = replay(
      { ...full, register: [dated, ...full.register.slice(1)] },
      [lost(false)],
      'twice',
      retention,
    ).messages;
    expect(replayed!.alarmAtMs).toBe(at('2023-01-19', 5));
  });

  it('a delivery tells nothing of its own moment, and of none after it', () => {
    const full = history('PT4H', true);
    const moment = { from: at(lostOn, 13), to: at(lostOn, 13) };
    const message = { ...lost(true), sent: moment };
    const portal = full.portal.map((row) =>
      row.id === message.id ? { ...row, sentFrom: moment.from, sentTo: moment.to } : row,
    );
    const firstAlarm = (registerStretches: History['registerStretches']) =>
      replay({ ...full, portal, registerStretches }, [message], 'twice', retention).messages[0]!.alarmAtMs;
    const { from, to } = full.registerStretches[0]!;
    expect(firstAlarm([{ from, to }])).toBe(at('2023-01-19', 5));
    const split = [
      { from, to: at('2023-01-19', 0) },
      { from: at('2023-01-20', 0), to },
    ];
    expect(firstAlarm(split)).toBe(at('2023-01-19', 5));
    expect(firstAlarm([{ from: at('2023-01-19', 5), to }])).toBeNull();
  });

  it('the work is bounded, and what is known already costs none', () => {
    const unseen = (n: number) => ({
      ...{ id: 'none', municipality: '4601' },
      sent: { from: at(addDays('2023-01-09', n * 40), 12), to: at(addDays('2023-01-09', n * 40), 12) },
    });
    const five = [1, 2, 3, 4, 5].map(unseen);
    const replayed = replay(
      history('PT4H', true),
      [...five, unseen(2), lost(true), unseen(1)],
      'twice',
      retention,
    );
    expect([replayed.messages.length, replayed.untried]).toEqual([6, 2]);
  });

  it('what no delivery shows is not shown, and what is not tried is no answer', () => {
    const found = { id: `m-${days[3]!}`, municipality: '4601', sent: { from: at(days[3]!, 12), to: 0 } };
    const [replayed] = replay(history('PT4H', true), [found], 'twice', retention).messages;
    expect(replayed).toMatchObject({ alarmAtMs: null, wasHeld: false });
    const many = Array.from({ length: 20 }, (_, n) => ({
      ...found,
      sent: { from: at(addDays('2023-01-09', n * 40), 12), to: at(addDays('2023-01-09', n * 40), 12) },
    }));
    const { messages, untried } = replay(history('PT4H', true), many, 'twice', retention);
    expect(untried).toBeGreaterThan(0);
    expect(messages.length + untried).toBe(many.length);
  });
});

it('deliveries keep their hour when the clock changes, but for the night itself', () => {
  const next = (text: string) => deliveriesFrom(Date.parse(text), 'once').next().value;
  expect(next('2023-03-25T04:00:01Z')).toBe(Date.parse('2023-03-26T04:00:00Z')); // 6:00 of a short night
  expect(next('2023-03-26T05:00:00Z')).toBe(Date.parse('2023-03-27T03:00:00Z'));
  expect(next('2023-03-26T04:00:00Z')).toBe(Date.parse('2023-03-26T04:00:00Z'));
});
