/** What GET /api/scopes/{scope}/own-numbers tells the scope's own staff. */
import { z } from 'zod';

export const ownNumberViewSchema = z.object({
  municipalities: z.array(
    z.object({
      municipality: z.string(),
      /** False: a total that was published rests on it, and who knows this number could work out another's. */
      mayShow: z.boolean(),
      /** Versions of the notice that show it, ascending by when that was decided: public for ever. */
      versions: z.array(z.number().int()),
    }),
  ),
});
export type OwnNumberView = z.infer<typeof ownNumberViewSchema>;
