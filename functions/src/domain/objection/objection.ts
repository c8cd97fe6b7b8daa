/** What a service may say against the register that Bufdir keeps: by choice, never in free text. */
import { z } from 'zod';

export const objectionSchema = z.object({ kind: z.enum(['municipalities-wrong']) });
export type Objection = z.infer<typeof objectionSchema>;
