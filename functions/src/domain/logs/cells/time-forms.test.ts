import { describe, expect, it } from 'vitest';
import { readTime } from '#domain/time/read-time.ts';
import { TimeDecoder, monthStarts } from './time-decoder.ts';

/** What is read where other digits stand on both sides; null: left to `readTime`. */
function decode(text: string, behind = '1') {
  const decoder = new TimeDecoder();
  const bytes = new TextEncoder().encode(`1${text}${behind}`);
  if (!decoder.read(bytes, 1, bytes.length - 1)) return null;
  return { ok: true, from: decoder.from, to: decoder.to, hasTimeOfDay: decoder.hasTimeOfDay };
}

const iso = '2023-03-28T14:05:09.123+02:00';
const norwegian = '28.03.2023 kl. 14:05:09';

describe('the forms of a time that are read without help', () => {
  it('are these, to the last hour, minute, second, day and year', () => {
    for (const text of [
      ...['2023-01-01T00:00', '2023-12-31T23:59:59', '2024-02-29', '1970-01-01', '2169-12-31', '29.02.2024'],
      ...[
        '2023-03-28T14:05:09.1',
        '2023-03-28T14:05:09.105',
        '2023-03-28T14:05:00',
        '2023-03-28T14:05:09.999999999',
      ],
      ...[
        '2023-03-28T14:05Z',
        '2023-03-28 14:05:09+0000',
        '2023-03-28T14:05:09-23:59',
        '31.12.2022 23:59:59',
      ],
      ...['2023-03-28T14:05:09.5-0130', '2023-03-28T14:05+23:59', '01.01.2023 00:00', iso, norwegian],
    ]) {
      for (const behind of ['1', ':', '.', 'Z', '+', ';']) {
        expect([text, behind, decode(text, behind)]).toEqual([text, behind, readTime(text)]);
      }
    }
  });

  it('are no others: each byte of them counts', () => {
    for (const text of [
      iso,
      '2023-03-28 14:05-0130',
      '2023-03-28T14:05:09.1Z',
      norwegian,
      '28.03.2023 14:05',
    ]) {
      for (let at = 0; at < text.length; at++) {
        for (const other of ['x', '/', ':', '.', ' ', '-', '+', '9', '']) {
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          const found = decode(changed);
          if (found !== null) expect([changed, found]).toEqual([changed, readTime(changed)]);
        }
        const cut = decode(text.slice(0, at));
        if (cut !== null) expect([at, cut]).toEqual([at, readTime(text.slice(0, at))]);
      }
      expect(decode(`${text}x`)).toBeNull();
    }
  });

  it('are left to others where there is no such time', () => {
    for (const text of [
      ...[
        '',
        '2023-03-2',
        '2023-02-29',
        '2023-13-01',
        '2023-00-10',
        '2023-04-31',
        '2023-04-00',
        '32.01.2023',
      ],
      ...['1969-12-31', '2170-01-01', '2023-03-28T24:00', '2023-03-28T14:60', '2023-03-28T14:05:60'],
      ...['2023-03-28T', '2023-03-28T14', '2023-03-28T14:05:', '2023-03-28T14:05:0', '2023-03-28T14:05:09.'],
      ...['2023-03-28T14:05:09.1234567890', '2023-03-28T14:05+24:00', '2023-03-28T14:05+02:60'],
      ...['2023-03-28T14:05ZZ', '2023-03-28T14:05+2:00', '2023-03-28kl. 14:05', '2023-03-28 kl. 14:05'],
      ...[
        '28.03.2023T14:05',
        '28.03.2023 14:05:09.1',
        '28.03.2023 14:05Z',
        '28.03.2023 kl.14:05',
        '28.03.2023 ',
      ],
    ]) {
      expect([text, decode(text)]).toEqual([text, null]);
    }
  });

  it('hold on every day of a year but the two on which the clock changes', () => {
    const left: string[] = [];
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10);
      for (const time of ['', 'T00:00', 'T23:59:59.999']) {
        const found = decode(text + time);
        if (found === null) left.push(text + time);
        else expect(found).toEqual(readTime(text + time));
      }
    }
    const changes = ['2024-03-31', '2024-10-27'];
    expect(left).toEqual(changes.flatMap((day) => [day, `${day}T00:00`, `${day}T23:59:59.999`]));
  });

  it('stand in a table of 200 years of months', () => {
    expect([monthStarts[0], monthStarts[1], monthStarts[14], monthStarts.length]).toEqual([0, 31, 424, 2401]);
    expect(monthStarts.at(-1)).toBe(Date.UTC(2170, 0, 1) / 86_400_000);
  });
});
