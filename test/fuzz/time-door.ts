/** Times: the forms of the contract with letters changed, read as a cell, against the oracle's own reading. */
import fc from 'fast-check';
import { TimeCell } from '#domain/logs/cells/time-cell.ts';
import { readDelay } from '#domain/time/delay.ts';
import { readPeriodEnd } from '#domain/delivery/period-end.ts';
import { readUnits } from '#domain/reconcile/read-units.ts';
import { earliestMs, latestMs } from '#domain/time/read-time.ts';
import { readTime } from '../oracle/read-time.ts';
import type { Span } from '../oracle/read-time.ts';
import { mustHold } from './door.ts';
import type { Door } from './door.ts';
import { mutated, mutations } from './mutations.ts';

const nowMs = Date.UTC(2023, 5, 15, 12);

const two = (most: number) => fc.nat({ max: most }).map((value) => String(value).padStart(2, '0'));
const parts = fc.record({
  year: fc.integer({ min: 1995, max: 2025 }),
  month: two(13),
  day: two(32),
  hour: two(25),
  minute: two(61),
  second: fc.option(two(61), { nil: undefined }),
  fraction: fc.option(fc.stringMatching(/^\d{1,10}$/), { nil: undefined }),
  offset: fc.constantFrom('', '', 'Z', '+02:00', '-0330', '+23:59', '+24:00', '+01:60'),
  form: fc.constantFrom('iso', 'iso space', 'iso day', 'norwegian', 'norwegian kl.', 'norwegian day'),
});

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

function write({ year, month, day, hour, minute, second, fraction, offset, form }: Parts): string {
  const seconds = second === undefined ? '' : `:${second}`;
  const clock = `${hour}:${minute}${seconds}`;
  const isoClock = `${clock}${second !== undefined && fraction !== undefined ? `.${fraction}` : ''}${offset}`;
  switch (form) {
    case 'iso':
      return `${year}-${month}-${day}T${isoClock}`;
    case 'iso space':
      return `${year}-${month}-${day} ${isoClock}`;
    case 'iso day':
      return `${year}-${month}-${day}`;
    case 'norwegian':
      return `${day}.${month}.${year} ${clock}`;
    case 'norwegian kl.':
      return `${day}.${month}.${year} kl. ${clock}`;
    default:
      return `${day}.${month}.${year}`;
  }
}

/** The numbers that a time is written with, where it has a form of the contract at all. */
function isInRange(text: string): boolean {
  if (/^\d{13}$/.test(text)) return true;
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  const [year, month, day] = (iso ?? /^(\d\d)\.(\d\d)\.(\d{4})/.exec(text)!).slice(1, 4).map(Number);
  const [y, d] = iso ? [year!, day!] : [day!, year!];
  if (month! < 1 || month! > 12 || d < 1 || d > new Date(Date.UTC(2000 + (y % 400), month!, 0)).getUTCDate())
    return false;
  const [hour = 0, minute = 0, second = 0] = (/(\d\d):(\d\d)(?::(\d\d))?/.exec(text.slice(10)) ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const [offsetHour = 0, offsetMinute = 0] = (/[+-](\d\d):?(\d\d)$/.exec(text.slice(10)) ?? [])
    .slice(1)
    .map(Number);
  return hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
}

/** @returns null where it is no time of the contract */
function byOracle(text: string): Span | null {
  try {
    const span = readTime(text);
    return isInRange(text) ? span : null;
  } catch {
    return null;
  }
}

function check(bytes: Uint8Array): void {
  const cell = new TimeCell(nowMs, true);
  const result = cell.read(bytes, 0, bytes.length, 0);
  const span = byOracle(new TextDecoder().decode(bytes));
  // Of years long before the logs the oracle knows nothing, and says null or no number.
  if (span === null) mustHold(result !== 'clean' && result !== 'fine', `${result} where there is no time`);
  else if (!(span.from >= earliestMs && span.from <= latestMs(nowMs)))
    mustHold(result === 'time-implausible', `${result} of a time that cannot be`);
  else
    mustHold(
      result === 'clean' && cell.from === span.from && cell.to === span.to,
      `${result}, or another span`,
    );
}

const pieces = ['-', '.', ':', 'T', ' ', 'Z', '+', '0', '9', '1', ' kl. ', '\u00a0', 'å', '٣', '\n', '"'];
const delays = fc.oneof(
  fc.string(),
  fc.stringMatching(/^P(\d{1,3}[WDTHMS]){0,4}$/),
  fc.stringMatching(/^\d{0,6}WD$/),
);

export const timeDoor: Door = {
  name: 'time',
  casesInReview: 4000,
  property: () =>
    fc.asyncProperty(parts, mutations(pieces, 2), delays, async (given, changes, delay) => {
      const bytes = Buffer.from(write(given));
      check(bytes);
      check(mutated(bytes, changes));
      // What comes in an address or on the command line is a value or none, never an exception.
      readDelay(delay);
      readUnits(delay);
      readPeriodEnd(delay, 'to');
    }),
};
