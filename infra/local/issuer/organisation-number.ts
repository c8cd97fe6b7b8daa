const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** @returns the ninth digit of an organisation number by modulus 11, or null where the eight digits have none */
export function controlDigit(eightDigits: string): string | null {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(eightDigits[at]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : String(digit);
}

/** The n-th well-formed organisation number whose eight digits are `first` or more; n counts from 0. */
export function nthOrganisationNumber(first: number, n: number): string {
  let left = n;
  for (let digits = first; ; digits += 1) {
    const control = controlDigit(String(digits));
    if (control === null) continue;
    if (left === 0) return `${digits}${control}`;
    left -= 1;
  }
}
