/** The JSON document of contract 4 as a reader sees it; instants become milliseconds since 1970 UTC. */
import { z } from 'zod';
import { storedWarningSchema, scopeSummarySchema } from '../delivery/reconciled.ts';
import { verdicts } from '../reconcile/result.ts';

const instantMs = z.iso.datetime().transform((text) => Date.parse(text));
const spanSchema = z.object({ from: instantMs, to: instantMs });
const { rules, ids, counts, margins, members, curve, delayAdvice, hidden, offsetSeconds } =
  scopeSummarySchema.shape;

export const explainedMessageSchema = z.object({
  row: z.number().int(),
  id: z.string().optional(),
  municipality: z.string(),
  sent: spanSchema,
  verdict: z.enum(verdicts),
  /** Only of an explained message, and not in older results. */
  margin: z.boolean().optional(),
  /** Only of a contested message: its window's place in `windows`. */
  window: z.number().int().min(0).optional(),
});
export type ExplainedMessage = z.output<typeof explainedMessageSchema>;

export const scopeDocumentSchema = z.object({
  scope: z.array(z.string()),
  rules,
  ids,
  coverage: spanSchema
    .extend({ declared: z.boolean(), stretches: z.array(spanSchema).optional() })
    .nullable(),
  portalCoverage: spanSchema.nullable(),
  counts,
  margins,
  members,
  windows: z.array(
    spanSchema.extend({
      messages: z.number().int(),
      entries: z.number().int(),
      missingAtLeast: z.number().int(),
    }),
  ),
  messages: z.array(explainedMessageSchema),
  curve,
  delayAdvice,
  hidden,
  offsetSeconds,
});
export type ScopeDocument = z.output<typeof scopeDocumentSchema>;

export const resultDocumentSchema = z.object({
  scopes: z.array(scopeDocumentSchema),
  warnings: z.array(storedWarningSchema),
});
