/**
 * Municipalities as they were before 2020, so that who knows only an old name or number finds what became of them. For
 * finding alone: in logs these numbers are still unknown.
 */
import { z } from 'zod';
import data from './former-municipalities.json' with { type: 'json' };

const number = z.string().regex(/^\d{4}$/);

const fileSchema = z.strictObject({
  credit: z.array(z.string()).min(1),
  /** By the first two digits of a number. */
  counties: z.record(z.string().regex(/^\d\d$/), z.string()),
  municipalities: z.array(
    z.strictObject({
      number,
      name: z.string(),
      /** Numbers since 2024; several where it was parted. */
      became: z.array(number).min(1),
    }),
  ),
});

export interface FormerMunicipality {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  /** Numbers since 2024. */
  readonly became: readonly string[];
}

const file = fileSchema.parse(data);

export const formerMunicipalities: readonly FormerMunicipality[] = file.municipalities.map((one) => {
  const county = file.counties[one.number.slice(0, 2)];
  if (county === undefined) throw new Error(`former municipality ${one.number}: no such county`);
  return { ...one, county };
});

/** What a municipality of 2024 was before 2020, or what parts of it were. */
export function formerOf(numberSince2024: string): FormerMunicipality[] {
  return formerMunicipalities.filter(({ became }) => became.includes(numberSince2024));
}
