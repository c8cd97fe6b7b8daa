/**
 * Which of two versions is the later one, as far as their texts can tell:
 *  - the numbers are compared part by part, from the left; a part that is left out is 0, so `3.23` is `3.23.0`;
 *  - where they are equal, one with a correction (`hf2`, `-sp1`) is later than one without, and of two corrections of
 *    one kind the higher number is later; letters' case, and what stands before them, mean nothing.
 * Whatever else differs cannot be compared, and is told as such rather than guessed: corrections of two kinds, one with
 * a number and one without, endings that may name a version before the final one (`beta`, `b`, or any unknown one), and
 * first numbers so far apart that they can't belong to one numbering (`3.23.2` and `2023.1`, or `3232` for `3.23.2`).
 */
interface Version {
  readonly numbers: readonly number[];
  /** In lower case; empty without an ending. */
  readonly ending: string;
  /** Null where the ending has none. */
  readonly endingNumber: number | null;
}

const form = /^(\d+(?:\.\d+)*)(?:[-.]?([A-Za-z]+)(\d*))?$/;
/** What vendors call something that is put on top of a finished version. */
const corrections = new Set(['hf', 'hotfix', 'sp', 'fix', 'patch']);
const maxMajorDifference = 10;

/** @returns below 0 where `a` is the earlier one, 0 where they are the same, above 0 where later; null: unknown */
export function compareVersions(a: string, b: string): number | null {
  const [one, other] = [read(a), read(b)];
  if (one === null || other === null) return null;
  if (isSame(one, other)) return 0;
  if (!isFinished(one) || !isFinished(other)) return null;
  if (Math.abs(one.numbers[0]! - other.numbers[0]!) > maxMajorDifference) return null;
  return compareNumbers(one.numbers, other.numbers) || compareCorrections(one, other);
}

function read(text: string): Version | null {
  const found = form.exec(text);
  if (!found) return null;
  const [, numbers = '', ending = '', endingNumber = ''] = found;
  return {
    numbers: numbers.split('.').map(Number),
    ending: ending.toLowerCase(),
    endingNumber: endingNumber === '' ? null : Number(endingNumber),
  };
}

function isFinished({ ending }: Version): boolean {
  return ending === '' || corrections.has(ending);
}

function isSame(a: Version, b: Version): boolean {
  const hasSameEnding = a.ending === b.ending && a.endingNumber === b.endingNumber;
  return hasSameEnding && compareNumbers(a.numbers, b.numbers) === 0;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let part = 0; part < Math.max(a.length, b.length); part++) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareCorrections(a: Version, b: Version): number | null {
  if (a.ending === '') return -1;
  if (b.ending === '') return 1;
  if (a.ending !== b.ending || a.endingNumber === null || b.endingNumber === null) return null;
  return a.endingNumber - b.endingNumber;
}
