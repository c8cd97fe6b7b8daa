/**
 * Where an answer says something else than the system knows. It is pointed out beside the question and kept with the
 * answer; it never overrules the answer, since people know what logs cannot show.
 */
import { z } from 'zod';
import { norwegianDate } from '../time/norwegian-date.ts';
import type { SurveyAnswer, SurveyAnswers } from './answer.ts';
import { askedQuestions } from './asked.ts';
import type { SurveyFacts } from './facts.ts';
import type { KnownFact, QuestionList, SurveyQuestion } from './question.ts';

export const differenceCodes = [
  'case-system-other',
  'fault-denied',
  'not-arrived-fewer',
  'not-arrived-more',
  'not-arrived-unknown',
  'recovered-other',
  'still-lost-other',
  'reported-again-other',
  'upgrade-denied',
  'upgrade-not-attested',
  'upgrade-version-other',
  'upgrade-date-other',
  'told-denied',
  'told-not-here',
  'told-date-other',
  'notice-denied',
  'notice-not-here',
  'notice-date-other',
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];

const value = z.union([z.string(), z.number()]);

export const differenceSchema = z.object({
  question: z.string(),
  code: z.enum(differenceCodes),
  /** A number of messages, a day, a version or an option's id; null is "not known". */
  answered: value.nullable(),
  /** What the system knows, in the same way; null where it knows of none. */
  known: value.nullable(),
  /** Of a number that can lie anywhere between two: the higher one. */
  knownAtMost: z.number().int().optional(),
});
export type Difference = z.infer<typeof differenceSchema>;

type Told = Omit<Difference, 'question'>;

export function differencesOf(list: QuestionList, answers: SurveyAnswers, facts: SurveyFacts): Difference[] {
  return askedQuestions(list, answers).flatMap((question) => {
    const answer = answers[question.id];
    const told = question.about && answer && compare[question.about](answer, facts, question);
    return told ? [{ question: question.id, ...told }] : [];
  });
}

type Compare = (answer: SurveyAnswer, facts: SurveyFacts, question: SurveyQuestion) => Told | null;

const compare: Readonly<Record<KnownFact, Compare>> = {
  'case-system': (answer, { caseSystem }, { options }) => {
    const known = options?.find((option) => option.caseSystem === caseSystem);
    if (answer.kind !== 'choice' || !known || known.id === answer.choice) return null;
    return { code: 'case-system-other', answered: answer.choice, known: known.id };
  },
  contact: () => null,
  'fault-found': (answer, { result }) =>
    saysNo(answer) && result && result.missingAtLeast > 0
      ? { code: 'fault-denied', answered: 'no', known: result.missingAtLeast }
      : null,
  'not-arrived': notArrived,
  recovered: (answer, { findings }) =>
    withinFindings('recovered-other', answer, findings, findings.recovered),
  'still-lost': (answer, { findings }) =>
    withinFindings('still-lost-other', answer, findings, findings.stillLost),
  'reported-again': (answer, { findings }) =>
    withinFindings('reported-again-other', answer, findings, findings.reportedAgain),
  'upgrade-installed': (answer, { upgrade }) => {
    if (upgrade && saysNo(answer)) return { code: 'upgrade-denied', answered: 'no', known: upgrade.version };
    return !upgrade && saysYes(answer)
      ? { code: 'upgrade-not-attested', answered: 'yes', known: null }
      : null;
  },
  'upgrade-version': (answer, { upgrade }) =>
    upgrade && answer.kind === 'version' && answer.version !== upgrade.version
      ? { code: 'upgrade-version-other', answered: answer.version, known: upgrade.version }
      : null,
  'upgrade-date': (answer, { upgrade }) =>
    upgrade && answer.kind === 'date' && answer.date !== upgrade.installedOn
      ? { code: 'upgrade-date-other', answered: answer.date, known: upgrade.installedOn }
      : null,
  'told-datatilsynet': (answer, { toldDatatilsynetAtMs: atMs }) =>
    otherEvent({ denied: 'told-denied', notHere: 'told-not-here' }, answer, atMs),
  'told-datatilsynet-date': (answer, { toldDatatilsynetAtMs: atMs }) =>
    otherDay('told-date-other', answer, atMs),
  'notice-published': (answer, { noticePublishedAtMs: atMs }) =>
    otherEvent({ denied: 'notice-denied', notHere: 'notice-not-here' }, answer, atMs),
  'notice-date': (answer, { noticePublishedAtMs: atMs }) => otherDay('notice-date-other', answer, atMs),
};

/** Whether something was done: denied though it is known here, or said to be done and not known here. */
function otherEvent(
  codes: { readonly denied: DifferenceCode; readonly notHere: DifferenceCode },
  answer: SurveyAnswer,
  atMs: number | null,
): Told | null {
  if (atMs !== null && answer.kind === 'choice' && !saysYes(answer))
    return { code: codes.denied, answered: answer.choice, known: norwegianDate(atMs) };
  return atMs === null && saysYes(answer) ? { code: codes.notHere, answered: 'yes', known: null } : null;
}

function otherDay(code: DifferenceCode, answer: SurveyAnswer, atMs: number | null): Told | null {
  const known = atMs === null ? null : norwegianDate(atMs);
  if (known === null || answer.kind !== 'date' || answer.date === known) return null;
  return { code, answered: answer.date, known };
}

/** What was not checked may be missing too, so only more than all of that is more than the logs can hold. */
function notArrived(answer: SurveyAnswer, { result }: SurveyFacts): Told | null {
  if (answer.kind !== 'number' || result === null) return null;
  const { number } = answer;
  const { missingAtLeast, missingAtMost, unchecked } = result;
  if (number === null) {
    return missingAtLeast > 0 ? { code: 'not-arrived-unknown', answered: null, known: missingAtLeast } : null;
  }
  if (number < missingAtLeast) return { code: 'not-arrived-fewer', answered: number, known: missingAtLeast };
  const atMost = missingAtMost + unchecked;
  return number > atMost ? { code: 'not-arrived-more', answered: number, known: atMost } : null;
}

/** A message that is not settled yet may come to belong to any of the figures. */
function withinFindings(
  code: DifferenceCode,
  answer: SurveyAnswer,
  { unsettled, knownOn }: SurveyFacts['findings'],
  known: number,
): Told | null {
  if (answer.kind !== 'number' || knownOn === null) return null;
  const { number } = answer;
  const isUnknownRightly = number === null && known === 0;
  const isWithin = number !== null && number >= known && number <= known + unsettled;
  if (isUnknownRightly || isWithin) return null;
  return { code, answered: number, known, ...(unsettled > 0 && { knownAtMost: known + unsettled }) };
}

function saysYes(answer: SurveyAnswer): boolean {
  return answer.kind === 'choice' && answer.choice === 'yes';
}

function saysNo(answer: SurveyAnswer): boolean {
  return answer.kind === 'choice' && answer.choice === 'no';
}
