/** The view of a reconciliation. Every code that a result can hold has its words here, or the build stops. */
import { z } from 'zod';
import { reasonCodes } from '#domain/explain/reasons.ts';
import { obstacles } from '#domain/notice/publishable.ts';
import { verdicts, warningCodes } from '#domain/reconcile/result.ts';
import { plain, template } from '../template.ts';
import { datesTextsSchema } from './schema-dates.ts';
import { delayTextsSchema, timelineTextsSchema } from './schema-charts.ts';

/** What something is called, and what that means. */
const named = z.strictObject({ name: plain(), meaning: plain() });
/** What was noticed, what it means, and what the reader can do. */
const advice = z.strictObject({ heading: plain(), text: plain(), action: plain() });

const reasonTexts = {
  'id-found': plain(),
  'entry-for-all': plain(),
  'entry-to-spare': plain(),
  'entry-just-enough': plain(),
  'no-entry': template('delay'),
  'no-id-no-entry': template('delay'),
  shared: template('messages', 'entries', 'atLeast'),
  'shared-overlapping': template('windows'),
  'nothing-covered': plain(),
  'before-coverage': template('coveredFrom'),
  'beyond-coverage': template('deadline', 'coveredTo'),
  'in-gap': plain(),
  'by-letter': plain(),
} satisfies Record<(typeof reasonCodes)[number], unknown>;

export const reconciliationTextsSchema = z.strictObject({
  title: plain(),
  dates: datesTextsSchema,
  loading: plain(),
  failed: template('status'),
  again: plain(),
  /** Before both logs are there. */
  nothingYet: z.strictObject({
    heading: plain(),
    portal: plain(),
    register: plain(),
    waiting: plain(),
    upload: plain(),
  }),
  /** The box at the top; `count` is the fewest that can be missing. */
  answer: z.strictObject({
    missingOne: template('checked'),
    missing: template('count', 'checked'),
    none: template('checked'),
    nothingChecked: plain(),
    notArrived: plain(),
    notProven: plain(),
    unchecked: template('count'),
    asOf: template('time'),
    settle: plain(),
  }),
  contents: plain(),
  counts: z.strictObject({
    heading: plain(),
    caption: plain(),
    what: plain(),
    number: plain(),
    messages: plain(),
    entries: plain(),
    sent: named,
    missingAtLeast: named,
    unexplained: named,
    receivedOnly: named,
    otherChannel: named,
    verdicts: z.record(z.enum(verdicts), named),
    /** Of those that can be explained. */
    margins: z.strictObject({ withMargin: named, tight: named }),
  }),
  coverage: z.strictObject({
    heading: plain(),
    portal: template('from', 'to'),
    portalNone: plain(),
    declared: template('from', 'to'),
    inferred: template('from', 'to'),
    none: plain(),
    stretch: template('from', 'to'),
    stretches: plain(),
    delay: template('delay', 'skew'),
  }),
  members: z.strictObject({
    heading: plain(),
    text: plain(),
    municipality: plain(),
    sent: plain(),
    missingAtLeast: plain(),
  }),
  warnings: z.strictObject({
    heading: plain(),
    none: plain(),
    toDo: plain(),
    codes: z.record(z.enum(warningCodes), advice),
  }),
  obstacles: z.strictObject({
    heading: plain(),
    text: plain(),
    none: plain(),
    codes: z.record(z.enum(obstacles), z.strictObject({ text: plain(), action: plain() })),
  }),
  timeline: timelineTextsSchema,
  windows: z.strictObject({
    heading: plain(),
    text: plain(),
    none: plain(),
    /** One message that no entry can stand for. */
    single: template('span'),
    several: template('span', 'count', 'messages', 'entries'),
  }),
  unknown: z.strictObject({
    heading: plain(),
    text: plain(),
    none: plain(),
    counted: template('count', 'reason'),
    one: template('reason'),
    /** The reason that several messages share, in brief. */
    reasons: z.strictObject({
      'nothing-covered': plain(),
      'before-coverage': plain(),
      'beyond-coverage': plain(),
      'in-gap': plain(),
      'by-letter': plain(),
    }),
    vanishedPortal: template('count'),
    vanishedRegister: template('count'),
    unexplained: template('count'),
    /** What other channels' entries may be hiding: an estimate. */
    hidden: template('expected', 'from', 'to'),
    hiddenNone: plain(),
    explained: template('count'),
    portalStretches: plain(),
  }),
  delay: delayTextsSchema,
  messages: z.strictObject({
    heading: plain(),
    text: plain(),
    filter: plain(),
    all: template('count'),
    ofVerdict: template('name', 'count'),
    sent: plain(),
    municipality: plain(),
    verdict: plain(),
    reason: plain(),
    id: plain(),
    none: plain(),
    reasons: z.strictObject(reasonTexts),
  }),
  paging: z.strictObject({
    previous: plain(),
    next: plain(),
    shown: template('from', 'to', 'count'),
    name: template('list'),
  }),
  files: z.strictObject({
    heading: plain(),
    text: plain(),
    csv: plain(),
    xlsx: plain(),
    print: plain(),
    done: template('name'),
    /** The file's name, without its ending. */
    name: template('scope'),
    sheet: plain(),
  }),
});
export type ReconciliationTexts = z.output<typeof reconciliationTextsSchema>;
