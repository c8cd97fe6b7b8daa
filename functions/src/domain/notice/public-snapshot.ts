/**
 * All that the public site is built from: one JSON blob, `public/snapshot.json`, replaced whole. Only what the
 * disclosure rules let through is in it: no message, no time finer than a calendar unit, no count from 1 to 3.
 */
import { z } from 'zod';
import { disclosureRules } from '../disclosure/rules.ts';
import { publicTotalSchema } from '../disclosure/sums/public-total.ts';
import {
  causes,
  closingReasons,
  measuresSchema,
  noticeHours,
  noticeLanguages,
  unknowableReasons,
} from './choices.ts';
import { publicReleaseSchema } from '../release/release.ts';
import { publicSamiSchema } from './sami/public-sami.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

/** A calendar unit that holds at least five sent messages, or several that touch: whole Norwegian days. */
export const publicWindowSchema = z.object({
  from: day,
  to: day,
});

/**
 * `1-3` stands for one, two or three; from 4 on the number itself; `not-shown` where a number would tell, held against
 * an earlier version, a difference of one to three.
 */
export const publicCountSchema = z.union([
  z.literal(0),
  z.literal(disclosureRules.hiddenRange),
  z.literal('not-shown'),
  z.number().int().min(disclosureRules.shownFrom),
]);

export const publicNoticeSchema = z.object({
  version: z.number().int().min(1),
  publishedAt: instant,
  /** The days that the logs could show: outside them nothing is known. Both absent with `unknowable`. */
  checkedFrom: day.optional(),
  checkedTo: day.optional(),
  /** It cannot be known whether messages are missing, and why; then there is no window, and `not-shown` as count. */
  unknowable: z.enum(unknowableReasons).optional(),
  windows: z.array(publicWindowSchema),
  /** At least so many messages were not found. */
  notFoundAtLeast: publicCountSchema,
  /** Messages: the same number exactly, where the municipality has decided that its own is no secret. */
  ownNumber: z.number().int().min(1).optional(),
  /** Nothing is missing because people found out what became of every message, not because the logs show it. */
  recovered: z.literal(true).optional(),
  /** Windows of the version before that this one takes back. */
  withdrawn: z.array(publicWindowSchema),
  contact: z.object({ name: z.string(), telephone: z.string() }),
  hours: z.enum(noticeHours),
  /** What the service has done. */
  measures: measuresSchema,
  /** The written form in which it is published. */
  language: z.enum(noticeLanguages),
  /** Why it replaced the version before; absent in the first. */
  cause: z.enum(causes).optional(),
  /** Nobody is asked to report again any more, since `publishedAt`: why. */
  closed: z.enum(closingReasons).optional(),
  /** Earlier versions, newest first, each with why it was replaced. */
  history: z.array(z.object({ version: z.number().int(), publishedAt: instant, cause: z.enum(causes) })),
  /** The municipality's own translations into Sámi languages, one a language; absent where there is none. */
  sami: z.array(publicSamiSchema).optional(),
});

export const publicStates = [
  /** The service has delivered no log; what it answered in the survey has nothing to do with it. */
  'not-answered',
  'checking',
  'messages-missing',
  'nothing-missing',
  'cannot-be-known',
] as const;

const publicStateSchema = z.object({
  state: z.enum(publicStates),
  /** When the state became true. */
  since: instant.optional(),
  notice: publicNoticeSchema.optional(),
});

/** A municipality with a service for each district has a state for each; its own is the gravest of them. */
export const publicMunicipalitySchema = publicStateSchema.extend({
  number: z.string().regex(/^\d{4}$/),
  districts: z.array(publicStateSchema.extend({ district: z.string().regex(/^\d{2}$/) })).optional(),
});

export const publicSnapshotSchema = z.object({
  schemaVersion: z.literal(2),
  /** True while the data is made up: every page says so. */
  sample: z.boolean(),
  incident: z.object({ id: z.string(), caseSystem: z.string(), from: day, to: day }),
  asOf: instant,
  /** The reference check, and on which day KS confirmed what the number is; absent while there is no check. */
  referenceCheck: z.object({ confirmedOn: day }).optional(),
  /** Of the notices that ask now, for every area that has one: no total tells a count that is hidden. */
  totals: z.array(publicTotalSchema).optional(),
  /** Every municipality of the incident's date, by number. */
  municipalities: z.array(publicMunicipalitySchema),
  /** Every release's public edition, oldest first; absent while there is none. */
  releases: z.array(publicReleaseSchema).optional(),
});

export type PublicSnapshot = z.infer<typeof publicSnapshotSchema>;
export type PublicMunicipality = z.infer<typeof publicMunicipalitySchema>;
export type PublicNotice = z.infer<typeof publicNoticeSchema>;
export type PublicWindow = z.infer<typeof publicWindowSchema>;
export type PublicCount = z.infer<typeof publicCountSchema>;
