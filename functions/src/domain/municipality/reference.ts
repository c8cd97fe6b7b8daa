/** The municipalities since 2020 and since 2024, with credit in the data file itself. */
import { z } from 'zod';
import data from './municipalities.json' with { type: 'json' };

export const municipalitySchema = z.object({
  number: z.string().regex(/^\d{4}$/),
  name: z.string(),
  /** The first official name where it is not the Norwegian one (Northern, Lule or Southern Sámi). */
  officialName: z.string().optional(),
  county: z.string(),
  statsforvalter: z.string(),
  languageForm: z.enum(['nb', 'nn', 'neutral']),
  /** The numbers that it had from 2024 on; only in the list of 2020. */
  successors: z.array(z.string()).optional(),
  population: z.number().optional(),
  lat: z.number(),
  lon: z.number(),
});

export type Municipality = z.infer<typeof municipalitySchema>;

const fileSchema = z.object({
  credit: z.array(z.string()),
  from2020: z.array(municipalitySchema),
  from2024: z.array(municipalitySchema),
});

const reference = fileSchema.parse(data);

/** The 356 municipalities of 2020 to 2023, by number. */
export const municipalitiesFrom2020: readonly Municipality[] = reference.from2020;

/** The 357 municipalities since 2024, by number. */
export const municipalitiesFrom2024: readonly Municipality[] = reference.from2024;
