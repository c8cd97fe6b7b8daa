import type { Row } from './rows.ts';

/** The few municipalities that the generated cases use: each one's numbers, oldest first. */
const successions: readonly (readonly string[])[] = [
  ['0301'],
  ['1507'],
  ['1508'],
  ['1580'],
  ['1804'],
  ['1811'],
  ['3001', '3101'],
  ['3801', '3901'],
  ['4601'],
  ['5401', '5501'],
];

/** Ålesund was divided in Ålesund and Haram in 2024. */
const dividedIn2024 = ['1507', '1508', '1580'];

/** A lost leading zero is mended (contract 2). */
export const mended = (cell: string): string => (/^\d{3}$/.test(cell) ? `0${cell}` : cell);

const numbersIn = (rows: readonly Row[]): Set<string> =>
  new Set(rows.map((row) => mended(row.cells['kommunenummer'] ?? '')).filter((cell) => cell !== ''));

/** Rule 1: the number under which a municipality is shown; two numbers are one municipality where it is the same. */
export type ShownNumber = (number: string) => string;

export function shownNumbers(
  portal: readonly Row[],
  register: readonly Row[],
  scope: readonly string[],
): ShownNumber {
  const inPortal = numbersIn(portal);
  const inRegister = numbersIn(register);
  const inScope = scope.map((unit) => unit.slice(0, 4));
  const oneBefore2024 = inPortal.has('1507') || inRegister.has('1507') || inScope.includes('1507');
  return (number) => {
    if (oneBefore2024 && dividedIn2024.includes(number)) {
      return inPortal.has('1508') || inPortal.has('1580') ? '1508' : '1507';
    }
    const succession = successions.find((numbers) => numbers.includes(number));
    if (succession === undefined) throw new Error('a municipality that the oracle was not told of');
    const newestFirst = succession.toReversed();
    const shown =
      newestFirst.find((each) => inPortal.has(each)) ?? newestFirst.find((each) => inRegister.has(each));
    return shown ?? newestFirst[0]!;
  };
}
