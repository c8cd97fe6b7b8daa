/** The two drawings of a reconciliation: the timeline, and the curve with the choice of delay. */
import { z } from 'zod';
import type { DelaySource, WithheldCode } from '#domain/reconcile/delay-advice/delay-advice.ts';
import { plain, template } from '../template.ts';

export const timelineTextsSchema = z.strictObject({
  heading: plain(),
  text: plain(),
  /** Of the drawing, for who hears it. */
  picture: template('period', 'sent', 'missing', 'contested'),
  pictureTable: plain(),
  wholePeriod: plain(),
  chooseMonth: plain(),
  previous: plain(),
  next: plain(),
  showDays: template('month'),
  shown: template('period'),
  legend: z.strictObject({
    heading: plain(),
    found: plain(),
    missing: plain(),
    contested: plain(),
    unchecked: plain(),
    single: plain(),
    several: plain(),
  }),
  table: z.strictObject({
    captionMonths: plain(),
    captionDays: template('month'),
    month: plain(),
    day: plain(),
    sent: plain(),
    found: plain(),
    missing: plain(),
    contested: plain(),
    unchecked: plain(),
    windows: plain(),
  }),
});

/** Every code of advice has its words here, or the build stops. */
const delayAdviceTextsSchema = z.strictObject({
  heading: plain(),
  proposed: template('delay', 'percent', 'confidence'),
  later: template('count'),
  sources: z.strictObject({ ids: plain(), sendt: plain(), pairs: plain() } satisfies Record<
    DelaySource,
    unknown
  >),
  withheld: z.strictObject({
    'too-few': template('together', 'each'),
    'too-many-unseen': template(),
    'beyond-sight': template(),
    'clock-offset': template(),
  } satisfies Record<WithheldCode, unknown>),
  dates: template('entries', 'hidden', 'explained'),
  caption: plain(),
  columns: z.strictObject({
    sentOn: plain(),
    delays: plain(),
    unseen: plain(),
    half: plain(),
    most: plain(),
  }),
  workingDays: plain(),
  daysOff: plain(),
  atMost: template('delay', 'percent'),
  tooFew: plain(),
  notApplied: plain(),
});

export const delayTextsSchema = z.strictObject({
  heading: plain(),
  text: plain(),
  tooShort: plain(),
  tooLong: plain(),
  picture: template('points'),
  point: template('delay', 'count'),
  caption: plain(),
  delay: plain(),
  missingAtLeast: plain(),
  unchecked: plain(),
  used: plain(),
  advice: delayAdviceTextsSchema,
  confirmed: template('delay', 'time'),
  notConfirmed: template('delay'),
  choose: plain(),
  hint: plain(),
  option: template('delay'),
  optionCounts: template('missing', 'unchecked'),
  optionUsed: plain(),
  confirm: plain(),
  /** Where nothing was chosen. */
  errorHeading: plain(),
  errorNone: plain(),
  failed: template('status'),
  waiting: plain(),
  done: template('delay'),
  slow: plain(),
});
