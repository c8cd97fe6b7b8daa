/**
 * The national overview, exact: every service and every municipality of the incident's date, and sums of like with
 * like. What the survey declares, what the logs certify and what findings confirm are three figures side by side that
 * are never added. It is made of one summary a scope, never of messages.
 */
import { z } from 'zod';
import { governorCodes } from '../municipality/governors.ts';
import { figureSchema } from './figure.ts';
import {
  checkedStates,
  connectionSchema,
  connectionStates,
  doubtsSchema,
  noticeStandingSchema,
  noticeStatesTold,
  stretchSchema,
  surveyStandingSchema,
  surveyStates,
  upgradeStandingSchema,
  upgradeStates,
  versionsSchema,
} from './states.ts';

/** Messages, as the service's last answer to the survey has them. */
export const declaredSchema = z.object({
  notArrived: figureSchema,
  recovered: figureSchema,
  reportedAgain: figureSchema,
  stillLost: figureSchema,
});
export type Declared = z.infer<typeof declaredSchema>;

/** Messages: the fewest that can be missing given both logs; unknown where something keeps it from being certified. */
export const certifiedSchema = z.object({ missingAtLeast: figureSchema, unchecked: figureSchema });
export type Certified = z.infer<typeof certifiedSchema>;

/** Messages, each in one class; `unsettled`: missing or contested, and nobody has found out more. */
export const confirmedSchema = z.object({
  recovered: figureSchema,
  reportedAgain: figureSchema,
  stillLost: figureSchema,
  foundAfterAll: figureSchema,
  unsettled: figureSchema,
});
export type Confirmed = z.infer<typeof confirmedSchema>;

const figuresShape = { declared: declaredSchema, certified: certifiedSchema, confirmed: confirmedSchema };

const followUpShape = {
  /** Messages reported again whose review is past its week and not done (barnevernsloven § 2-1). */
  reviewsOverdue: figureSchema,
  /** Messages are lost, missing or contested, and nobody has been asked to report again. */
  isMissingWithoutNotice: z.boolean(),
};

export const serviceRowSchema = z.object({
  scope: z.string(),
  name: z.string(),
  organisation: z.string(),
  municipalities: z.array(z.string()),
  districts: z.array(z.string()).optional(),
  governors: z.array(z.enum(governorCodes)),
  caseSystem: z.string(),
  /** It had the incident's case system. */
  isAffected: z.boolean(),
  /** False where part of it lies under another county governor than the reader's: its messages are then left out. */
  isWhole: z.boolean(),
  survey: surveyStandingSchema,
  connection: connectionSchema,
  upgrade: upgradeStandingSchema,
  checked: z.object({
    state: z.enum(checkedStates),
    days: figureSchema,
    stretches: z.array(stretchSchema),
  }),
  ...figuresShape,
  /** Empty where the logs' figure is certified. */
  doubts: doubtsSchema,
  notice: noticeStandingSchema,
  ...followUpShape,
  /** Of a joint service: the most that may be said of each alone. They do not add up to the service's figure. */
  members: z.array(z.object({ municipality: z.string(), missingAtLeast: figureSchema })),
  versions: versionsSchema,
});
export type ServiceRow = z.infer<typeof serviceRowSchema>;

export const municipalityRowSchema = z.object({
  number: z.string(),
  name: z.string(),
  /** The county's number, `46`, and its name at the incident's date. */
  county: z.string(),
  countyName: z.string(),
  governor: z.enum(governorCodes),
  /** Scopes of the services that answer for it; several in a city with a service for each district. */
  services: z.array(z.string()),
  /** A joint service answers for it: what is known only of the whole service is unknown here. */
  isShared: z.boolean(),
  isAffected: z.boolean(),
  survey: z.enum(surveyStates),
  connection: z.enum(connectionStates),
  upgrade: z.enum(upgradeStates),
  checked: z.enum(checkedStates),
  notice: z.enum(noticeStatesTold),
  ...figuresShape,
  ...followUpShape,
});
export type MunicipalityRow = z.infer<typeof municipalityRowSchema>;

/** Sums over the services of a group. A service under two county governors counts with both. */
export const groupSchema = z.object({
  kind: z.enum(['all', 'governor', 'case-system']),
  /** A county governor's code or a case system's name; `all` of the whole. */
  key: z.string(),
  /** Services, each by its state. */
  services: figureSchema,
  answered: figureSchema,
  late: figureSchema,
  missing: figureSchema,
  connected: figureSchema,
  /** Attested or verified; the verified ones are among them. */
  upgraded: figureSchema,
  verified: figureSchema,
  affected: figureSchema,
  allDaysChecked: figureSchema,
  noticeOpen: figureSchema,
  missingWithoutNotice: figureSchema,
  /** Municipalities of these services. */
  municipalities: figureSchema,
  ...figuresShape,
  reviewsOverdue: figureSchema,
});
export type Group = z.infer<typeof groupSchema>;

/** What was known at the end of a Norwegian day, each with how many services it was known of. */
const pointFigure = z.object({ value: z.number().int().min(0), services: z.number().int().min(0) });
export const curvePointSchema = z.object({
  on: z.iso.date(),
  answered: z.number().int().min(0),
  declared: pointFigure,
  certified: pointFigure,
  confirmed: pointFigure,
});
export type CurvePoint = z.infer<typeof curvePointSchema>;

export const overviewSchema = z.object({
  schemaVersion: z.literal(1),
  incident: z.object({
    id: z.string(),
    caseSystem: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    fixedVersion: z.string().nullable(),
    surveyDeadline: z.iso.datetime().nullable(),
    sample: z.boolean(),
  }),
  /** The whole country, or one county governor's municipalities. */
  area: z.union([z.literal('country'), z.enum(governorCodes)]),
  /** When it was read: all of it is what was known then. */
  asOf: z.iso.datetime(),
  /** By kind and key; the whole first. */
  groups: z.array(groupSchema),
  /** By scope. */
  services: z.array(serviceRowSchema),
  /** By number. */
  municipalities: z.array(municipalityRowSchema),
  /** Oldest first; a day on which nothing became known has no point. */
  curve: z.array(curvePointSchema),
});
export type Overview = z.infer<typeof overviewSchema>;
