/** The 72 hours, the text for Datatilsynet, and what has been told. */
import { z } from 'zod';
import { breachStates } from '#domain/breach/clock.ts';
import { breachFaults, breachStages, lateReasons } from '#domain/breach/record.ts';
import { plain, template } from '../template.ts';

const knownSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  proposed: template('time'),
  already: template('time'),
  date: plain(),
  dateHint: plain(),
  time: plain(),
  timeHint: plain(),
  button: plain(),
  saved: plain(),
});

const letterSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  show: plain(),
  language: plain(),
  languages: z.strictObject({ nb: plain(), nn: plain() }),
  text: plain(),
  html: plain(),
  fileName: plain(),
  changesHeading: plain(),
  changes: template('time'),
  noChanges: template('time'),
  changesText: plain(),
  changesHtml: plain(),
  changesFileName: plain(),
});

const toldSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  needsKnown: plain(),
  date: plain(),
  dateHint: plain(),
  time: plain(),
  timeHint: plain(),
  stage: plain(),
  stages: z.record(z.enum(breachStages), plain()),
  late: plain(),
  lateHint: plain(),
  button: plain(),
  saved: plain(),
});

export const breachTextsSchema = z.strictObject({
  title: plain(),
  /** What the deadline is, and of whom it is asked. */
  intro: plain(),
  back: plain(),
  states: z.strictObject({
    'no-result': plain(),
    'nothing-missing': plain(),
    'not-set': plain(),
    running: template('time', 'hours', 'minutes'),
    passed: template('time', 'hours', 'minutes'),
    told: template('time'),
    'told-late': template('time', 'deadline'),
  } satisfies Record<(typeof breachStates)[number], z.ZodType>),
  known: knownSchema,
  letter: letterSchema,
  told: toldSchema,
  history: z.strictObject({
    heading: plain(),
    none: plain(),
    told: template('stage', 'time', 'marked'),
    reasons: template('reasons'),
    known: template('time', 'set'),
  }),
  reasons: z.record(z.enum(lateReasons), plain()),
  errors: z.strictObject({
    heading: plain(),
    date: plain(),
    time: plain(),
    stage: plain(),
    server: plain(),
    codes: z.record(z.enum(breachFaults), plain()),
  }),
});

export type BreachTexts = z.output<typeof breachTextsSchema>;
