/** A reconciliation of a scope as it is stored: which parts it rests on, and all but its messages. */
import { z } from 'zod';
import { delaySources, withheldCodes } from '../reconcile/delay-advice/delay-advice.ts';
import { warningCodes } from '../reconcile/result.ts';

const count = z.number().int();
const learnedDelaysSchema = z.object({
  delays: count,
  unseen: count,
  half: z.string().optional(),
  atMost: z.string().optional(),
  quantile: z.number().optional(),
});
/** Older results do not have it. */
const delayAdviceSchema = z.object({
  maxDelay: z.string().optional(),
  withheld: z.enum(withheldCodes).optional(),
  quantile: z.number().optional(),
  confidence: z.number(),
  source: z.enum(delaySources),
  horizon: z.string(),
  needed: z.object({ together: count, each: count }),
  workingDays: learnedDelaysSchema,
  daysOff: learnedDelaysSchema,
  dateOnlyEntries: count,
});
const spanSchema = z.object({ from: z.number(), to: z.number() });

export const scopeSummarySchema = z.object({
  scope: z.array(z.string()).readonly(),
  rules: z.object({ clockSkew: z.string(), maxDelay: z.string() }),
  ids: z.enum(['matched', 'mixed', 'disjoint', 'absent']),
  coverage: spanSchema
    .extend({ declared: z.boolean(), stretches: z.array(spanSchema).readonly().optional() })
    .nullable(),
  portalCoverage: spanSchema.nullable(),
  counts: z.object({
    sent: count,
    registered: count,
    explained: count,
    contested: count,
    missing: count,
    unchecked: count,
    missingAtLeast: count,
    unexplained: count,
    receivedOnly: count,
    otherChannel: count,
  }),
  /** Of the explained messages; older results do not have it. */
  margins: z.object({ withMargin: count, tight: count }).optional(),
  members: z
    .array(z.object({ municipality: z.string(), sent: count, missingAtLeast: count }))
    .readonly()
    .optional(),
  windows: z.array(spanSchema.extend({ messages: count, entries: count, missingAtLeast: count })).readonly(),
  curve: z.array(z.object({ maxDelay: z.string(), missingAtLeast: count, unchecked: count })).readonly(),
  delayAdvice: delayAdviceSchema.optional(),
  /** An estimate for staff, never public; older results do not have it. */
  hidden: z
    .object({ expected: z.number(), from: count, to: count, probability: z.number() })
    .nullable()
    .optional(),
  undecided: z
    .array(spanSchema.extend({ messages: count, entries: count }))
    .readonly()
    .optional(),
  offsetSeconds: z.union([z.number(), z.literal('utc')]).optional(),
});

export const storedWarningSchema = z.object({
  code: z.enum(warningCodes),
  scope: z.array(z.string()).readonly().optional(),
  text: z.string(),
});

export const reconciledSchema = z.object({
  /** A hash of the parts and the rules: the same logs under the same rules are the same reconciliation. */
  id: z.string(),
  /** Whether a person confirmed its rules; otherwise they are what the newest register delivery declares. */
  rulesConfirmed: z.boolean().default(false),
  /** The deliveries whose parts it rests on, oldest first. */
  deliveries: z.array(z.string()),
  /** When the newest of them came: what the result knows ends there. */
  asOfMs: count,
  /** Rows of older deliveries that newer ones of the same period no longer have, by side. */
  vanishedRows: z.object({ portal: count, register: count }),
  /** The stretches that the portal's deliveries declare: what was sent outside them is not known. */
  portalStretches: z.array(spanSchema).readonly(),
  /** Null where the logs hold neither a message nor an entry. */
  summary: scopeSummarySchema.nullable(),
  /** How many windows there are; the summary holds the first thousand. */
  windowCount: count,
  warnings: z.array(storedWarningSchema).readonly(),
  /** The whole result with its messages, as contract 4 has it. */
  resultPath: z.string(),
  /** Of the bytes that stand there; older reconciliations do not have it. */
  resultSha256: z.string().optional(),
});
export type Reconciled = z.infer<typeof reconciledSchema>;

export type ScopeSummary = z.infer<typeof scopeSummarySchema>;

/** Which reconciliation of a scope holds now. */
export const currentSchema = z.object({ reconciliation: z.string() });
