import { municipalitiesFrom2020, municipalitiesFrom2024 } from './reference.ts';

const names = new Map(
  [...municipalitiesFrom2024, ...municipalitiesFrom2020].map(({ number, name }) => [number, name]),
);

/** The Norwegian name of a municipality of 2020 or later; a number that is not one is a fault of the program. */
export function municipalityName(number: string): string {
  const name = names.get(number);
  if (name === undefined) throw new Error(`no municipality has the number ${number}`);
  return name;
}
