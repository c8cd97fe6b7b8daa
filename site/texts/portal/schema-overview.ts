/** The overview and the reminders. What a state is called stands with the overview itself (domain/overview). */
import { z } from 'zod';
import { plain, template } from '../template.ts';

const figuresSchema = z.strictObject({
  heading: plain(),
  /** That the three are never added. */
  intro: plain(),
  caption: plain(),
  figure: plain(),
  messages: plain(),
  services: plain(),
  of: template('known', 'of'),
  /** Under the number, where the screen has no room for a column of its own. */
  known: template('known', 'of'),
  asOf: plain(),
  declared: plain(),
  certified: plain(),
  recovered: plain(),
  reportedAgain: plain(),
  stillLost: plain(),
  unsettled: plain(),
  overdue: plain(),
});

const standingSchema = z.strictObject({
  heading: plain(),
  caption: plain(),
  group: plain(),
  all: plain(),
  services: plain(),
  answered: plain(),
  late: plain(),
  missing: plain(),
  connected: plain(),
  upgraded: plain(),
  verified: plain(),
  checked: plain(),
  noticeOpen: plain(),
  withoutNotice: plain(),
});

export const overviewTextsSchema = z.strictObject({
  title: plain(),
  lead: template('area', 'caseSystem', 'asOf'),
  /** In a table's cell: not known, which is not 0. */
  unknown: plain(),
  figures: figuresSchema,
  standing: standingSchema,
  followUp: plain(),
  filter: z.strictObject({
    heading: plain(),
    all: plain(),
    /** Which rows the table has. */
    vis: plain(),
    lists: z.strictObject({ kommuner: plain(), tjenester: plain() }),
    embete: plain(),
    fylke: plain(),
    svar: plain(),
    logger: plain(),
    oppgradering: plain(),
    kontroll: plain(),
    kunngjoring: plain(),
    fagsystem: plain(),
    withoutNotice: plain(),
  }),
  table: z.strictObject({
    heading: plain(),
    caption: z.strictObject({ kommuner: template('count'), tjenester: template('count') }),
    /** Saves what the table shows. */
    csv: plain(),
    /** Behind the name of a municipality with a joint service. */
    shared: plain(),
    name: z.strictObject({ kommuner: plain(), tjenester: plain() }),
    columns: z.strictObject({
      fagsystem: plain(),
      paminnet: plain(),
      svar: plain(),
      logger: plain(),
      oppgradering: plain(),
      kontroll: plain(),
      kunngjoring: plain(),
      oppgitt: plain(),
      vist: plain(),
      borte: plain(),
    }),
  }),
  map: z.strictObject({
    heading: plain(),
    show: plain(),
    label: template('what'),
    key: template('state', 'count'),
  }),
  curve: z.strictObject({
    heading: plain(),
    intro: plain(),
    none: plain(),
    caption: plain(),
    asTable: plain(),
    day: plain(),
    answered: plain(),
    declared: plain(),
    certified: plain(),
    confirmed: plain(),
    value: template('value', 'services'),
  }),
  journal: z.strictObject({
    heading: plain(),
    intro: plain(),
    html: plain(),
    csv: plain(),
    fetched: plain(),
  }),
  reminders: z.strictObject({
    title: plain(),
    intro: template('count', 'never'),
    /** That nothing is sent from here. */
    notSent: plain(),
    none: plain(),
    never: plain(),
    before: template('days'),
    contact: template('contact'),
    /** One of the days. */
    day: template('day', 'by'),
    by: z.strictObject({ you: plain(), another: plain() }),
    /** What a button shows; whom it is for stands above it, and in what is heard. */
    short: z.strictObject({ mail: plain(), copy: plain(), note: plain() }),
    read: plain(),
    mail: template('service'),
    copy: template('service'),
    copied: plain(),
    note: template('service'),
    noted: plain(),
    answeredMeanwhile: plain(),
    download: template('count'),
    fetched: template('count'),
    fileName: plain(),
    /** Those that are not noted today. */
    noteAll: template('count'),
    allNoted: template('count'),
  }),
});
export type OverviewTexts = z.output<typeof overviewTextsSchema>;
