/** The messages that were not found and that the portal still has: each can be sent again until its last day. */
import { z } from 'zod';
import type { Finding } from '../finding/finding.ts';
import type { FindingKind } from '../finding/kinds.ts';
import { isNotFound, messageKey, referencesOf } from '../finding/message-reference.ts';
import type { ListedMessage } from '../finding/message-reference.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import type { Hold } from './record.ts';
import { lastDayOf, ordinaryRetention } from './retention.ts';

export const toSendAgainSchema = z.object({
  /** As addresses write it; who answers for the message. */
  scope: z.string(),
  municipality: z.string(),
  /** Left out where the portal's log has none. */
  id: z.string().optional(),
  /** First and last instant of its sending. */
  sentFrom: z.iso.datetime(),
  sentTo: z.iso.datetime(),
  /** `contested`: of a group of which so many are missing, and not which. */
  verdict: z.enum(['missing', 'contested']),
  /** The last Norwegian day on which the portal has it, or `held`: until the hold is released. */
  lastDay: z.union([z.iso.date(), z.literal('held')]),
  /** By ordinary retention, whatever the hold. */
  ordinaryLastDay: z.iso.date(),
});
export type ToSendAgain = z.infer<typeof toSendAgainSchema>;

export const sendAgainListSchema = z.object({
  asOf: z.iso.datetime(),
  /** By sending. */
  messages: z.array(toSendAgainSchema),
  /** How many of the services that are followed have a result: of the others nothing is known. */
  services: z.object({ withResult: z.number().int(), all: z.number().int() }),
});
export type SendAgainList = z.infer<typeof sendAgainListSchema>;

/** What it says has been recovered without sending it again. */
const stillWanted: readonly FindingKind[] = ['still-lost', 'sender-found'];

interface OfScope {
  readonly scope: string;
  readonly messages: readonly ListedMessage[];
  readonly findings: readonly Pick<Finding, 'message' | 'finding'>[];
  readonly record: Hold | null;
  readonly nowMs: number;
}

export function messagesToSendAgain({ scope, messages, findings, record, nowMs }: OfScope): ToSendAgain[] {
  const settled = new Set(
    findings
      .filter(({ finding }) => !stillWanted.includes(finding))
      .map(({ message }) => messageKey(message)),
  );
  const heldSince = heldSinceOf(record, nowMs);
  const retention = record?.retention ?? ordinaryRetention;
  const isHeld = record !== null && record.release.state !== 'released';
  return referencesOf(messages).flatMap(({ reference, verdict }) => {
    if (!isNotFound(verdict) || settled.has(messageKey(reference))) return [];
    const ordinaryLastDay = lastDayOf(retention, reference.sentFrom);
    if (ordinaryLastDay < heldSince) return [];
    return [
      {
        scope,
        municipality: reference.municipality,
        ...(reference.id !== undefined && { id: reference.id }),
        sentFrom: new Date(reference.sentFrom).toISOString(),
        sentTo: new Date(reference.sentTo).toISOString(),
        verdict: verdict === 'contested' ? ('contested' as const) : ('missing' as const),
        lastDay: isHeld ? ('held' as const) : ordinaryLastDay,
        ordinaryLastDay,
      },
    ];
  });
}

/** While the hold lasts nothing is deleted that the portal had when it began; without one the ordinary clock runs. */
function heldSinceOf(record: Hold | null, nowMs: number): string {
  const isHeld = record !== null && record.release.state !== 'released';
  return norwegianDate(isHeld ? record.startedAtMs : nowMs);
}
