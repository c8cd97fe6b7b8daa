import { describe, expect, it } from 'vitest';
import { isPossibleBirthDate } from './personal-number-digits.ts';
import { holdsPersonalNumber } from './personal-number.ts';

const number = '01810750126';
const six = number.slice(0, 6);
const five = number.slice(6);

/** Whatever stands beside the cell in the file, it is no part of it. */
function found(text: string): boolean {
  const told = ['', '7', 'a', ' ', 'å', `${five} `].map((beside) => {
    const [before, bytes] = [beside, `${beside}${text}${beside}`].map((one) => new TextEncoder().encode(one));
    return holdsPersonalNumber(bytes!, before!.length, bytes!.length - before!.length);
  });
  expect(new Set(told).size).toBe(1);
  return told[0]!;
}

describe('where a personal number is found', () => {
  it('is the cell alone, to its first and last byte', () => {
    expect([found(number), found(`${six} ${five}`), found(`å ${number} å`)]).toEqual([true, true, true]);
    expect([found(six), found(five), found(number.slice(1)), found(number.slice(0, 10))]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is no part of a longer run of digits, nor of two that are parted otherwise', () => {
    for (const text of [
      ...[
        `${number}7`,
        `${number}77`,
        `7${number}`,
        `${number}${number}`,
        `${six} ${five}7`,
        `7${six} ${five}`,
      ],
      ...[
        `${six}-${five}`,
        `${six}.${five}`,
        `${six}\u00a0${five}`,
        `${six} ${five.slice(1)}`,
        `${six}  ${five}`,
      ],
      ...[`${six} `, `${number.slice(0, 5)} ${number.slice(5)}`],
    ]) {
      expect([text, found(text)]).toEqual([text, false]);
    }
  });

  it('begins at or after the place from which it is sought, and before the one until which', () => {
    const bytes = new TextEncoder().encode(`.. ${number} ..`);
    const sought = (from: number, until: number) => holdsPersonalNumber(bytes, 0, bytes.length, from, until);
    expect([sought(0, 3), sought(0, 4), sought(3, 4), sought(3, 3)]).toEqual([false, true, true, false]);
    // From within it, it is the rest of a number that began before.
    const longer = new TextEncoder().encode(`7${number}`);
    expect(holdsPersonalNumber(longer, 0, longer.length, 1)).toBe(false);
    expect(holdsPersonalNumber(longer, 1, longer.length, 1)).toBe(true);
  });

  it('is of a day that exists, also that of a leap year', () => {
    expect(isPossibleBirthDate([2, 9, 0, 2, 0, 4])).toBe(true);
    expect(isPossibleBirthDate([2, 9, 0, 2, 9, 6])).toBe(true);
    expect(isPossibleBirthDate([2, 9, 0, 2, 0, 6])).toBe(false);
  });

  it('has two digits that control a DUF number of 1990 or later, and none of an earlier year', () => {
    const controls = (start: string) =>
      Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0')).filter((two) => found(start + two));
    for (const year of ['1990', '1999', '2000', '2011', '2024']) {
      expect([year, controls(`${year}123456`).length]).toEqual([year, 1]);
    }
    for (const year of ['1989', '0001']) expect([year, controls(`${year}123456`)]).toEqual([year, []]);
  });
});
