/**
 * Every text of the site. A language is a file of this shape (`nb.json`): a missing string, one too many or a wrong
 * placeholder fails the build. The comments say where a visitor sees a string.
 */
import { z } from 'zod';
import { municipalityTextsSchema } from './schema-municipality.ts';
import { plain, template } from './template.ts';

/** A heading with its text. */
const part = z.strictObject({ heading: plain(), text: plain() });

/** How dates and numbers are written. */
const languageSchema = z.strictObject({
  /** Its own name for itself. */
  name: plain(),
  /** January first. */
  months: z.array(plain()).length(12),
  /** Monday first. */
  weekdays: z.array(plain()).length(7),
  date: template('day', 'month', 'year'),
  dateWithWeekday: template('weekday', 'day', 'month', 'year'),
  dateWithTime: template('day', 'month', 'year', 'hour', 'minute'),
});

/** Around every page. */
const siteSchema = z.strictObject({
  /** In the header, and after each page's title in the browser's tab. */
  name: plain(),
  /** Under the name, in the header. */
  tagline: plain(),
  pageTitle: template('title'),
  /** For search engines; not on the page. */
  description: plain(),
  /** The first link of each page, seen when it has the focus. */
  skipLink: plain(),
  /** Heard, not seen: the name of the menu, and of the path to the page. */
  menu: plain(),
  path: plain(),
  frontPage: plain(),
  municipalities: plain(),
  about: plain(),
  /** In the menu: what happened, who should report again, how. */
  help: plain(),
  /** Above every page while the data is made up. */
  sample: part,
  /** Above the footer of every page. */
  urgent: z.strictObject({
    heading: plain(),
    emergency: plain(),
    emergencyNumber: plain(),
    childLine: plain(),
    childLineNumber: plain(),
  }),
  /** In the footer. */
  asOf: template('asOf'),
  nothingKnown: plain(),
});

/** The field in which one writes a municipality: on the front page and above the list. */
const searchSchema = z.strictObject({
  label: plain(),
  hint: plain(),
  button: plain(),
  /** Under the field, as one types. */
  none: plain(),
  one: plain(),
  many: template('count'),
  /** After a municipality that is found by a name from before 2020. */
  former: template('name'),
});

const frontSchema = z.strictObject({
  question: plain(),
  /** Under the question. */
  intro: plain(),
  allMunicipalities: plain(),
  steps: z.strictObject({ heading: plain(), items: z.array(part).length(3) }),
  /** The municipalities that ask people to report again. */
  notices: z.strictObject({ heading: plain(), none: plain(), published: template('date') }),
  /** How many municipalities are in each state. */
  states: z.strictObject({
    heading: plain(),
    /** Above the table, where it is known which case system and period it is about. */
    incident: template('caseSystem', 'from', 'to'),
    caption: plain(),
    state: plain(),
    municipalities: plain(),
    /** Beside the table: the map's heading, and what is heard of the drawing. */
    map: z.strictObject({ heading: plain(), label: plain() }),
  }),
});

/** The list of all municipalities. */
const listSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  letters: plain(),
  byLetter: plain(),
  byCounty: plain(),
  counties: plain(),
  /** Over the names that no municipality has any longer. */
  formerHeading: plain(),
  formerText: plain(),
});

const aboutSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  parts: z.array(part).min(1),
  words: plain(),
});

/** Where an address leads nowhere. */
const notFoundSchema = z.strictObject({ title: plain(), text: plain(), link: plain() });

export const textsSchema = z.strictObject({
  language: languageSchema,
  site: siteSchema,
  search: searchSchema,
  front: frontSchema,
  list: listSchema,
  municipality: municipalityTextsSchema,
  about: aboutSchema,
  notFound: notFoundSchema,
});

export type Texts = z.output<typeof textsSchema>;
