/** A reminder to answer the survey: a text to send by the reader's own e-mail, in the municipality's written form. */
import { z } from 'zod';
import type { Incident } from '../incident/incident.ts';
import { languageOf } from '../notice/content.ts';
import { scopeKeyOf } from '../service/service.ts';
import type { Service } from '../service/service.ts';
import { overviewLanguages, overviewWords } from './words/index.ts';
import type { OverviewLanguage } from './words/index.ts';
import { instantWords } from './words/dates.ts';

export const reminderSchema = z.object({
  scope: z.string(),
  atMs: z.number().int(),
  /** A keyed hash of the person. */
  notedBy: z.string(),
});
export type Reminder = z.infer<typeof reminderSchema>;

const textSchema = z.object({
  subject: z.string(),
  body: z.string(),
  /** Opens the text in the reader's own e-mail, without a receiver: the register holds no addresses. */
  mailto: z.string(),
});

export const reminderViewSchema = z.object({
  scope: z.string(),
  name: z.string(),
  contact: z.object({ name: z.string(), telephone: z.string() }),
  remindedAt: z.array(z.iso.datetime()),
  /** The same, each with whether the reader or another of Bufdir noted it. */
  noted: z.array(z.object({ at: z.iso.datetime(), by: z.enum(['you', 'another']) })),
  /** The written form in which a state body must write to it; where the municipality has chosen none, bokmål. */
  language: z.enum(overviewLanguages),
  texts: z.record(z.enum(overviewLanguages), textSchema),
});
export type ReminderView = z.infer<typeof reminderViewSchema>;

/**
 * @param reminders of the service, oldest first
 * @param reader a keyed hash of the person who reads
 */
export function reminderFor(
  service: Service,
  incident: Incident,
  reminders: readonly Reminder[],
  reader: string | null,
): ReminderView {
  const { name, contact, municipalities } = service;
  const text = (language: OverviewLanguage) => textOf(service, incident, language);
  return {
    scope: scopeKeyOf(service),
    name,
    contact,
    remindedAt: reminders.map(({ atMs }) => new Date(atMs).toISOString()),
    noted: reminders.map(({ atMs, notedBy }) => ({
      at: new Date(atMs).toISOString(),
      by: notedBy === reader ? ('you' as const) : ('another' as const),
    })),
    language: languageOf(municipalities) ?? 'nb',
    texts: { nb: text('nb'), nn: text('nn') },
  };
}

function textOf({ name }: Service, { caseSystem, surveyDeadline }: Incident, language: OverviewLanguage) {
  const { reminder: words } = overviewWords[language];
  const subject = words.subject({ caseSystem });
  const due =
    surveyDeadline === undefined
      ? words.noDeadline
      : words.deadline({ time: instantWords(Date.parse(surveyDeadline), language) });
  const paragraphs = [
    words.greeting({ service: name }),
    words.asked({ caseSystem }),
    due,
    words.how,
    words.all,
  ];
  const body = [...paragraphs, words.signed].join('\n\n');
  const mailto = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return { subject, body, mailto };
}
