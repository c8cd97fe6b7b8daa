/**
 * What the system would answer, each with where it is known from and when it was true. Proposals only: a person
 * accepts each, and nothing is sent that nobody accepted.
 */
import { z } from 'zod';
import { norwegianDate } from '../time/norwegian-date.ts';
import { answerSchema } from './answer.ts';
import type { SurveyAnswer } from './answer.ts';
import type { SurveyFacts } from './facts.ts';
import { questionsOf } from './question.ts';
import type { KnownFact, QuestionList, SurveyQuestion } from './question.ts';

export const proposalSources = [
  'register-of-services',
  'upgrade',
  'reconciliation',
  'findings',
  'breach',
  'notice',
] as const;
export type ProposalSource = (typeof proposalSources)[number];

export const proposalSchema = z.object({
  question: z.string(),
  answer: answerSchema,
  source: z.enum(proposalSources),
  /** The Norwegian day on which it was true; null where the source does not tell. */
  trueOn: z.iso.date().nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

type Known = Omit<Proposal, 'question'>;

export function proposalsOf(list: QuestionList, facts: SurveyFacts): Proposal[] {
  return questionsOf(list).flatMap((question) => {
    const known = question.about && knownBy[question.about](facts, question);
    return known ? [{ question: question.id, ...known }] : [];
  });
}

const knownBy: Readonly<Record<KnownFact, (facts: SurveyFacts, question: SurveyQuestion) => Known | null>> = {
  'case-system': ({ caseSystem }, { options }) => {
    const option = options?.find((one) => one.caseSystem === caseSystem);
    return option ? fromRegister(choice(option.id)) : null;
  },
  contact: ({ contact }) =>
    contact.name === '' || contact.telephone === '' ? null : fromRegister({ kind: 'contact', contact }),
  // That nothing is missing in what was checked does not say that there was no fault.
  'fault-found': ({ result }) =>
    result && result.missingAtLeast > 0 ? fromResult(choice('yes'), result.asOfMs) : null,
  'not-arrived': ({ result }) => {
    if (result === null) return null;
    const isWhole = result.missingAtMost === result.missingAtLeast && result.unchecked === 0;
    // "At least none" proposes nothing.
    if (result.missingAtLeast === 0 && !isWhole) return null;
    return fromResult({ kind: 'number', number: result.missingAtLeast }, result.asOfMs);
  },
  recovered: ({ findings }) => fromFindings(findings, findings.recovered),
  'still-lost': ({ findings }) => fromFindings(findings, findings.stillLost),
  'reported-again': ({ findings }) => fromFindings(findings, findings.reportedAgain),
  'upgrade-installed': ({ upgrade }) => (upgrade ? fromUpgrade(upgrade, choice('yes')) : null),
  'upgrade-version': ({ upgrade }) =>
    upgrade ? fromUpgrade(upgrade, { kind: 'version', version: upgrade.version }) : null,
  'upgrade-date': ({ upgrade }) =>
    upgrade ? fromUpgrade(upgrade, { kind: 'date', date: upgrade.installedOn }) : null,
  'told-datatilsynet': ({ toldDatatilsynetAtMs: atMs }) =>
    atMs === null ? null : fromEvent('breach', atMs, choice('yes')),
  'told-datatilsynet-date': ({ toldDatatilsynetAtMs: atMs }) =>
    atMs === null ? null : fromEvent('breach', atMs, { kind: 'date', date: norwegianDate(atMs) }),
  'notice-published': ({ noticePublishedAtMs: atMs }) =>
    atMs === null ? null : fromEvent('notice', atMs, choice('yes')),
  'notice-date': ({ noticePublishedAtMs: atMs }) =>
    atMs === null ? null : fromEvent('notice', atMs, { kind: 'date', date: norwegianDate(atMs) }),
};

function choice(id: string): SurveyAnswer {
  return { kind: 'choice', choice: id };
}

function fromRegister(answer: SurveyAnswer): Known {
  return { answer, source: 'register-of-services', trueOn: null };
}

function fromResult(answer: SurveyAnswer, asOfMs: number): Known {
  return { answer, source: 'reconciliation', trueOn: norwegianDate(asOfMs) };
}

/** Only once every message is settled: until then any of the figures may still grow. */
function fromFindings(findings: SurveyFacts['findings'], number: number): Known | null {
  if (findings.unsettled > 0 || findings.knownOn === null) return null;
  return { answer: { kind: 'number', number }, source: 'findings', trueOn: findings.knownOn };
}

function fromUpgrade({ attestedAtMs }: NonNullable<SurveyFacts['upgrade']>, answer: SurveyAnswer): Known {
  return { answer, source: 'upgrade', trueOn: norwegianDate(attestedAtMs) };
}

function fromEvent(source: 'breach' | 'notice', atMs: number, answer: SurveyAnswer): Known {
  return { answer, source, trueOn: norwegianDate(atMs) };
}
