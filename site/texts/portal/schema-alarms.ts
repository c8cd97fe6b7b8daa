/** Alarms, for a service and for the country, and the look back: would daily deliveries have saved it? */
import { z } from 'zod';
import { closableKinds, closingReasons } from '#domain/alarm/closing.ts';
import { alarmKinds } from '#domain/alarm/kinds.ts';
import { sides } from '#domain/delivery/delivery.ts';
import { schedules } from '#domain/early-warning/schedule.ts';
import type { ScheduleName } from '#domain/early-warning/schedule.ts';
import { plain, template } from '../template.ts';
import { codes } from './codes.ts';

const oneOrMany = z.strictObject({ one: plain(), many: template('count') });
const scheduleNames = Object.keys(schedules) as [ScheduleName, ...ScheduleName[]];

export const replayTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  basis: template('maxDelay', 'retention'),
  or: template('first', 'last'),
  schedules: z.record(z.enum(scheduleNames), plain()),
  choice: plain(),
  noResult: plain(),
  none: plain(),
  summary: z.strictObject({
    notFound: template('count'),
    held: template('count'),
    tooLate: template('count'),
    notShown: template('count'),
    untried: template('count'),
  }),
  caption: plain(),
  columns: codes('sent', 'id', 'alarm', 'lastDay', 'answer'),
  answers: codes('held', 'tooLate', 'notShown'),
  noId: plain(),
  never: plain(),
  back: plain(),
});

export const alarmsTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  introNational: plain(),
  asOf: template('time'),
  none: plain(),
  noneMeans: plain(),
  open: plain(),
  over: plain(),
  kinds: z.record(z.enum(alarmKinds), z.strictObject({ name: plain(), meaning: plain() })),
  states: codes('open', 'over'),
  since: template('time'),
  span: template('from', 'to'),
  times: template('count', 'first', 'last'),
  place: template('place'),
  date: template('date'),
  fromDate: template('date'),
  firstDay: template('date'),
  /** Of a reader who is not told the day. */
  withoutDay: z.strictObject({ 'missing-message': plain() }),
  release: template('number'),
  sides: codes(...sides),
  country: plain(),
  notFound: oneOrMany,
  vanished: oneOrMany,
  control: plain(),
  replay: plain(),
  back: plain(),
  close: z.strictObject({
    heading: plain(),
    texts: codes(...closableKinds),
    reason: plain(),
    reasons: codes(...closingReasons),
    button: plain(),
    done: plain(),
    already: plain(),
  }),
  look: replayTextsSchema,
});
