/** What people do with the hold. Every choice is one of a list: what stands here is read by others. */
import { z } from 'zod';

export const holdReasons = [
  'upgrades-not-verified',
  'messages-missing',
  'fault-not-understood',
  'asked-by-bufdir',
] as const;
export type HoldReason = (typeof holdReasons)[number];

export const stopReasons = ['new-knowledge', 'municipality-asked', 'mistake', 'wait'] as const;
export type StopReason = (typeof stopReasons)[number];

/** Why the ordinary retention is changed. */
export const retentionReasons = ['practice-changed', 'asked-by-bufdir', 'data-protection'] as const;
export type RetentionReason = (typeof retentionReasons)[number];

const stateHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Of the dry run that was read, 64 hexadecimal digits' });
/** The revision of the hold that one saw; 0 where there was none. */
const basedOn = z.number().int().min(0);

export const holdStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('start'), basedOn, reason: z.enum(holdReasons), reviewOn: z.iso.date() }),
  z.strictObject({ step: z.literal('review'), basedOn, reviewOn: z.iso.date() }),
  /** Messages sent from then on are ordinarily kept for so many days. */
  z.strictObject({
    step: z.literal('retention'),
    basedOn,
    from: z.iso.datetime({ offset: true }),
    days: z.number().int().min(1).max(3660),
    /** Steps of before there were reasons have none. */
    reason: z.enum(retentionReasons).optional(),
  }),
  /** So many messages may stay past their ordinary last day before another kind of alarm is raised. */
  z.strictObject({ step: z.literal('limit'), basedOn, messages: z.number().int().min(0).max(1_000_000) }),
  z.strictObject({ step: z.literal('propose'), basedOn, stateHash }),
  z.strictObject({ step: z.literal('confirm'), basedOn, stateHash }),
  z.strictObject({ step: z.literal('stop'), basedOn, reason: z.enum(stopReasons) }),
]);
export type HoldStep = z.infer<typeof holdStepSchema>;

/** Why a step is not taken. */
export const holdFaults = [
  'no-hold',
  'already-held',
  'changed-meanwhile',
  'changed-too-often',
  'review-in-the-past',
  'retention-out-of-order',
  'outside-office-hours',
  'conditions-open',
  'state-changed',
  'already-proposed',
  'no-proposal',
  'proposal-too-old',
  'same-person',
  'nothing-to-stop',
  'clock-behind',
] as const;
export type HoldFault = (typeof holdFaults)[number];
