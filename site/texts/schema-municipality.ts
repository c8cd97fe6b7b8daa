/** The texts of a municipality's page, and of its state wherever that is told. */
import { z } from 'zod';
import { monthFindings } from '#domain/notice/months.ts';
import { plain, template } from './template.ts';

/** What is known of a municipality, in the coloured box under its name. */
const stateSchema = z.strictObject({
  /** A few words: in lists and in the table of states. */
  short: plain(),
  /** The box's heading. */
  heading: plain(),
  /** Under it; the state's meaning, on the page about the service too. */
  text: plain(),
});

export const municipalityTextsSchema = z.strictObject({
  title: template('name'),
  /** In small letters above the name, as the beginning of the question that the name ends. */
  question: plain(),
  name: template('name'),
  /** Under the name. */
  number: template('number'),
  otherNames: template('names'),
  /** On the page of a number that came in 2024. */
  newNumber: template('newNumber', 'number'),
  /** On the page of a municipality that was parted from another in 2024. */
  newMunicipality: template('newName', 'name'),
  states: z.strictObject({
    'not-answered': stateSchema,
    checking: stateSchema,
    'messages-missing': stateSchema,
    'nothing-missing': stateSchema,
    'cannot-be-known': stateSchema,
  }),
  /** In lists, instead of the state of a municipality whose notice is closed. */
  closed: plain(),
  /** When the state became true. */
  since: template('date'),
  /** Where each district of a city has its own service. */
  districts: z.strictObject({
    heading: plain(),
    text: plain(),
    /** The columns of the table of districts. */
    district: plain(),
    state: plain(),
    /** Above what is known of one district. */
    name: template('name'),
  }),
  /** Three questions that lead to an answer. */
  questions: z.strictObject({
    heading: plain(),
    /** Each with the links that answer it: to the next question, or to what to do. */
    portal: z.strictObject({
      question: plain(),
      answer: plain(),
      yes: plain(),
      no: plain(),
      unsure: plain(),
    }),
    home: z.strictObject({ question: template('name'), answer: plain(), yes: plain(), link: plain() }),
    answer: z.strictObject({
      question: plain(),
      answer: plain(),
      yes: plain(),
      no: plain(),
      recent: plain(),
    }),
    /** What to do where one was answered, and where three weeks have not passed. */
    answered: z.strictObject({ heading: plain(), text: plain() }),
    recent: z.strictObject({ heading: plain(), text: plain() }),
  }),
  /** What to write when one remembers little. */
  write: z.strictObject({ heading: plain(), intro: plain(), items: z.array(plain()).min(3) }),
  /** Where no messages are missing here: why anybody asks. */
  why: z.strictObject({ heading: plain(), text: plain() }),
  /** The table of months, and the link to it. */
  months: z.strictObject({
    heading: plain(),
    intro: plain(),
    link: plain(),
    /** The columns. */
    month: plain(),
    known: plain(),
    findings: z.record(z.enum(monthFindings), plain()),
    /** A window of a month in which messages were not found. */
    window: template('from', 'to'),
    /** Where not all days of a month were checked. */
    onlyChecked: template('from', 'to'),
    /** Where each district has its own: which were not checked. */
    elsewhere: plain(),
  }),
  report: z.strictObject({
    /** Where messages are missing. */
    headingMissing: plain(),
    missing: plain(),
    /** In the other states. */
    headingOtherwise: plain(),
    otherwise: plain(),
    /** The one primary action of the page, and what comes after it. */
    button: plain(),
    buttonHint: plain(),
    telephone: plain(),
    remember: plain(),
  }),
});
