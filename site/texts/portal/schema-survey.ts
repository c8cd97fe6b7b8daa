/** The view of Bufdir's survey; the words of the questions themselves come with the questions. */
import { z } from 'zod';
import type { DifferenceCode } from '#domain/survey/differences.ts';
import type { ProposalSource } from '#domain/survey/prefill.ts';
import { questionKinds } from '#domain/survey/question.ts';
import { surveyFaultCodes } from '#domain/survey/validate.ts';
import { plain, template } from '../template.ts';

const differences = {
  'case-system-other': template('answered', 'known'),
  'fault-denied': template('known'),
  'not-arrived-fewer': template('answered', 'known'),
  'not-arrived-more': template('answered', 'known'),
  'not-arrived-unknown': template('known'),
  'recovered-other': template('answered', 'known'),
  'still-lost-other': template('answered', 'known'),
  'reported-again-other': template('answered', 'known'),
  'upgrade-denied': template('known'),
  'upgrade-not-attested': plain(),
  'upgrade-version-other': template('answered', 'known'),
  'upgrade-date-other': template('answered', 'known'),
  'told-denied': template('known'),
  'told-not-here': plain(),
  'told-date-other': template('answered', 'known'),
  'notice-denied': template('known'),
  'notice-not-here': plain(),
  'notice-date-other': template('answered', 'known'),
} satisfies Record<DifferenceCode, unknown>;

const sources = {
  'register-of-services': plain(),
  upgrade: template('date'),
  reconciliation: template('date'),
  findings: template('date'),
  breach: template('date'),
  notice: template('date'),
} satisfies Record<ProposalSource, unknown>;

const formSchema = z.strictObject({
  heading: plain(),
  headingCorrection: plain(),
  correction: plain(),
  /** One answer for all of the service's municipalities. */
  intro: template('municipalities'),
  newQuestions: plain(),
  progress: template('answered', 'asked'),
  optional: plain(),
  notKnown: plain(),
  notKnownOf: template('question'),
  share: plain(),
  shareOf: template('option'),
  contactName: plain(),
  contactTelephone: plain(),
  check: plain(),
  save: plain(),
  discard: plain(),
  saved: template('time'),
  asSent: plain(),
  nothingToSave: plain(),
  notSaved: plain(),
  errorHeading: plain(),
  faultOf: template('question', 'fault'),
  faults: z.record(z.enum(surveyFaultCodes).exclude(['missing']), plain()),
  missing: z.record(z.enum(questionKinds), plain()),
  unreadable: z.record(z.enum(questionKinds), plain()),
});

const receiptSchema = z.strictObject({
  heading: plain(),
  sent: template('time'),
  corrected: template('time'),
  late: plain(),
  newQuestions: plain(),
  service: plain(),
  municipalities: plain(),
  time: plain(),
  version: plain(),
  hash: plain(),
  print: plain(),
  correct: plain(),
  earlier: plain(),
  earlierText: plain(),
  earlierItem: template('time'),
});

export const surveyTextsSchema = z.strictObject({
  title: plain(),
  deadline: template('time'),
  deadlinePassed: template('time'),
  notAnswered: plain(),
  /** The answer "not known", inside sentences and alone. */
  notKnown: plain(),
  range: template('from', 'to'),
  form: formSchema,
  proposal: z.strictObject({
    text: template('value', 'source'),
    same: template('source'),
    accept: plain(),
    acceptOf: template('question'),
    accepted: template('value'),
  }),
  sources: z.strictObject(sources),
  differences: z.strictObject(differences),
  check: z.strictObject({
    heading: plain(),
    intro: plain(),
    differences: template('count'),
    shared: template('option'),
    change: plain(),
    changeOf: template('question'),
    send: plain(),
    sendCorrection: plain(),
    sending: plain(),
    notSent: plain(),
    back: plain(),
  }),
  conflict: z.strictObject({
    heading: plain(),
    drafted: template('time'),
    sent: template('time'),
    choose: plain(),
    mine: plain(),
    theirs: plain(),
    keepMine: plain(),
    takeTheirs: plain(),
  }),
  receipt: receiptSchema,
  shared: z.strictObject({
    heading: plain(),
    text: plain(),
    none: plain(),
    failed: plain(),
    item: template('measure', 'count'),
    /** One to three services. */
    few: plain(),
  }),
});
export type SurveyTexts = z.output<typeof surveyTextsSchema>;
