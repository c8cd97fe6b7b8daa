/** What GET /api/scopes/{scope}/own-numbers tells the scope's own staff. */
import { z } from 'zod';

/** It would tell another's number beside a total that was published, or how many messages came or went since before. */
export const ownNumberRefusals = ['total', 'too-close'] as const;

export const ownNumberViewSchema = z.object({
  municipalities: z.array(
    z.object({
      municipality: z.string(),
      /** In a draft of the current result. */
      mayShow: z.boolean(),
      /** Why not; absent where it may. */
      refusal: z.enum(ownNumberRefusals).optional(),
      /** Versions of the notice that show it, ascending by when that was decided: public for ever. */
      versions: z.array(z.number().int()),
    }),
  ),
});
export type OwnNumberView = z.infer<typeof ownNumberViewSchema>;
