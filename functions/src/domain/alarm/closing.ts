/** An alarm that a person closes, with a reason: only of what no later look can find to be over. */
import { z } from 'zod';
import type { AlarmKind } from './kinds.ts';

/** The others lapse when their cause is gone: to close them would hide what still is. */
export const closableKinds = ['poison-message'] as const satisfies readonly AlarmKind[];

export const closingReasons = ['mended', 'done-otherwise', 'not-needed'] as const;

export const closingRequestSchema = z.strictObject({
  kind: z.enum(closableKinds),
  /** As the alarm tells it. */
  subject: z.string().min(1).max(400),
  reason: z.enum(closingReasons),
});
export type ClosingRequest = z.infer<typeof closingRequestSchema>;

export const closingSchema = z.object({
  reason: z.enum(closingReasons),
  /** Keyed hash of the person. */
  closedBy: z.string(),
  atMs: z.number().int(),
});
export type Closing = z.infer<typeof closingSchema>;

/** What is told of a closing: not by whom. */
export const closingViewSchema = z.object({ reason: z.enum(closingReasons), at: z.iso.datetime() });
export type ClosingView = z.infer<typeof closingViewSchema>;

export function closingView({ reason, atMs }: Closing): ClosingView {
  return { reason, at: new Date(atMs).toISOString() };
}
