/** The daily control: days, their states, sign-offs with comments by choice, and silence. */
import { z } from 'zod';
import { dayStates } from '#domain/daily-control/control-view.ts';
import { rhythms } from '#domain/daily-control/settings.ts';
import { dayComments, offices } from '#domain/daily-control/sign-off.ts';
import { plain, template } from '../template.ts';

const settingsSchema = z.strictObject({
  heading: plain(),
  none: plain(),
  /** What a rhythm is called, and what is told of it when it is chosen. */
  rhythms: z.record(z.enum(rhythms), z.strictObject({ name: plain(), told: template('date') })),
  rhythm: plain(),
  rhythmHint: plain(),
  from: plain(),
  fromHint: plain(),
  begin: plain(),
  change: plain(),
  save: plain(),
  saved: plain(),
  errorHeading: plain(),
  fromWrong: plain(),
  outsideIncident: plain(),
});

export const dailyControlTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  back: plain(),
  /** Sunday first. */
  weekdays: z.array(plain()).length(7),
  settings: settingsSchema,
  silence: z.strictObject({
    heading: plain(),
    /** Of the first day, with what is not covered of it. */
    told: template('date', 'what', 'days'),
    upload: plain(),
  }),
  days: z.strictObject({
    heading: plain(),
    span: template('from', 'to'),
    signAll: template('count'),
    pages: plain(),
    older: plain(),
    newer: plain(),
    last: template('date'),
  }),
  states: z.record(z.enum(dayStates), z.strictObject({ name: plain(), meaning: plain() })),
  figures: z.strictObject({
    none: plain(),
    sent: template('sent', 'found'),
    missing: template('count'),
    atLeast: template('atLeast', 'count'),
    /** Of messages whose group reaches over several days. */
    uncertain: template('count'),
    unchecked: template('count'),
  }),
  /** Which log does not cover the day. */
  coverage: z.strictObject({ portal: plain(), register: plain(), both: plain() }),
  sign: plain(),
  signDay: template('day'),
  comment: plain(),
  chooseComment: plain(),
  commentMissing: plain(),
  comments: z.record(z.enum(dayComments), plain()),
  offices: z.record(z.enum([...offices, 'unknown']), plain()),
  signed: z.strictObject({
    plain: template('time', 'office'),
    withComment: template('time', 'office', 'comment'),
  }),
  changed: plain(),
  earlier: plain(),
  receipt: z.strictObject({ one: plain(), many: template('count') }),
  refused: z.strictObject({ changed: plain(), cannot: plain() }),
});
