/**
 * The arithmetic of Norwegian personal numbers: fødselsnummer, D-, H- and synthetic numbers (eleven digits), by the
 * rule that holds from 2032 and includes the older one, and DUF numbers (twelve digits).
 */
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const dufWeights = [4, 6, 3, 2, 7, 5, 4, 6, 3, 2];
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What synthetic and other special numbers add to the month. */
const monthShifts = [0, 40, 65, 80];
const dayShifts = [0, 40];

/** Do the last two of eleven digits control the others? The first control digit may leave 0 to 3. */
export function holdsControlDigits(digits: readonly number[]): boolean {
  return weighted(digits, firstWeights) % 11 <= 3 && weighted(digits, secondWeights) % 11 === 0;
}

/** Do the first six digits name a day that exists, after taking off the shifts of D-, H- and synthetic numbers? */
export function isPossibleBirthDate(digits: readonly number[]): boolean {
  const [day, month, year] = [twoDigits(digits, 0), twoDigits(digits, 2), twoDigits(digits, 4)];
  return monthShifts.some((monthShift) =>
    dayShifts.some((dayShift) => isDay(day - dayShift, month - monthShift, year)),
  );
}

/** Twelve digits: a year from 1990 on, six more, and two that control them. */
export function holdsDufControl(digits: readonly number[]): boolean {
  if (twoDigits(digits, 0) * 100 + twoDigits(digits, 2) < 1990) return false;
  const ordered = [...digits.slice(4, 10), ...digits.slice(0, 4)];
  return weighted(ordered, dufWeights) % 11 === twoDigits(digits, 10);
}

function isDay(day: number, month: number, twoDigitYear: number): boolean {
  const longest = daysOfMonth[month - 1];
  if (longest === undefined || day < 1 || day > longest) return false;
  return month !== 2 || day < 29 || twoDigitYear % 4 === 0;
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += weight * digits[index]!;
  return sum;
}

function twoDigits(digits: readonly number[], at: number): number {
  return digits[at]! * 10 + digits[at + 1]!;
}
