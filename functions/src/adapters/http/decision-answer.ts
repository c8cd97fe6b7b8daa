/** What a decision about a draft is answered with. */
import type { HttpResponseInit } from '@azure/functions';
import type { DecisionOutcome } from '#use-cases/approve-notice.ts';
import { json } from './endpoint.ts';
import { noticeDocumentSchema, ownNumberTooClose } from './post-notice.ts';
import { problem, problems } from './problem.ts';

export const decisionResponses = {
  200: { description: 'The notice as it stands now', schema: noticeDocumentSchema },
  403: { description: 'Who drafted it cannot decide, nor anybody who was not asked' },
  404: { description: 'No such notice in this scope' },
  409: { description: 'It has been replaced, sent back or approved, or new logs have come: draft it anew' },
} as const;

export function decisionAnswer(outcome: DecisionOutcome): HttpResponseInit {
  if (outcome.ok) return json(200, noticeDocumentSchema.parse(outcome.notice));
  switch (outcome.code) {
    case 'no-notice':
      return problems.notFound();
    case 'same-person':
      return problem(403, 'same-person', 'En annen enn den som skrev kunngjøringen, må godkjenne den');
    case 'not-asked':
      return problem(403, 'not-asked', 'Utkastet venter på noen andre');
    case 'result-changed':
      return problem(409, 'result-changed', 'Nye logger er kommet til siden kunngjøringen ble skrevet');
    case 'replaced':
      return problem(409, 'replaced', 'Utkastet er erstattet av et nyere');
    case 'sent-back':
      return problem(409, 'sent-back', 'Utkastet er sendt tilbake');
    case 'own-number-refused':
      return problem(409, 'own-number-refused', 'Kommunens eget tall kan ikke vises: det ville røpe andres');
    case 'own-number-too-close':
      return ownNumberTooClose();
    case 'approved':
      return problem(409, 'approved', 'Kunngjøringen er alt godkjent');
  }
}
