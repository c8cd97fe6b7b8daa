/** The view in which a municipality's notice is written in a Sámi language, read by another person, and published. */
import { z } from 'zod';
import { samiLanguages } from '#domain/municipality/sami-area.ts';
import { samiPartNames, samiValueNames } from '#domain/notice/sami/parts.ts';
import { samiProblems } from '#domain/notice/sami/problems.ts';
import { samiStandings } from '#domain/notice/sami/standing.ts';
import type { SamiTextFaultCode } from '#domain/notice/sami/text-faults.ts';
import { samiSendBackReasons } from '#domain/notice/sami/translation.ts';
import { plain, template } from '../template.ts';
import { codes } from './codes.ts';

const faultsSchema = z.strictObject({
  empty: plain(),
  'too-long': template('heading', 'text'),
  'personal-number': plain(),
  digit: plain(),
  link: plain(),
  'character-not-allowed': plain(),
  'value-missing': template('value'),
  'value-twice': template('value'),
  'value-unknown': plain(),
  'part-missing': plain(),
  'part-not-asked': plain(),
} satisfies Record<SamiTextFaultCode, z.ZodType>);

const formSchema = z.strictObject({
  heading: plain(),
  /** Opens the form where a text is there already. */
  again: plain(),
  intro: z.array(plain()),
  norwegian: plain(),
  /** Labels of the two fields of a part. */
  partHeading: template('part'),
  partText: template('part'),
  values: plain(),
  noValues: plain(),
  days: plain(),
  leave: plain(),
  submit: plain(),
  saving: plain(),
  saved: plain(),
});

const decisionSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  own: plain(),
  approve: plain(),
  approved: plain(),
  reason: plain(),
  reasons: z.record(z.enum(samiSendBackReasons), plain()),
  chooseReason: plain(),
  sendBack: plain(),
  sentBack: plain(),
});

const publishedSchema = z.strictObject({
  heading: plain(),
  told: template('date', 'version'),
  takeDownIntro: plain(),
  takeDown: plain(),
  takenDown: plain(),
});

export const samiTextsSchema = z.strictObject({
  title: plain(),
  intro: z.array(plain()),
  notOffered: plain(),
  noNotice: plain(),
  back: plain(),
  languages: z.record(z.enum(samiLanguages), plain()),
  place: template('municipality', 'language'),
  standings: z.record(z.enum(samiStandings), plain()),
  lapsed: template('version'),
  sentBack: template('date', 'reason'),
  parts: z.record(z.enum(samiPartNames), plain()),
  /** What each value is, beside the word that stands for it. */
  values: z.record(z.enum(samiValueNames), plain()),
  form: formSchema,
  decision: decisionSchema,
  published: publishedSchema,
  errors: z.strictObject({ heading: plain(), one: template('field', 'fault') }),
  faults: faultsSchema,
  problems: codes(...samiProblems),
});

export type SamiTexts = z.output<typeof samiTextsSchema>;
