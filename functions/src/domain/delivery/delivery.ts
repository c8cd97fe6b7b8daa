/** A delivery: one log file that somebody handed in, with what was declared of it. */
import { z } from 'zod';
import { faultCodes, maxListedFaults } from '../logs/fault.ts';
import { warningCodes } from '../reconcile/result.ts';
import type { Span } from '../reconcile/result.ts';

export const sides = ['portal', 'register'] as const;

/** What the sender declares. Times in milliseconds UTC; the period is [fromMs, toMs): its end is outside. */
export const declarationSchema = z.object({
  side: z.enum(sides),
  scope: z.string(),
  fromMs: z.number().int(),
  toMs: z.number().int(),
  /** For register logs: how long the case system may take, and how far its clock may be off. */
  maxDelay: z.string(),
  clockSkew: z.string(),
  /** For register logs: the values of `kanal` that are the portal's; null where all entries are. */
  channels: z.array(z.string()).nullable(),
});
export type Declaration = z.infer<typeof declarationSchema>;

export function isInPeriod({ fromMs, toMs }: Declaration, ms: number): boolean {
  return ms >= fromMs && ms < toMs;
}

/** Of a declaration only what lies within a span; an empty period where nothing does. */
export function withinSpan(declaration: Declaration, { from, to }: Span): Declaration {
  const fromMs = Math.max(declaration.fromMs, from);
  return { ...declaration, fromMs, toMs: Math.max(fromMs, Math.min(declaration.toMs, to + 1)) };
}

const faultSchema = z.object({
  file: z.enum(sides).optional(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  code: z.enum(faultCodes),
  text: z.string(),
});

export const faultsSchema = z.object({
  list: z.array(faultSchema).max(maxListedFaults),
  total: z.number().int(),
});

/**
 * `announced`: not yet whole in the blob; `received`: waits for ingest; then `refused` or `accepted`. `deleted`:
 * somebody asked before it was taken in. What was taken in stays `accepted`, though the log itself be deleted.
 */
export const deliveryStates = ['announced', 'received', 'refused', 'accepted', 'deleted'] as const;

export const deliverySchema = z.object({
  id: z.string(),
  declaration: declarationSchema,
  /** SHA-256 of the bytes as they came, in hex. */
  sha256: z.string(),
  /** Of what is stored, where that is not the bytes as they came: of a workbook only the rows are kept. */
  storedSha256: z.string().optional(),
  sizeBytes: z.number().int(),
  blobPath: z.string(),
  contentType: z.string(),
  /** When the first announcement of these bytes under this declaration came; orders deliveries. */
  receivedAtMs: z.number().int(),
  state: z.enum(deliveryStates),
  /** While its rows are being put by scope: the log is needed until that is done, whoever goes on with it. */
  isTakenUp: z.boolean().optional(),
  /** SHA-256 of the delivery before it of its side and scope, as its sender counts; absent where it names none. */
  predecessor: z.string().optional(),
  /** Warnings of the whole file. */
  warnings: z.array(z.object({ code: z.enum(warningCodes), text: z.string() })),
  faults: faultsSchema.optional(),
  accepted: z
    .object({
      rows: z.number().int(),
      /** Rows outside the declared period, and outside the incident: left out, and told. */
      rowsOutsidePeriod: z.number().int(),
      rowsOutsideIncident: z.number().int(),
      scopes: z.array(z.string()),
    })
    .optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;
