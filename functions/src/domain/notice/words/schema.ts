/** Every text of a published notice, in each written form: what no choice or figure decides is in the data files. */
import { z } from 'zod';
import { plain, template } from '../../text/template.ts';
import { causes, closingReasons, measures, noticeHours, unknowableReasons } from '../choices.ts';

const measureNames = z.strictObject({
  upgraded: template('date'),
  'logs-searched': plain(),
  'told-authority': template('date'),
  'contacted-public-senders': plain(),
  'asked-portal': plain(),
  'daily-control': plain(),
} satisfies Record<(typeof measures)[number], z.ZodType>);

export const noticeWordsSchema = z.strictObject({
  months: z.array(plain()).length(12),
  weekdays: z.array(plain()).length(7),
  date: template('day', 'month', 'year'),
  dateWithWeekday: template('weekday', 'day', 'month', 'year'),
  /** What `1-3` stands for. */
  oneToThree: plain(),
  state: z.strictObject({
    /** The heading where messages were not found; or where no number may be told. */
    count: template('count'),
    /** Where the municipality lets everybody see that it is one. */
    countOne: plain(),
    /** Where the least that is certain is one, two or three: the range is not itself a bound of what is missing. */
    countHidden: plain(),
    countUnknown: plain(),
    missing: plain(),
    noneHeading: plain(),
    none: plain(),
    /** Where people, not the logs, found every message. */
    recoveredHeading: plain(),
    recovered: plain(),
    closedHeading: plain(),
    closed: template('date'),
    closedBecause: z.record(z.enum(closingReasons), plain()),
    /** Where the logs can show nothing; the reason goes before the text. */
    unknowableHeading: plain(),
    unknowable: plain(),
    unknowableBecause: z.record(z.enum(unknowableReasons), plain()),
    checked: template('from', 'to'),
    outside: plain(),
    /** When it was true. */
    toldOn: template('date'),
  }),
  happened: z.strictObject({ heading: plain(), text: plain() }),
  days: z.strictObject({
    heading: plain(),
    /** Where nobody is asked to report again any more. */
    headingClosed: plain(),
    from: plain(),
    to: plain(),
    text: plain(),
    countIsLeast: plain(),
    /** Where the municipality shows its own exact number. */
    countIsOwn: plain(),
  }),
  withdrawn: z.strictObject({ heading: plain(), text: plain(), span: template('from', 'to') }),
  report: z.strictObject({
    headingMissing: plain(),
    missing: plain(),
    headingOtherwise: plain(),
    otherwise: plain(),
    button: plain(),
    buttonHint: plain(),
    telephone: plain(),
    remember: plain(),
  }),
  urgent: z.strictObject({
    heading: plain(),
    emergency: plain(),
    emergencyNumber: plain(),
    childLine: plain(),
    childLineNumber: plain(),
  }),
  contact: z.strictObject({
    heading: plain(),
    text: template('name'),
    telephone: template('telephone'),
    hours: z.record(z.enum(noticeHours), z.string()),
  }),
  measures: z.strictObject({ heading: plain(), names: measureNames }),
  history: z.strictObject({
    heading: plain(),
    current: template('version', 'date'),
    currentBecause: template('version', 'date', 'cause'),
    earlier: template('version', 'date', 'cause'),
    causes: z.record(z.enum(causes), plain()),
  }),
  /** The copy for the service's journal. Who did what is told as a role, never as a person. */
  journal: z.strictObject({
    title: template('service'),
    about: plain(),
    service: plain(),
    version: plain(),
    checked: plain(),
    drafted: plain(),
    drafter: plain(),
    approved: plain(),
    approvers: z.strictObject({ own: plain(), service: template('service'), bufdir: plain() }),
    cause: plain(),
    result: plain(),
    notice: plain(),
    figures: plain(),
  }),
});

export type NoticeWords = z.output<typeof noticeWordsSchema>;
