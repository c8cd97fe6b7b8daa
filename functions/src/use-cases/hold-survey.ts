/** What a service's last answer says, held against what stands now and not against what stood when it was sent. */
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { SurveyFactsOfHold } from '#domain/hold/facts.ts';
import type { Incident } from '#domain/incident/incident.ts';
import type { Service } from '#domain/service/service.ts';
import { askedQuestions } from '#domain/survey/asked.ts';
import { differencesOf } from '#domain/survey/differences.ts';
import type { SurveyFacts } from '#domain/survey/facts.ts';
import type { QuestionVersion } from '#domain/survey/question.ts';
import type { Sending, SurveyRecord } from '#domain/survey/record.ts';
import type { UpgradeSummary } from '#domain/upgrade/upgrade-summary.ts';

interface Beside {
  readonly versions: readonly QuestionVersion[];
  readonly incident: Pick<Incident, 'caseSystem'>;
  readonly service: Service;
  readonly upgrade: UpgradeSummary | null;
  readonly reconciled: Reconciled | null;
}

/** @returns null while nothing was sent: a draft says nothing */
export function surveyOfHold(record: SurveyRecord | undefined, beside: Beside): SurveyFactsOfHold | null {
  const sent = record?.sent.at(-1);
  const questions = beside.versions.find(({ version }) => version === sent?.questionsVersion);
  if (sent === undefined || questions === undefined) return null;
  return {
    differences: differencesOf(questions, sent.answers, factsOf(beside)).map(({ code }) => code),
    saysAffected: saysAffected(questions, sent, beside.incident.caseSystem),
  };
}

function saysAffected(questions: QuestionVersion, { answers }: Sending, caseSystem: string): boolean | null {
  const question = askedQuestions(questions, answers).find(({ about }) => about === 'case-system');
  const answer = question && answers[question.id];
  if (answer?.kind !== 'choice') return null;
  const option = question?.options?.find(({ id }) => id === answer.choice);
  return option === undefined ? null : option.caseSystem === caseSystem;
}

/** Only what the differences that bear on the hold are told by. */
function factsOf({ service, upgrade, reconciled }: Beside): SurveyFacts {
  const counts = reconciled?.summary?.counts;
  return {
    caseSystem: service.caseSystem,
    contact: service.contact,
    upgrade: upgrade?.attested ? { ...upgrade.attested, attestedAtMs: 0 } : null,
    result:
      reconciled && counts
        ? {
            asOfMs: reconciled.asOfMs,
            missingAtLeast: counts.missingAtLeast,
            missingAtMost: counts.missing + counts.contested,
            unchecked: counts.unchecked,
          }
        : null,
    findings: { recovered: 0, reportedAgain: 0, stillLost: 0, unsettled: 0, knownOn: null },
    toldDatatilsynetAtMs: null,
    noticePublishedAtMs: null,
  };
}
