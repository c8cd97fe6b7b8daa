/** What the public sees of a translation: the text, by whom it stands is the municipality's page; never a person. */
import { z } from 'zod';
import { samiLanguages } from '../../municipality/sami-area.ts';
import { samiPartSchema } from './parts.ts';

export const publicSamiSchema = z.object({
  language: z.enum(samiLanguages),
  /** The version of the notice that it translates. */
  forVersion: z.number().int().min(1),
  /** The Norwegian day of its approval. */
  approvedOn: z.iso.date(),
  /** Left out where a later version has come: then the Norwegian notice stands alone. */
  parts: z.array(samiPartSchema).optional(),
});
export type PublicSami = z.infer<typeof publicSamiSchema>;
