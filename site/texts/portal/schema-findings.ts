/** The view in which each message that was not found is settled: choices and dates, no free text. */
import { z } from 'zod';
import { dateFaultCodes } from '#domain/finding/dates.ts';
import { groupStates } from '#domain/finding/groups.ts';
import { findingKinds } from '#domain/finding/kinds.ts';
import { plain, template } from '../template.ts';

const named = z.strictObject({ name: plain(), meaning: plain() });

export const findingsTextsSchema = z.strictObject({
  title: plain(),
  intro: plain(),
  failed: template('status'),
  again: plain(),
  nothingYet: plain(),
  toReconciliation: plain(),
  /** Where every message has a possible entry. */
  none: plain(),
  progress: z.strictObject({
    heading: plain(),
    text: template('settled', 'all'),
    /** Of messages of which the logs only say that some of several are missing. */
    atLeast: template('all', 'atLeast'),
  }),
  counts: z.strictObject({
    heading: plain(),
    text: plain(),
    what: plain(),
    number: plain(),
    knownOn: plain(),
    nothing: plain(),
    gross: named,
    recovered: named,
    reportedAgain: named,
    stillLost: named,
    foundAfterAll: named,
    unsettled: named,
  }),
  list: z.strictObject({
    heading: plain(),
    filter: plain(),
    all: template('count'),
    open: template('count'),
    empty: plain(),
    /** A message's heading. */
    message: template('time', 'municipality'),
    id: template('id'),
    unsettled: plain(),
    settled: plain(),
    knownOn: template('date'),
    receivedOn: template('date'),
    duties: plain(),
    /** The review and the feedback that a report that came again sets going. */
    duty: z.strictObject({ review: template('date'), feedback: template('date') }),
    /** Beside a duty: how it stands today. */
    dutyDone: template('date'),
    dutyToday: plain(),
    dutyDue: z.strictObject({ one: plain(), many: template('days') }),
    dutyOverdue: z.strictObject({ one: plain(), many: template('days') }),
    noLonger: plain(),
    gone: plain(),
    earlier: plain(),
    earlierItem: template('finding', 'knownOn', 'recorded'),
    settle: plain(),
    change: plain(),
    /** For who hears the button alone. */
    settleOf: template('message'),
    changeOf: template('message'),
  }),
  /** Messages of which the logs say how many were not found, and not which. */
  group: z.strictObject({
    /** All in words: one of these three. */
    heading: template('atLeast', 'messages'),
    text: template('messages', 'entries', 'atLeast'),
    states: z.record(z.enum(groupStates), plain()),
    /** Settles the rest of the group at once. */
    others: plain(),
    othersOne: plain(),
    othersIntro: plain(),
    knownOn: plain(),
    knownOnHint: plain(),
    save: plain(),
    cancel: plain(),
    saving: plain(),
    failed: template('status'),
    faults: z.strictObject({ missing: plain(), future: plain(), beforeSent: plain() }),
  }),
  form: z.strictObject({
    choose: plain(),
    kinds: z.record(z.enum(findingKinds), named),
    knownOn: plain(),
    knownOnHint: plain(),
    receivedOn: plain(),
    receivedOnHint: plain(),
    reviewedOn: plain(),
    feedbackOn: plain(),
    doneHint: plain(),
    save: plain(),
    cancel: plain(),
    saving: plain(),
    saved: template('settled', 'all'),
    failed: template('status'),
    nothingToSettle: plain(),
    noEntryLeft: plain(),
    errorHeading: plain(),
    kindMissing: plain(),
    knownOnMissing: plain(),
    faults: z.record(z.enum(dateFaultCodes), plain()),
  }),
});
export type FindingsTexts = z.output<typeof findingsTextsSchema>;
