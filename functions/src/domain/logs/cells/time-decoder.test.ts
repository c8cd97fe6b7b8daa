import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '#domain/time/read-time.ts';
import { TimeDecoder } from './time-decoder.ts';

/** How many of the cases are tried; the tests of mutants make do with fewer. */
const part = Number(process.env['LOG_CASES_PART'] ?? 1);

const decoder = new TimeDecoder();

function decode(text: string) {
  const bytes = new TextEncoder().encode(`x${text}9`);
  if (!decoder.read(bytes, 1, bytes.length - 1)) return null;
  return { ok: true, from: decoder.from, to: decoder.to, hasTimeOfDay: decoder.hasTimeOfDay };
}

const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const year = fc.integer({ min: 1960, max: 2180 }).map(String);
const seconds = fc.option(fc.tuple(two(61), fc.option(fc.stringMatching(/^\d{0,10}$/), { nil: null })), {
  nil: null,
});
const offset = fc.constantFrom('', '', 'Z', '+02:00', '+0200', '-0130', '+24:00', '+01', 'z', ' Z');
const clock = fc
  .tuple(two(25), two(61), seconds)
  .map(
    ([hour, minute, rest]) =>
      `${hour}:${minute}${rest ? `:${rest[0]}${rest[1] === null ? '' : `.${rest[1]}`}` : ''}`,
  );
const iso = fc
  .tuple(year, two(13), two(32), fc.constantFrom('', 'T', ' ', 't', 'T '), clock, offset)
  .map(([y, m, d, mark, time, zone]) => `${y}-${m}-${d}${mark === '' ? '' : mark + time + zone}`);
const norwegian = fc
  .tuple(year, two(13), two(32), fc.constantFrom('', ' ', ' kl. ', ' kl.', 'T'), clock, offset)
  .map(([y, m, d, mark, time, zone]) => `${d}.${m}.${y}${mark === '' ? '' : mark + time + zone}`);

describe('the time decoder', () => {
  it('reads nothing otherwise than readTime', () => {
    let decoded = 0;
    fc.assert(
      fc.property(fc.oneof(iso, norwegian), (text) => {
        const found = decode(text);
        if (found === null) return;
        decoded++;
        expect(found).toEqual(readTime(text));
      }),
      { numRuns: 20_000 * part },
    );
    expect(decoded).toBeGreaterThan(2000 * part);
  });

  it('agrees on every hour of the days on which the clock changes, and leaves the changed hours alone', () => {
    for (const day of ['2023-03-26', '2023-10-29', '2020-03-29', '2020-10-25']) {
      for (let hour = 0; hour < 24; hour++) {
        const text = `${day} ${String(hour).padStart(2, '0')}:30`;
        expect(decode(text) ?? readTime(text)).toEqual(readTime(text));
      }
      expect(decode(`${day}T02:30`)).toBeNull();
      expect(decode(day)).toBeNull();
    }
  });

  it('reads every usual form without help', () => {
    for (const text of [
      '2023-03-28T14:05:09.123',
      '2023-03-28 14:05',
      '2023-03-28T14:05:09Z',
      '2023-03-28T14:05:09.123456789+0200',
      '28.03.2023 kl. 14:05:09',
      '28.03.2023 14:05',
      '2023-03-28',
      '28.03.2023',
    ]) {
      expect(decode(text)).toEqual(readTime(text));
    }
  });
});
