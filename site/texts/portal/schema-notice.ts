/** The views in which a notice is drafted, seen as the public will see it, approved, corrected and closed. */
import { z } from 'zod';
import { unitKinds } from '#domain/disclosure/calendar-unit.ts';
import {
  closingReasons,
  correctionCauses,
  measures,
  noticeHours,
  noticeLanguages,
  sendBackReasons,
  unknowableReasons,
} from '#domain/notice/choices.ts';
import { decisionConflicts } from '#domain/notice/conflicts.ts';
import { noticeStates } from '#domain/notice/notice.ts';
import { ownNumberRefusals } from '#domain/notice/own-number-view.ts';
import { plain, template } from '../template.ts';

const askedKinds = ['own', 'service', 'bufdir'] as const;

const formSchema = z.strictObject({
  heading: plain(),
  headingCorrection: plain(),
  intro: plain(),
  cause: plain(),
  causes: z.record(z.enum(correctionCauses), plain()),
  language: plain(),
  languageHint: plain(),
  languages: z.record(z.enum(noticeLanguages), plain()),
  name: plain(),
  nameHint: plain(),
  telephone: plain(),
  telephoneHint: plain(),
  hours: plain(),
  hoursNames: z.record(z.enum(noticeHours), plain()),
  measures: plain(),
  measuresHint: plain(),
  measureNames: z.record(z.enum(measures), plain()),
  /** The label of a measure's day, for who hears it alone. */
  measureDate: template('measure'),
  ownNumbers: plain(),
  ownNumbersHint: plain(),
  ownNumber: template('municipality'),
  ownNumberRefused: z.record(z.enum(ownNumberRefusals), template('municipality')),
  submit: plain(),
  saving: plain(),
  saved: plain(),
});

const askedSchema = z.strictObject({
  legend: plain(),
  hint: plain(),
  kinds: z.record(z.enum(askedKinds), plain()),
  service: plain(),
  choose: plain(),
});

const closingSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  legend: plain(),
  reasons: z.record(z.enum(closingReasons), plain()),
  submit: plain(),
});

const unknowableSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  legend: plain(),
  reasons: z.record(z.enum(unknowableReasons), plain()),
  submit: plain(),
  /** Where no reason was chosen. */
  error: plain(),
});

const errorsSchema = z.strictObject({
  heading: plain(),
  language: plain(),
  cause: plain(),
  name: plain(),
  telephone: plain(),
  date: template('measure'),
  future: template('measure'),
  service: plain(),
  closing: plain(),
  reason: plain(),
  unchanged: plain(),
  server: plain(),
  ownNumber: template('municipalities'),
  ownNumberTooClose: template('municipalities'),
});

const hiddenSchema = z.strictObject({
  heading: plain(),
  intro: template('least', 'from'),
  /** Of one municipality. */
  count: template('municipality', 'count', 'shown'),
  countShown: template('municipality', 'count'),
  countOwn: template('municipality', 'count'),
  countNotShown: template('municipality', 'count'),
  countHeld: template('municipality', 'count', 'shown'),
  /** Where messages may be missing, but none is certain to be. */
  countUncertain: template('municipality'),
  none: template('municipality'),
  window: template('from', 'to', 'unit'),
  units: z.record(z.enum(unitKinds), plain()),
  kept: template('from', 'to'),
});

const decisionSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  none: plain(),
  /** The heading of a draft. */
  from: template('service'),
  asked: z.record(z.enum(askedKinds), plain()),
  drafted: template('date'),
  own: plain(),
  approve: plain(),
  sendBack: plain(),
  reason: plain(),
  reasons: z.record(z.enum(sendBackReasons), plain()),
  approved: plain(),
  sentBack: plain(),
  refusals: z.record(z.enum(decisionConflicts), plain()),
  failed: plain(),
});

export const noticeTextsSchema = z.strictObject({
  title: plain(),
  state: plain(),
  needs: plain(),
  needsIntro: plain(),
  how: plain(),
  steps: z.array(plain()).min(1),
  back: plain(),
  backToNotice: plain(),
  waits: z.strictObject({
    heading: plain(),
    drafted: template('date', 'asked'),
    asked: z.strictObject({ own: plain(), service: template('service'), bufdir: plain() }),
    yours: plain(),
    closing: plain(),
  }),
  sentBack: template('date', 'reason'),
  published: z.strictObject({ heading: plain(), text: template('date') }),
  since: z.strictObject({
    heading: plain(),
    text: template('date', 'knownTo'),
    textUnknown: template('date'),
    row: template('municipality', 'sent', 'notFound'),
  }),
  preview: z.strictObject({ heading: plain(), intro: plain(), label: template('municipality') }),
  hidden: hiddenSchema,
  form: formSchema,
  asked: askedSchema,
  closing: closingSchema,
  unknowable: unknowableSchema,
  errors: errorsSchema,
  versions: z.strictObject({
    heading: plain(),
    published: template('from', 'to', 'date'),
    drafted: template('from', 'to', 'date'),
    replaced: template('from', 'to', 'date'),
    sentBack: template('from', 'to', 'date'),
    /** Of those that say that nothing can be known. */
    unknowable: z.record(z.enum(noticeStates), template('date')),
    open: plain(),
    openOf: template('version'),
    journal: plain(),
    journalOf: template('version'),
    hash: template('hash'),
    journalDone: plain(),
    missing: plain(),
  }),
  approvals: decisionSchema,
});
export type NoticeTexts = z.output<typeof noticeTextsSchema>;
