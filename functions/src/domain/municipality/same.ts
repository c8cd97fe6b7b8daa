import { familyOf } from './numbers.ts';

/** Is it one municipality, whichever of its numbers since 2020 each uses? */
export function isSameMunicipality(a: string, b: string): boolean {
  return familyOf(Number(a)) === familyOf(Number(b));
}
