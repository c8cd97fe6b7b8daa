import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPersonalNumber } from './personal-number.ts';
import { holdsControlDigits, isPossibleBirthDate } from './personal-number-digits.ts';

/** How many of the cases are tried; the tests of mutants make do with fewer. */
const part = Number(process.env['LOG_CASES_PART'] ?? 1);

function found(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  return holdsPersonalNumber(bytes, 0, bytes.length);
}

const two = (value: number) => String(value).padStart(2, '0');

/** All numbers of a day with a given individual number: with control digits of every remainder. */
function numbersOf(day: number, month: number, year: number, individual: number): string[] {
  const start = two(day) + two(month) + two(year) + String(individual).padStart(3, '0');
  return [...Array(100).keys()]
    .map((control) => start + two(control))
    .filter((number) => holdsControlDigits([...number].map(Number)));
}

const dayShift = fc.constantFrom(0, 40);
const birth = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 0, max: 99 }),
  individual: fc.integer({ min: 0, max: 999 }),
  dayShift,
  monthShift: fc.constantFrom(0, 40, 65, 80),
});

describe('personal numbers', () => {
  it('are what fnrvalidator says, apart from the synthetic months +65 that it does not know', () => {
    const digits = fc.oneof(
      fc.stringMatching(/^\d{11}$/),
      birth.map((b) => numbersOf(b.day + b.dayShift, b.month + b.monthShift, b.year, b.individual)[0] ?? '0'),
    );
    fc.assert(
      fc.property(digits, (number) => {
        const month = Number(number.slice(2, 4));
        fc.pre(number.length === 11 && !(month > 65 && month <= 77));
        expect(found(number)).toBe(idnr(number).status === 'valid');
      }),
      { numRuns: 10_000 * part },
    );
  });

  it('are found in every form: fødselsnummer, D-, H- and synthetic numbers, with and without a space', () => {
    fc.assert(
      fc.property(birth, (b) => {
        for (const number of numbersOf(b.day + b.dayShift, b.month + b.monthShift, b.year, b.individual)) {
          expect(found(number)).toBe(true);
          expect(found(`${number.slice(0, 6)} ${number.slice(6)}`)).toBe(true);
          expect(found(`sak (${number}), mappe`)).toBe(true);
          expect(found(`1 ${number} 2`)).toBe(true);
          for (const beside of [
            `a${number}`,
            `${number}å`,
            `é${number}`,
            `77${number}`,
            `${number}٣`,
            `𐐀${number}`,
          ]) {
            expect(found(beside)).toBe(false);
          }
          expect(found(`${number.slice(0, 6)}  ${number.slice(6)}`)).toBe(false);
          expect(found(`${number.slice(0, 5)} ${number.slice(5)}`)).toBe(false);
        }
      }),
      { numRuns: 400 * part },
    );
  });

  it('begin with a day that exists', () => {
    expect(isPossibleBirthDate([2, 9, 0, 2, 0, 0])).toBe(true);
    expect(isPossibleBirthDate([2, 9, 0, 2, 0, 1])).toBe(false);
    expect(isPossibleBirthDate([7, 1, 9, 2, 1, 1])).toBe(true);
    expect(isPossibleBirthDate([7, 1, 9, 1, 1, 1])).toBe(false);
    expect(isPossibleBirthDate([0, 0, 0, 1, 1, 1])).toBe(false);
    expect(isPossibleBirthDate([0, 1, 1, 3, 1, 1])).toBe(false);
    expect(isPossibleBirthDate([3, 1, 7, 7, 1, 1])).toBe(true);
  });

  it('include DUF numbers of twelve digits', () => {
    // By hand: 1*4 + 2*6 + 3*3 + 4*2 + 5*7 + 6*5 + 9*4 + 9*6 + 1*3 + 2*2 = 195, and 195 = 17 * 11 + 8.
    expect(found('991212345608')).toBe(true);
    for (let control = 0; control < 100; control++) {
      expect(found(`9912123456${two(control)}`)).toBe(control === 8);
      expect(found(`1989123456${two(control)}`)).toBe(false);
    }
  });

  it('are not looked for in a UUID or in a readable time', () => {
    const [number] = numbersOf(1, 1, 7, 501);
    expect(found(`00000000-0000-0000-0000-0${number}`)).toBe(false);
    const duf = '991212345608';
    const uuid = `00000000-0000-4000-8000-${duf}`;
    expect(found(uuid)).toBe(false);
    expect(found(`{${uuid}}`)).toBe(false);
    expect(found(`${uuid}-1`)).toBe(true);
    expect(found('1679999999999')).toBe(false);
  });
});
