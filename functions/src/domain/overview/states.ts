/** How far a service or municipality has come: each by itself, and none of them a proof of another. */
import { z } from 'zod';
import { obstacles } from '../notice/publishable.ts';

const instant = z.iso.datetime();
const count = z.number().int().min(0);

/** `late`: the first answer came after the deadline. `missing`: there is none, whether or not it is due. */
export const surveyStates = ['answered', 'late', 'missing'] as const;
/** `connected`: the service's own log has been delivered; `portal-only`: the portal's log, and not its own. */
export const connectionStates = ['connected', 'portal-only', 'not-connected'] as const;
/** `attested`: the service says so, and the logs do not show it yet. */
export const upgradeStates = ['verified', 'attested', 'not-attested', 'not-affected'] as const;
/** Whether the days of the incident's period are checked, by both logs. */
export const checkedStates = ['all-days', 'some-days', 'no-days'] as const;
/** `open`: people are asked to report again. */
export const noticeStatesTold = ['none', 'open', 'closed', 'nothing-missing', 'unknowable'] as const;

export const surveyStandingSchema = z.object({
  state: z.enum(surveyStates),
  /** Of the first and of the last sending. */
  firstAnsweredAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** The deadline, once it has passed without an answer. */
  missingSince: instant.nullable(),
  /** Oldest first. */
  remindedAt: z.array(instant),
});

export const connectionSchema = z.object({
  state: z.enum(connectionStates),
  /** When the newest delivery of each side came. */
  portalAt: instant.nullable(),
  registerAt: instant.nullable(),
});

export const upgradeStandingSchema = z.object({
  state: z.enum(upgradeStates),
  /** As attested; null while nobody has. */
  version: z.string().nullable(),
  installedOn: z.iso.date().nullable(),
  /** The version that the vendor reports; null where it reports none. */
  vendorVersion: z.string().nullable(),
});

export const noticeStandingSchema = z.object({
  state: z.enum(noticeStatesTold),
  publishedAt: instant.nullable(),
});

/** Why the logs' figure is not certified: what keeps a result from being published. */
export const doubtsSchema = z.array(z.enum(obstacles));

/** Norwegian days in a row, both included. */
export const stretchSchema = z.object({ from: z.iso.date(), to: z.iso.date() });

/** What the row rests on: two overviews that differ in a figure differ in one of these, which tells the cause. */
export const versionsSchema = z.object({
  /** Sendings of the survey. */
  answers: count,
  /** A hash of the deliveries that the result rests on, and the rules under which it was made; null without one. */
  deliveries: z.string().nullable(),
  rules: z.string().nullable(),
  /** The result itself, and the one that the upgrade's verdict rests on, which may be another for a moment. */
  result: z.string().nullable().default(null),
  verifiedBy: z.string().nullable().default(null),
  /** Grows by one at every finding and at every correction of one. */
  findings: count,
  /** Published versions of the notice. */
  notices: count,
});
export type Versions = z.infer<typeof versionsSchema>;
