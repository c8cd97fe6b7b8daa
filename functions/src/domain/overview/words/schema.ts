/** Every text that the overview itself writes: reminders, Kort fortalt and the journal's copy, in each written form. */
import { z } from 'zod';
import { obstacles } from '../../notice/publishable.ts';
import { plain, template } from '../../text/template.ts';

const reminderSchema = z.strictObject({
  subject: template('caseSystem'),
  greeting: template('service'),
  asked: template('caseSystem'),
  deadline: template('time'),
  noDeadline: plain(),
  how: plain(),
  /** Also those that were not hit shall answer. */
  all: plain(),
  signed: plain(),
});

/** One sentence each; `full` where it is known of all, `partial` where not, `none` where it is known of nobody. */
const briefingSchema = z.strictObject({
  heading: plain(),
  answers: z.strictObject({
    full: template('time', 'answered', 'services', 'late'),
    partial: template('time', 'answered', 'services', 'late', 'missing'),
  }),
  declared: z.strictObject({
    full: template('time', 'messages', 'services'),
    partial: template('time', 'messages', 'known', 'services'),
    none: template('time', 'known', 'services'),
  }),
  certified: z.strictObject({
    full: template('time', 'messages', 'services'),
    partial: template('time', 'messages', 'known', 'services'),
    none: template('time', 'known', 'services'),
  }),
  findings: z.strictObject({
    full: template('time', 'recovered', 'reportedAgain', 'stillLost', 'unsettled', 'services'),
    partial: template('time', 'recovered', 'reportedAgain', 'stillLost', 'unsettled', 'known', 'services'),
    none: template('time', 'known', 'services'),
  }),
  upgrades: z.strictObject({
    full: template('time', 'affected', 'caseSystem', 'open', 'without'),
    partial: template('time', 'verified', 'affected', 'caseSystem', 'attested', 'open', 'without'),
  }),
});

const journalSchema = z.strictObject({
  title: template('area', 'caseSystem'),
  country: plain(),
  asOf: template('time'),
  curve: plain(),
  unknown: plain(),
  yes: plain(),
  no: plain(),
  coverage: template('known', 'of'),
  sections: z.strictObject({
    notAnswered: plain(),
    notUpgraded: plain(),
    withoutNotice: plain(),
    overdue: plain(),
    services: plain(),
    all: plain(),
  }),
  doubts: z.record(z.enum(obstacles), plain()),
  nobody: plain(),
  columns: z.strictObject({
    number: plain(),
    municipality: plain(),
    service: plain(),
    caseSystem: plain(),
    survey: plain(),
    missingSince: plain(),
    reminded: plain(),
    connection: plain(),
    upgrade: plain(),
    version: plain(),
    checked: plain(),
    declared: plain(),
    certified: plain(),
    recovered: plain(),
    reportedAgain: plain(),
    stillLost: plain(),
    unsettled: plain(),
    notice: plain(),
    overdue: plain(),
  }),
  states: z.strictObject({
    survey: z.strictObject({ answered: plain(), late: plain(), missing: plain() }),
    connection: z.strictObject({
      connected: plain(),
      'portal-only': plain(),
      'not-connected': plain(),
    }),
    upgrade: z.strictObject({
      verified: plain(),
      attested: plain(),
      'not-attested': plain(),
      'not-affected': plain(),
    }),
    checked: z.strictObject({ 'all-days': plain(), 'some-days': plain(), 'no-days': plain() }),
    notice: z.strictObject({
      none: plain(),
      open: plain(),
      closed: plain(),
      'nothing-missing': plain(),
      unknowable: plain(),
    }),
  }),
});

export const overviewWordsSchema = z.strictObject({
  months: z.array(plain()).length(12),
  governors: z.record(z.string(), plain()),
  reminder: reminderSchema,
  briefing: briefingSchema,
  journal: journalSchema,
});
export type OverviewWords = z.output<typeof overviewWordsSchema>;
