/** The deletion hold and the list to send again, for KS; Bufdir reads the first. */
import { z } from 'zod';
import { holdConditionCodes, type HoldConditionCode } from '#domain/hold/condition.ts';
import { municipalityVerdicts } from '#domain/hold/listing.ts';
import { ownSteps, releaseStates } from '#domain/hold/record.ts';
import { holdFaults, holdReasons, retentionReasons, stopReasons } from '#domain/hold/steps.ts';
import { plain, template } from '../template.ts';

const conditionsSchema = z.strictObject({
  'no-hold': plain(),
  'no-incident': plain(),
  'clock-behind': plain(),
  alarm: plain(),
  'not-in-register': plain(),
  'served-twice': plain(),
  'districts-missing': plain(),
  unreadable: plain(),
  'no-answer': plain(),
  'answer-contradicts': plain(),
  'not-verified': template('conditions'),
  'verification-old': plain(),
  'vendor-contradicts': template('attested', 'reported'),
  'delivery-pending': template('count'),
  'result-older-than-logs': plain(),
  'evidence-late': template('date'),
  unsettled: template('count'),
  'unsettled-unknown': plain(),
  'unchecked-due': template('count'),
} satisfies Record<HoldConditionCode, z.ZodType>);

const formSchema = z.strictObject({
  heading: plain(),
  intro: plain(),
  button: plain(),
  done: plain(),
});

const stepsSchema = z.strictObject({
  start: plain(),
  review: plain(),
  retention: plain(),
  limit: plain(),
  propose: plain(),
  confirm: plain(),
  stop: plain(),
});

const sendAgainSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  logged: plain(),
  show: plain(),
  none: plain(),
  coverage: template('count', 'withResult', 'all', 'time'),
  caption: plain(),
  columns: z.strictObject({
    sent: plain(),
    municipality: plain(),
    id: plain(),
    verdict: plain(),
    lastDay: plain(),
  }),
  verdicts: z.strictObject({ missing: plain(), contested: plain() }),
  noId: plain(),
  held: plain(),
  csv: plain(),
  json: plain(),
  fileName: plain(),
});

export const holdTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  may: plain(),
  mayNot: plain(),
  asOf: template('time'),
  states: z.record(z.enum(releaseStates), plain()),
  none: plain(),
  facts: z.strictObject({
    state: plain(),
    reason: plain(),
    started: plain(),
    review: plain(),
    overdue: template('date'),
    retention: plain(),
    retentionFirst: template('days'),
    retentionFrom: template('days', 'time'),
    kept: plain(),
    keptOf: template('count', 'limit', 'known', 'all'),
  }),
  reasons: z.record(z.enum(holdReasons), plain()),
  open: z.strictObject({
    heading: plain(),
    none: plain(),
    intro: template('conditions', 'municipalities'),
    country: plain(),
    county: template('county', 'count'),
    countyOne: template('county'),
  }),
  conditions: conditionsSchema,
  dryRun: z.strictObject({
    heading: plain(),
    counts: template('verified', 'notAffected', 'open', 'all'),
    show: plain(),
    caption: plain(),
    columns: z.strictObject({ municipality: plain(), county: plain(), verdict: plain(), open: plain() }),
    verdicts: z.record(z.enum(municipalityVerdicts), plain()),
    hash: template('hash'),
  }),
  release: z.strictObject({
    heading: plain(),
    rule: plain(),
    /** For Bufdir, which takes no step. */
    ruleRead: plain(),
    closed: plain(),
    notNow: plain(),
    yours: template('time'),
    another: template('time'),
    proposedRead: template('time'),
    changed: plain(),
    waiting: template('time'),
    released: template('time'),
    propose: plain(),
    proposed: plain(),
    confirm: plain(),
    confirmed: plain(),
    stop: plain(),
    stopped: plain(),
    stopReason: plain(),
  }),
  stopReasons: z.record(z.enum(stopReasons), plain()),
  start: formSchema.extend({ reason: plain(), reviewOn: plain(), reviewHint: plain() }),
  review: formSchema.extend({ date: plain(), dateHint: plain() }),
  retention: formSchema.extend({
    date: plain(),
    dateHint: plain(),
    time: plain(),
    timeHint: plain(),
    days: plain(),
    daysHint: plain(),
    reason: plain(),
    /** Shows what it would do. */
    look: plain(),
    effect: template('time', 'days', 'before', 'after'),
    /** That nothing is deleted by it while the hold stands. */
    held: plain(),
    /** Where a release is under way. */
    undoes: plain(),
  }),
  retentionReasons: z.record(z.enum(retentionReasons), plain()),
  limit: formSchema.extend({ messages: plain(), messagesHint: plain() }),
  errors: z.strictObject({ heading: plain(), date: plain(), day: plain(), time: plain(), number: plain() }),
  history: z.strictObject({
    heading: plain(),
    item: template('step', 'time', 'by'),
    why: template('conditions'),
    by: z.strictObject({ you: plain(), another: plain(), system: plain() }),
    steps: stepsSchema,
    /** Behind a step: what it set. */
    set: z.strictObject({
      review: template('date'),
      retention: template('days', 'time'),
      retentionBy: template('days', 'time', 'reason'),
      limit: template('count'),
    }),
    own: z.record(z.enum(ownSteps), plain()),
  }),
  /** In a list of conditions: in few words. */
  names: z.record(z.enum(holdConditionCodes), plain()),
  faults: z.record(z.enum(holdFaults), plain()),
  sendAgain: sendAgainSchema,
});
export type HoldTexts = z.output<typeof holdTextsSchema>;
