/** How the portal writes times, spans and numbers. */
import { z } from 'zod';
import { plain, template } from '../template.ts';

/** One of a unit is written out whole; several have their number put in. */
const unit = z.strictObject({ one: plain(), many: template('count') });

export const datesTextsSchema = z.strictObject({
  /** January first. */
  months: z.array(plain()).length(12),
  /** From none to twelve, inside sentences. */
  numbers: z.array(plain()).length(13),
  day: template('day', 'month', 'year'),
  dayTime: template('day', 'month', 'year', 'hour', 'minute'),
  month: template('month', 'year'),
  /** Both ends on one day. */
  sameDay: template('date', 'fromTime', 'toTime'),
  span: template('from', 'to'),
  /** A delay that the case system may use. */
  units: z.strictObject({ workingDays: unit, days: unit, hours: unit, minutes: unit, seconds: unit }),
  /** Between the parts of a delay: `one hour and 30 minutes`. */
  and: plain(),
});
export type DatesTexts = z.output<typeof datesTextsSchema>;
