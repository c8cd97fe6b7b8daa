/**
 * What is kept of one scope for the overview: small, and made of the scope's other documents only, so that it can
 * always be made anew. It grows with days and municipalities, never with messages.
 */
import { z } from 'zod';
import { doubtsSchema, noticeStatesTold, stretchSchema } from './states.ts';

const count = z.number().int().min(0);
const instantMs = z.number().int();

/** Messages of one municipality by what people found out; each in one class. */
export const foundSchema = z.object({
  municipality: z.string(),
  recovered: count,
  reportedAgain: count,
  stillLost: count,
  foundAfterAll: count,
  /** Missing or contested in the current result, and nobody has found out more. */
  unsettled: count,
});
export type Found = z.infer<typeof foundSchema>;

export const scopePartSchema = z.object({
  scope: z.string(),
  /** When the newest delivery of each side came; null while there is none. */
  portalAtMs: instantMs.nullable(),
  registerAtMs: instantMs.nullable(),
  /** Null while nothing could be reconciled. */
  result: z
    .object({
      /** Its id; empty in what was kept before ids were, until the next sweep. */
      id: z.string().default(''),
      asOfMs: instantMs,
      missingAtLeast: count,
      unchecked: count,
      doubts: doubtsSchema,
      members: z.array(z.object({ municipality: z.string(), missingAtLeast: count })),
      /** A hash of the deliveries that it rests on. */
      deliveries: z.string(),
      rules: z.string(),
    })
    .nullable(),
  /** The incident's Norwegian days that both logs cover whole. */
  checked: z.object({ days: count, of: count, stretches: z.array(stretchSchema) }),
  findings: z.object({
    /** Findings and corrections of findings. */
    versions: count,
    /** When the last of them was recorded; null while there is none. */
    atMs: instantMs.nullable(),
    byMunicipality: z.array(foundSchema),
    /** Messages reported again and not reviewed yet, by the last day of the review. */
    reviews: z.array(z.object({ municipality: z.string(), by: z.iso.date(), messages: count })),
    /** How many messages were confirmed not to have arrived, from each Norwegian day on. */
    steps: z.array(z.object({ on: z.iso.date(), messages: count })),
  }),
  notice: z.object({
    state: z.enum(noticeStatesTold),
    publishedAtMs: instantMs.nullable(),
    versions: count,
    /** By municipality, where the notice names it. */
    municipalities: z.record(z.string(), z.enum(noticeStatesTold)),
  }),
});
export type ScopePart = z.infer<typeof scopePartSchema>;

/** With a hash of all that it was made of: another one means that it must be made anew. */
export const keptScopePartSchema = scopePartSchema.extend({ basis: z.string() });
export type KeptScopePart = z.infer<typeof keptScopePartSchema>;

/** Of a scope that holds no document. @param days of the incident's period */
export function emptyPart(scope: string, days: number): ScopePart {
  return {
    scope,
    portalAtMs: null,
    registerAtMs: null,
    result: null,
    checked: { days: 0, of: days, stretches: [] },
    findings: { versions: 0, atMs: null, byMunicipality: [], reviews: [], steps: [] },
    notice: { state: 'none', publishedAtMs: null, versions: 0, municipalities: {} },
  };
}
