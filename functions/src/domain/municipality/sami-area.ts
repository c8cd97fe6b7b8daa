/** The administrative area for the Sámi languages: which municipalities, since when, and in which language. */
import { z } from 'zod';
import { familyOf } from './numbers.ts';
import data from './sami-area.json' with { type: 'json' };

/** Northern, Lule and Southern Sámi, as BCP 47 writes them. */
export const samiLanguages = ['se', 'smj', 'sma'] as const;
export type SamiLanguage = (typeof samiLanguages)[number];

const fileSchema = z.strictObject({
  credit: z.array(z.string()),
  notListed: z.array(z.string()),
  members: z.array(
    z.strictObject({
      /** As of 2020 to 2023. */
      number: z.string().regex(/^\d{4}$/),
      name: z.string(),
      from: z.iso.date(),
      languages: z.array(z.enum(samiLanguages)).min(1),
    }),
  ),
});

export const samiArea = fileSchema.parse(data).members;

const byFamily = new Map(samiArea.map((member) => [familyOf(Number(member.number)), member]));

/**
 * @param number of the municipality, of 2020 or of 2024
 * @param on the Norwegian day, `2023-06-12`
 * @returns its Sámi languages; none where it is not in the area on that day
 */
export function samiLanguagesOf(number: string, on: string): readonly SamiLanguage[] {
  const member = byFamily.get(familyOf(Number(number)));
  return member && member.from <= on ? member.languages : [];
}
