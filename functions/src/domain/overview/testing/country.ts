/** A small country for tests: one of each kind of service, and parts that tell what each test asks about. */
import type { Incident } from '../../incident/incident.ts';
import type { Service } from '../../service/service.ts';
import { scopeKeyOf } from '../../service/service.ts';
import type { SurveyAnswers } from '../../survey/answer.ts';
import type { QuestionVersion } from '../../survey/question.ts';
import type { SurveyRecord } from '../../survey/record.ts';
import type { OverviewInputs, ServiceInput } from '../inputs.ts';
import { emptyPart } from '../scope-part.ts';
import type { ScopePart } from '../scope-part.ts';

const words = { nb: 'x', nn: 'x' };
/** Two questions: whether the fault was found, and how many messages did not arrive. */
export const questions: QuestionVersion[] = [
  {
    version: 1,
    groups: [
      {
        id: 'g',
        heading: words,
        questions: [
          {
            id: 'fault',
            kind: 'choice',
            label: words,
            about: 'fault-found',
            options: ['yes', 'no', 'searching'].map((id) => ({ id, label: words })),
          },
          {
            id: 'lost',
            kind: 'number',
            label: words,
            about: 'not-arrived',
            mayBeUnknown: true,
            askedWhen: { question: 'fault', isOneOf: ['yes', 'searching'] },
          },
        ],
      },
    ],
  },
];

export const saysNone: SurveyAnswers = { fault: { kind: 'choice', choice: 'no' } };
export const saysLost = (number: number | null): SurveyAnswers => ({
  fault: { kind: 'choice', choice: 'yes' },
  lost: { kind: 'number', number },
});

const contact = { name: 'Vakt', telephone: '' };
export const service = (municipalities: string[], districts?: string[]): Service => ({
  organisation: '310000003',
  name: `Tjeneste ${municipalities.join(' ')} ${(districts ?? []).join(' ')}`.trim(),
  municipalities,
  ...(districts && { districts }),
  caseSystem: municipalities.includes('1103') ? 'Annet' : 'Visma Familia',
  contact,
});

export const incident: Incident = {
  id: 'prove',
  caseSystem: 'Visma Familia',
  from: '2023-01-01',
  to: '2023-01-10',
  fixedVersion: '2.0',
  surveyDeadline: '2023-06-15T10:00:00Z',
  sample: true,
  services: [
    service(['4601']),
    service(['1804', '1811']),
    service(['0301'], ['05']),
    service(['0301'], ['06']),
    service(['1103']),
  ],
};

export const nowMs = Date.UTC(2023, 6, 1);
export const answeredMs = Date.UTC(2023, 5, 10, 8);

export function answered(scope: string, ...all: (readonly [number, SurveyAnswers])[]): SurveyRecord {
  const sent = all.map(([sentAtMs, answers]) => ({
    questionsVersion: 1,
    answers,
    differences: [],
    sentBy: 'person',
    sentAtMs,
    hash: 'a'.repeat(64),
  }));
  return { scope, revision: 1, draft: null, sent, late: (all[0]?.[0] ?? 0) > Date.UTC(2023, 5, 15, 10) };
}

export const resultAtMs = Date.UTC(2023, 5, 12, 9);
/** A result without doubts. */
export function result(missingAtLeast: number): NonNullable<ScopePart['result']> {
  return {
    id: `r${missingAtLeast}`,
    asOfMs: resultAtMs,
    missingAtLeast,
    unchecked: 1,
    doubts: [],
    members: [],
    deliveries: `d${missingAtLeast}`,
    rules: 'PT1H PT5M confirmed',
  };
}

export const found = (municipality: string, more: Partial<ScopePart['findings']['byMunicipality'][0]>) => ({
  municipality,
  recovered: 0,
  reportedAgain: 0,
  stillLost: 0,
  foundAfterAll: 0,
  unsettled: 0,
  ...more,
});

/** What people found out about messages of one municipality, and of no other. */
export const findingsOf = (...about: Parameters<typeof found>): ScopePart['findings'] => ({
  ...emptyPart('', 0).findings,
  byMunicipality: [found(...about)],
});

/** @param more by scope, what is known of it */
export function inputsWith(
  more: Readonly<Record<string, Partial<Omit<ServiceInput, 'part'>> & { part?: Partial<ScopePart> }>>,
): OverviewInputs {
  const services = incident.services.map((one): ServiceInput => {
    const scope = scopeKeyOf(one);
    const { part, ...rest } = more[scope] ?? {};
    return {
      scope,
      service: one,
      upgrade: null,
      survey: null,
      remindedAtMs: [],
      certified: [],
      ...rest,
      part: { ...emptyPart(scope, 10), ...part },
    };
  });
  return { incident, services, questions, nowMs };
}
