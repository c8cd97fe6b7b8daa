/** Every text of the letter to Datatilsynet, in each written form. */
import { z } from 'zod';
import { plain, template } from '../../text/template.ts';
import { sectionIds } from '../letter.ts';
import { breachStages, lateReasons } from '../record.ts';

export const breachWordsSchema = z.strictObject({
  months: z.array(plain()).length(12),
  title: plain(),
  changesTitle: plain(),
  service: template('name', 'places'),
  stages: z.record(z.enum(breachStages), plain()),
  made: template('time'),
  noPersons: plain(),
  headings: z.record(z.enum(sectionIds), plain()),
  cause: template('caseSystem'),
  causeUnknown: plain(),
  period: template('from', 'to'),
  windows: plain(),
  window: template('from', 'to'),
  moreWindows: template('count'),
  notCompared: plain(),
  found: template('time'),
  foundUnknown: plain(),
  personsUnknown: plain(),
  figures: template('missing', 'sent', 'places'),
  coverage: template('from', 'to'),
  coverageUnknown: plain(),
  unchecked: template('count'),
  asOf: template('time'),
  happened: plain(),
  findings: template('recovered', 'reportedAgain', 'stillLost', 'unsettled'),
  data: plain(),
  relation: plain(),
  placeRecovered: template('count'),
  placeNotFound: template('count'),
  placeUnknown: plain(),
  consequences: plain(),
  compared: template('time'),
  upgraded: template('version', 'date'),
  notUpgraded: plain(),
  askedAgain: plain(),
  notice: template('time'),
  noNotice: plain(),
  personsNotKnown: plain(),
  lateReasons: z.record(z.enum(lateReasons), plain()),
});
export type BreachWords = z.output<typeof breachWordsSchema>;
