/** Handing in a register log: how the file is understood, what is declared of it, and the receipt. */
import { z } from 'zod';
import { faultCodes } from '#domain/logs/fault.ts';
import { clockSkews } from '../../portal/upload/declare/declaration.ts';
import { readProblems } from '../../portal/upload/read/messages.ts';
import { plain, template } from '../template.ts';
import { codes } from './codes.ts';
import { sendTextsSchema } from './schema-upload-send.ts';

const fileTextsSchema = z.strictObject({
  heading: plain(),
  stays: plain(),
  label: plain(),
  hint: plain(),
  drop: plain(),
  reading: template('name'),
  read: template('name', 'count'),
  problems: codes(...readProblems),
});

const understoodTextsSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  sheet: plain(),
  sheetNumber: template('number'),
  hiddenSheet: template('name'),
  headerRow: plain(),
  headerRowOption: template('row', 'cells'),
  timeColumn: plain(),
  clockColumn: plain(),
  clockColumnHint: plain(),
  noClockColumn: plain(),
  clockOf: template('name'),
  findIt: plain(),
  /** Of the choice that leaves it to the page: what was found. */
  found: template('what'),
  foundRow: template('row'),
  remembered: template('caseSystem'),
  unclear: codes('no-header', 'no-time'),
  columnsCaption: plain(),
  yourColumn: plain(),
  sentAs: plain(),
  leftOut: codes('not-allowed', 'twice', 'no-number'),
  assumed: plain(),
  names: codes(
    'mottatt',
    'registrert',
    'sendt',
    'antall',
    'bekymringsmeldingId',
    'kommunenummer',
    'bydelsnummer',
    'kanal',
  ),
  previewCaption: template('count'),
  row: plain(),
  norwegianTime: plain(),
  counts: z.strictObject({
    rows: template('count'),
    receivedOnly: template('count'),
    notes: template('count', 'rows'),
    headersAgain: template('rows'),
    emptyRows: template('count'),
    mended: template('count'),
    period: template('from', 'to'),
  }),
  personalSent: template('count'),
  personalPlace: template('row', 'column'),
  personalLeftOut: template('count'),
  stopped: plain(),
  faults: template('count'),
  faultPlace: template('place', 'text'),
  faultRow: template('row'),
  faultRowColumn: template('row', 'column'),
  faultWhole: plain(),
  moreFaults: template('count'),
  download: plain(),
  faultColumn: plain(),
  faultFile: plain(),
  ready: plain(),
});

const declareTextsSchema = z.strictObject({
  heading: plain(),
  period: plain(),
  periodHint: plain(),
  from: plain(),
  to: plain(),
  dateHint: plain(),
  proposal: template('from', 'to'),
  useProposal: plain(),
  others: plain(),
  othersHint: plain(),
  yes: plain(),
  no: plain(),
  channels: plain(),
  channelsHint: plain(),
  channelCount: template('value', 'count'),
  noChannelColumn: plain(),
  delay: plain(),
  delayHint: plain(),
  delays: codes('PT1H', 'PT4H', '1WD', '2WD', '5WD', 'auto'),
  skew: plain(),
  skewHint: plain(),
  skews: codes(...clockSkews),
  summary: plain(),
  faults: codes(
    'from-missing',
    'from-unreadable',
    'from-future',
    'from-crossed',
    'to-missing',
    'to-unreadable',
    'to-future',
    'to-crossed',
    'others-missing',
    'channels-missing',
    'channels-comma',
    'delay-missing',
    'skew-missing',
  ),
});

export const uploadTextsSchema = z.strictObject({
  title: plain(),
  intro: template('service', 'caseSystem'),
  file: fileTextsSchema,
  understood: understoodTextsSchema,
  declare: declareTextsSchema,
  send: sendTextsSchema,
  /** What is wrong with a cell or a file, by the server's code. */
  faults: codes(...faultCodes),
});
export type UploadTexts = z.output<typeof uploadTextsSchema>;
