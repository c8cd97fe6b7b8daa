/** An alarm that a person closes, with a reason: only of what no later look can find to be over. */
import { z } from 'zod';
import type { Role } from '../access/role.ts';
import type { AlarmKind } from './kinds.ts';

/** The others lapse when their cause is gone: to close them would hide what still is. */
export const closableKinds = [
  'poison-message',
  'change-without-cause',
] as const satisfies readonly AlarmKind[];
export type ClosableKind = (typeof closableKinds)[number];

/** Why an alarm of each kind is closed; a reason belongs to one kind. */
export const closingReasonsOf = {
  'poison-message': ['mended', 'done-otherwise', 'not-needed'],
  'change-without-cause': ['cause-found', 'figure-checked', 'corrected-since'],
} as const satisfies Record<ClosableKind, readonly string[]>;

export const closingReasons = [
  ...closingReasonsOf['poison-message'],
  ...closingReasonsOf['change-without-cause'],
] as const;

/** A release is Bufdir's alone; what fails in the system is seen to by whoever runs it. */
const closers: Readonly<Record<ClosableKind, readonly Role[]>> = {
  'poison-message': ['portal-operator', 'bufdir'],
  'change-without-cause': ['bufdir'],
};

function isClosable(kind: AlarmKind): kind is ClosableKind {
  return closableKinds.some((closable) => closable === kind);
}

export function mayClose(role: Role, kind: AlarmKind): kind is ClosableKind {
  return isClosable(kind) && closers[kind].includes(role);
}

/** As the alarm tells it. */
const subject = z.string().min(1).max(400);

export const closingRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('poison-message'),
    subject,
    reason: z.enum(closingReasonsOf['poison-message']),
  }),
  z.strictObject({
    kind: z.literal('change-without-cause'),
    subject,
    reason: z.enum(closingReasonsOf['change-without-cause']),
  }),
]);
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
