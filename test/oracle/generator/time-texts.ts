import { clockAt, minuteMs, offsetAt } from '../norwegian-time.ts';
import { readTime } from '../read-time.ts';
import type { Random } from './random.ts';

export const forms = ['date', 'minute', 'second', 'millisecond'] as const;
export type Form = (typeof forms)[number];

/** Characters of `2023-03-28T14:05:09.123` that a form shows. */
const shownLength: Record<Form, number> = { date: 10, minute: 16, second: 19, millisecond: 23 };

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(offset) / minuteMs;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}

/** An ISO time with its offset, in every way to write it. */
function withOffset(instant: number, offset: number, form: Form): string[] {
  const clock = new Date(instant + offset).toISOString().slice(0, shownLength[form]);
  const zones = [offsetText(offset, ':'), offsetText(offset, ''), ...(offset === 0 ? ['Z'] : [])];
  return zones.flatMap((zone) => [clock + zone, clock.replace('T', ' ') + zone]);
}

/** The notations in which an instant can be written with this form, zoned ones last. */
export function notations(instant: number, form: Form): string[] {
  const clock = new Date(clockAt(instant)).toISOString();
  const iso = clock.slice(0, shownLength[form]);
  const date = clock.slice(0, 10).split('-').reverse().join('.');
  if (form === 'date') return [iso, date];
  const local = [iso, iso.replace('T', ' ')];
  const time = iso.slice(11);
  if (form === 'millisecond') local.push(`${iso}9`, `${iso}999999`, String(instant));
  else local.push(`${date} ${time}`, `${date} kl. ${time}`);
  if (form === 'millisecond' && iso.endsWith('00')) local.push(iso.slice(0, -2), iso.slice(0, -1));
  const zoned = [offsetAt(instant), 0, -150 * minuteMs].flatMap((zone) => withOffset(instant, zone, form));
  return [...local, ...zoned];
}

/** Writes an instant, cut to its form, in some notation. */
export const timeText = (random: Random, instant: number, form: Form): string =>
  random.pick(notations(instant, form));

const formWidths: readonly (readonly [number, Form])[] = [
  [1, 'millisecond'],
  [1000, 'second'],
  [60_000, 'minute'],
];

/** Another text that is the very same span, in any notation. */
export function sameTimeAnew(random: Random, text: string): string {
  const { from, to } = readTime(text);
  // A Norwegian time in October's double hour reaches an hour further than its form is wide.
  const form = formWidths.find(([width]) => (to - from + 1 - width) % 3_600_000 === 0)?.[1] ?? 'date';
  const isDay = text.length === 10;
  const same = notations(from, isDay ? 'date' : form).filter((each) => {
    const span = readTime(each);
    return span.from === from && span.to === to;
  });
  return random.pick([text, ...same]);
}
