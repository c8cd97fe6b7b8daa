/** What is told of a verification: each condition by itself, with its figures and days. */
import { z } from 'zod';
import { obstacles } from '../notice/publishable.ts';

export const verdictsOfUpgrade = ['verified', 'not-verified', 'not-affected'] as const;

/** In the order in which they are shown. */
export const conditionCodes = [
  'version',
  'days',
  'coverage-declared',
  'messages',
  'nothing-unchecked',
  'nothing-missing',
  'nothing-blocking',
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

export const conditionStates = ['met', 'not-met', 'unknown'] as const;

/** Every reason belongs to one condition and means one state of it. */
const meanings = {
  'same-or-later': ['version', 'met'],
  older: ['version', 'not-met'],
  'not-attested': ['version', 'not-met'],
  'cannot-compare': ['version', 'unknown'],
  'no-fixed-version': ['version', 'unknown'],
  'vendor-contradicts': ['version', 'unknown'],
  'enough-days': ['days', 'met'],
  'too-few-days': ['days', 'not-met'],
  'days-not-attested': ['days', 'unknown'],
  'no-result': ['days', 'unknown'],
  declared: ['coverage-declared', 'met'],
  'not-declared': ['coverage-declared', 'not-met'],
  'coverage-no-result': ['coverage-declared', 'unknown'],
  'some-messages': ['messages', 'met'],
  'no-messages': ['messages', 'not-met'],
  'messages-no-days': ['messages', 'unknown'],
  'none-unchecked': ['nothing-unchecked', 'met'],
  'some-unchecked': ['nothing-unchecked', 'not-met'],
  'unchecked-no-days': ['nothing-unchecked', 'unknown'],
  'none-missing': ['nothing-missing', 'met'],
  'some-missing': ['nothing-missing', 'not-met'],
  'missing-no-days': ['nothing-missing', 'unknown'],
  'nothing-blocks': ['nothing-blocking', 'met'],
  'something-blocks': ['nothing-blocking', 'not-met'],
  'blocking-no-result': ['nothing-blocking', 'unknown'],
} as const satisfies Record<string, readonly [ConditionCode, (typeof conditionStates)[number]]>;

export type Reason = keyof typeof meanings;
const reasons = Object.keys(meanings) as [Reason, ...Reason[]];

export const conditionSchema = z.object({
  code: z.enum(conditionCodes),
  state: z.enum(conditionStates),
  reason: z.enum(reasons),
});
export type Condition = z.infer<typeof conditionSchema>;

export function conditionOf(reason: Reason): Condition {
  const [code, state] = meanings[reason];
  return { code, state, reason };
}

const count = z.number().int();
const date = z.iso.date().nullable();

/** Days are Norwegian days, and messages are counted by the day of their sending. */
export const figuresSchema = z.object({
  /** The days in a row that count: first, last, how many, and the messages that were sent in them. */
  from: date,
  to: date,
  days: count,
  messages: count,
  /** Days after the installation that both logs cover whole, in a row or not. */
  compared: count,
  /** Messages missing or contested on any day after the installation, and the first such day. */
  notFound: count,
  firstNotFoundOn: date,
  /** Unchecked messages of the compared days. */
  unchecked: count,
  /** What keeps the result from being published, but for what has a condition of its own. */
  blocking: z.array(z.enum(obstacles)),
});
export type VerificationFigures = z.infer<typeof figuresSchema>;

export const verificationSchema = z.object({
  /** `not-affected`: the service has another case system, so that no condition applies; that is no verification. */
  verdict: z.enum(verdictsOfUpgrade),
  /** Empty where the service is not affected. */
  conditions: z.array(conditionSchema),
  figures: figuresSchema,
});
export type Verification = z.infer<typeof verificationSchema>;
