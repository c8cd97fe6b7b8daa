/** The texts of a municipality's page, and of its state wherever that is told. */
import { z } from 'zod';
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
    portal: z.strictObject({ question: plain(), answer: plain() }),
    home: z.strictObject({ question: template('name'), answer: plain(), link: plain() }),
    answer: z.strictObject({ question: plain(), answer: plain() }),
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
