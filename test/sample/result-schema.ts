/** The parts of the command's JSON document that the sample is compared with (contract 4). */
import { z } from 'zod';

const instant = z.string().transform((text) => Date.parse(text));

const messageSchema = z.object({
  row: z.number(),
  id: z.string().optional(),
  municipality: z.string(),
  verdict: z.enum(['registered', 'explained', 'contested', 'missing', 'unchecked']),
});

const windowSchema = z.object({
  from: instant,
  to: instant,
  messages: z.number(),
  entries: z.number(),
  missingAtLeast: z.number(),
});

const scopeSchema = z.object({
  scope: z.array(z.string()),
  ids: z.enum(['matched', 'mixed', 'disjoint', 'absent']),
  counts: z.object({
    sent: z.number(),
    registered: z.number(),
    explained: z.number(),
    contested: z.number(),
    missing: z.number(),
    unchecked: z.number(),
    missingAtLeast: z.number(),
    receivedOnly: z.number(),
    otherChannel: z.number(),
  }),
  members: z
    .array(z.object({ municipality: z.string(), sent: z.number(), missingAtLeast: z.number() }))
    .optional(),
  windows: z.array(windowSchema),
  messages: z.array(messageSchema),
});

export const documentSchema = z.object({
  scopes: z.array(scopeSchema),
  warnings: z.array(z.object({ code: z.string() })),
});

export type ScopeResult = z.infer<typeof scopeSchema>;
export type MessageResult = z.infer<typeof messageSchema>;
export type WindowResult = z.infer<typeof windowSchema>;
