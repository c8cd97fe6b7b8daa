/** The two drawings of a reconciliation: the timeline, and the curve with the choice of delay. */
import { z } from 'zod';
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
