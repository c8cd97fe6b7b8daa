/** Which message a finding is about, in a way that outlives newer logs and results. */
import { z } from 'zod';
import type { Span, Verdict } from '../reconcile/result.ts';

export const messageReferenceSchema = z.object({
  /** As the result shows it; left out where the portal's log has no ids. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9._:{}-]{1,64}$/)
    .optional(),
  /** First and last millisecond of the sending, since 1970 UTC. */
  sentFrom: z.number().int(),
  sentTo: z.number().int(),
  municipality: z.string().regex(/^\d{4}$/),
  /** From 1: which of the messages without an id that are alike in all of this, in the order of the result. */
  nth: z.number().int().min(1).max(20_000_000).default(1),
});
export type MessageReference = z.infer<typeof messageReferenceSchema>;

/** One message as a result lists it. */
export interface ListedMessage {
  readonly id?: string | undefined;
  readonly municipality: string;
  /** Milliseconds since 1970 UTC. */
  readonly sent: Span;
  readonly verdict: Verdict;
  /** Only of a contested message: its window's place in the result. */
  readonly window?: number | undefined;
}

export interface ReferencedMessage {
  readonly reference: MessageReference;
  readonly verdict: Verdict;
  readonly window?: number | undefined;
}

/** Equal for the same message: by its id where it has one, whatever a newer log says of its time; else by the rest. */
export function messageKey({ id, sentFrom, sentTo, municipality, nth }: MessageReference): string {
  if (id !== undefined) return `id ${id}`;
  return `sent ${String(sentFrom)} ${String(sentTo)} ${municipality} ${String(nth)}`;
}

/** @param messages in the order of the result, which is the same for the same logs (contract 4) */
export function referencesOf(messages: readonly ListedMessage[]): ReferencedMessage[] {
  const seen = new Map<string, number>();
  return messages.map(({ id, municipality, sent, verdict, window }) => {
    const judged = { verdict, ...(window !== undefined && { window }) };
    const first = { sentFrom: sent.from, sentTo: sent.to, municipality, nth: 1 };
    if (id !== undefined) return { reference: { id, ...first }, ...judged };
    const key = messageKey(first);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { reference: { ...first, nth }, ...judged };
  });
}

/** Only these are settled by findings. */
export function isNotFound(verdict: Verdict): boolean {
  return verdict === 'missing' || verdict === 'contested';
}
