import { dayMs, daySpan, instantsShowing, minuteMs } from './norwegian-time.ts';

/** First and last millisecond (contract 2, Times). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const isoForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const norwegianForm = /^(\d{2})\.(\d{2})\.(\d{4})(?: (?:kl\. )?(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** A date stands for its whole Norwegian day, anything else has a time of day. */
export const isDateOnly = (text: string): boolean => /^(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})$/.test(text);

/** "A minute 60 s, a second 1 s, a fraction one millisecond." */
function widthOf(second: string | undefined, fraction: string | undefined): number {
  if (fraction !== undefined) return 1;
  return second === undefined ? minuteMs : 1000;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * minuteMs;
}

/** The span of a time as the contract writes times. Throws on anything else: the oracle reads only good logs. */
export function readTime(text: string): Span {
  if (/^\d{13}$/.test(text)) return { from: Number(text), to: Number(text) };
  const iso = isoForm.exec(text);
  const norwegian = norwegianForm.exec(text);
  if (iso === null && norwegian === null) throw new Error('not a time of the contract');
  const [year, month, day] = iso ? iso.slice(1, 4) : norwegian!.slice(1, 4).reverse();
  const [hour, minute, second, fraction, zone] = iso ? iso.slice(4) : norwegian!.slice(4);
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (hour === undefined) return daySpan(midnight / dayMs);
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0);
  // "1 to 9 digits of fraction, cut to milliseconds"
  const clock = midnight + seconds * 1000 + Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const readings = zone === undefined ? instantsShowing(clock) : [clock - offsetOf(zone)];
  if (readings.length === 0) throw new Error('a time in the missing hour of March');
  // In October's double hour the span reaches from the first reading to the second.
  return { from: readings[0]!, to: readings.at(-1)! + widthOf(second, fraction) - 1 };
}
