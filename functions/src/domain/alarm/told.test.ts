/** What goes out of an alarm, and what stays of one that a person closed. */
import { describe, expect, it } from 'vitest';
import { alarmSchema, closed, firstSeen, over } from './alarm.ts';
import { alarmView, alarmViewSchema } from './alarm-view.ts';
import { buildReportSchema } from './build-report.ts';
import { alarmEvent, alarmEventSchema } from './cloud-event.ts';
import { closingRequestSchema, closingSchema, closingView, closingViewSchema } from './closing.ts';
import { sweepTrouble } from './sweep-trouble.ts';
import { isToBeTold } from './telling.ts';

const missing = firstSeen(
  { kind: 'missing-message', subject: '4601 2023-06-05', scope: '4601', date: '2023-06-05', count: 2 },
  1000,
);
const closing = { reason: 'mended' as const, closedBy: 'person-a', atMs: 2000 };

describe('the event that a machine outside gets', () => {
  it('says which kind and whose, since when, and nothing of a message', () => {
    const event = alarmEvent(missing, 'f00', 'one');
    expect(event).toStrictEqual({
      specversion: '1.0',
      id: 'f00-1',
      source: 'urn:avstem:incident:one',
      type: 'avstem.alarm.raised',
      subject: '4601',
      time: '1970-01-01T00:00:01.000Z',
      datacontenttype: 'application/json',
      data: { kind: 'missing-message', scope: '4601', raisedAt: '1970-01-01T00:00:01.000Z', lapsedAt: null },
    });
    expect(alarmEventSchema.parse(event)).toStrictEqual(event);
  });

  it('of what is nobody’s alone has no subject, and tells what is over by now', () => {
    const failed = over(firstSeen({ kind: 'failed-build', subject: 'site' }, 1000), 3000)!;
    const event = alarmEvent({ ...failed, opening: 2 }, 'f00', 'one');
    expect(event).not.toHaveProperty('subject');
    expect([event.id, event.data.scope, event.data.lapsedAt]).toEqual([
      'f00-2',
      null,
      '1970-01-01T00:00:03.000Z',
    ]);
  });
});

describe('an alarm that a person closes', () => {
  it('is over, and keeps every closing; one that is over already is not closed', () => {
    const once = closed(missing, closing)!;
    expect(once).toMatchObject({ lapsedAtMs: 2000, closings: [closing] });
    const { lapsedAtMs: _lapsed, ...again } = once;
    const later = { ...closing, atMs: 5000 };
    expect(closed(again, later)!.closings).toEqual([closing, later]);
    expect(closed(once, later)).toBeNull();
    expect(alarmSchema.parse(once)).toStrictEqual(once);
  });

  it('is told with why and when, and not by whom', () => {
    const told = closingView(closing);
    expect(told).toStrictEqual({ reason: 'mended', at: '1970-01-01T00:00:02.000Z' });
    expect(closingViewSchema.parse(told)).toStrictEqual(told);
    expect(closingSchema.parse(closing)).toStrictEqual(closing);
  });

  it.each([
    [{}, true],
    [{ subject: '' }, false],
    [{ subject: 's'.repeat(400) }, true],
    [{ subject: 's'.repeat(401) }, false],
    [{ note: '' }, false],
  ])('a request with %j is taken: %s', (over, isTaken) => {
    const requests = [
      { kind: 'poison-message', subject: 'publish x', reason: 'mended', ...over },
      { kind: 'change-without-cause', subject: 'release-2', reason: 'cause-found', ...over },
    ];
    for (const request of requests) expect(closingRequestSchema.safeParse(request).success).toBe(isTaken);
  });
});

describe('what somebody sees of an alarm', () => {
  it('an older one, which does not say when it was seen, was seen when it was raised', () => {
    const { firstSeenAtMs: _first, lastSeenAtMs: _last, ...older } = missing;
    expect(alarmView(older, 'bufdir')).toMatchObject({ firstSeenAtMs: 1000, lastSeenAtMs: 1000 });
    const seen = alarmView({ ...missing, firstSeenAtMs: 500, lastSeenAtMs: 1500 }, 'bufdir');
    expect(seen).toMatchObject({ firstSeenAtMs: 500, lastSeenAtMs: 1500 });
  });

  it('Bufdir sees the day of any other kind, and what concerns no service has no subject', () => {
    const gap = {
      kind: 'gap' as const,
      subject: '4601 portal 2023-06-05',
      scope: '4601',
      date: '2023-06-05',
    };
    expect(alarmView(firstSeen(gap, 1), 'bufdir')).toMatchObject({
      date: '2023-06-05',
      subject: gap.subject,
    });
    const nobodys = firstSeen({ kind: 'missing-message', subject: 'x', count: 2 }, 1);
    expect(alarmView(nobodys, 'bufdir')).toMatchObject({ subject: '' });
  });

  it('neither what the outside was told nor who closed it, whatever the role', () => {
    const whole = { ...missing, occurrence: '1', told: { tries: 1 }, closings: [closing] };
    const view = alarmView(whole, 'municipality');
    expect(alarmViewSchema.parse(view)).toStrictEqual(view);
    const { firstSeenAtMs: _first, ...withoutFirst } = view;
    expect(alarmViewSchema.safeParse(withoutFirst).success).toBe(false);
    for (const field of ['occurrence', 'opening', 'told', 'closings']) expect(view).not.toHaveProperty(field);
    expect(alarmSchema.parse({ ...whole, told: { tries: 1, nextTryMs: 2, sentAtMs: 3 } }).told).toEqual({
      ...{ tries: 1, nextTryMs: 2, sentAtMs: 3 },
    });
  });
});

it('what has never been told is to be told, whatever the clock says', () => {
  expect(isToBeTold(missing, -1)).toBe(true);
  expect(isToBeTold({ ...missing, told: { tries: 1, sentAtMs: 0 } }, 1)).toBe(false);
});

it('a sweep that failed says of whom, and nothing of why', () => {
  expect(sweepTrouble('4601')).toStrictEqual({ kind: 'sweep-failed', subject: '4601', scope: '4601' });
});

it('a report of a build is whole in its schema', () => {
  const report = { snapshot: null, isBuilt: true, atMs: 5 };
  expect(buildReportSchema.parse(report)).toStrictEqual(report);
});
