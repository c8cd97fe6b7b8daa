/** The texts of what reaches others: poster, list of days, press, feeds, extracts and open data. */
import { z } from 'zod';
import { causes, closingReasons } from '#domain/notice/choices.ts';
import { plain, template } from '../template.ts';
import { dataTextsSchema } from './schema-data.ts';

/** A heading with its text. */
const part = z.strictObject({ heading: plain(), text: plain() });

/** The poster, and the page that shows it. */
export const posterTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  /** Where script runs: another municipality's poster. */
  choose: plain(),
  wholeCountry: plain(),
  print: plain(),
  /** On the poster. */
  question: plain(),
  questionIn: template('name'),
  lead: plain(),
  steps: z.array(part).length(3),
  /** Beside the code; what the code is called by those who do not see it. */
  scan: plain(),
  codeName: template('address'),
  urgent: plain(),
  urgentText: plain(),
  sample: plain(),
});

/** All municipalities with the months to which their notices apply. */
const daysSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  privacy: plain(),
  advice: plain(),
  filter: z.strictObject({
    heading: plain(),
    municipality: plain(),
    add: plain(),
    remove: template('name'),
    unknown: plain(),
    months: plain(),
    clear: plain(),
    /** Said when the table changes. */
    shown: template('count', 'all'),
    none: plain(),
    print: plain(),
  }),
  byCounty: plain(),
  municipality: plain(),
  state: plain(),
  months: plain(),
  noMonths: plain(),
  closed: plain(),
});

const pressSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  figures: plain(),
  /** Above the figures: what each of them is about. */
  basis: template('asOf', 'caseSystem', 'from', 'to'),
  nothing: plain(),
  columns: z.strictObject({ figure: plain(), value: plain(), unit: plain(), coverage: plain() }),
  municipalitiesIn: template('state'),
  municipalityUnit: plain(),
  allMunicipalities: template('count'),
  noticeUnit: plain(),
  noticesOpen: plain(),
  noticesClosed: plain(),
  noticesWithNumber: plain(),
  noticesWithRange: plain(),
  noticesWithoutNumber: plain(),
  allNotices: template('count'),
  sum: plain(),
  sumUnit: plain(),
  sumCoverage: template('count', 'all'),
  perNotice: plain(),
  perNoticeText: plain(),
  place: plain(),
  notFound: plain(),
  checked: plain(),
  version: plain(),
  definitions: z.strictObject({
    heading: plain(),
    items: z.array(z.strictObject({ word: plain(), text: plain() })),
  }),
  corrections: z.strictObject({
    heading: plain(),
    text: plain(),
    none: plain(),
    item: template('place', 'version', 'date', 'cause'),
  }),
  contact: part,
});

/** How a notice is told in feeds, extracts, lists and files. */
const toldSchema = z.strictObject({
  district: template('district', 'municipality'),
  count: template('count'),
  /** Where the municipality lets everybody see that it is one. */
  countOne: plain(),
  /** Where the least that is certain is one, two or three: then more may be missing all the same. */
  countHidden: plain(),
  oneToThree: plain(),
  notShown: plain(),
  days: template('days'),
  span: template('from', 'to'),
  closed: plain(),
  causes: z.record(z.enum(causes), plain()),
  closingReasons: z.record(z.enum(closingReasons), plain()),
});

const feedSchema = z.strictObject({
  country: plain(),
  municipality: template('name'),
  subtitle: plain(),
  first: template('place'),
  correction: template('place', 'version'),
  closing: template('place', 'version'),
  replaced: template('version', 'date', 'cause'),
  advice: plain(),
});

/** A municipality's extract for its own pages. */
const extractSchema = z.strictObject({
  heading: template('name'),
  sample: plain(),
  daysHeading: plain(),
  advice: plain(),
  link: template('name'),
  /** When what it tells last changed; left out while nothing is known. */
  toldAt: template('toldAt'),
});

export const reachTextsSchema = z.strictObject({
  /** In the footer. */
  links: z.strictObject({ heading: plain(), poster: plain(), days: plain(), press: plain(), data: plain() }),
  poster: posterTextsSchema,
  days: daysSchema,
  press: pressSchema,
  told: toldSchema,
  feed: feedSchema,
  extract: extractSchema,
  data: dataTextsSchema,
});
export type ReachTexts = z.output<typeof reachTextsSchema>;
