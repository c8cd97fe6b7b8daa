import { z } from 'zod';
import { sendBackReasons } from '#domain/notice/choices.ts';
import { approveNotice, sendBackNotice } from '#use-cases/approve-notice.ts';
import { readJson } from './body.ts';
import { decisionAnswer, decisionResponses } from './decision-answer.ts';
import { endpoint } from './endpoint.ts';
import { problems } from './problem.ts';
import { contentId, scopeParameter } from './schemas.ts';

const body = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve') }),
  z.object({ decision: z.literal('send-back'), reason: z.enum(sendBackReasons) }),
]);
const maxBodyBytes = 1024;

/** Whose scope it is does not matter here, but whether the draft asks for one's approval: else 403. */
export const postDecision = endpoint({
  name: 'postDecision',
  method: 'POST',
  route: 'approvals/{scope}/{notice}',
  summary: 'Approve a draft that asks for your approval, or send it back',
  parameters: z.object({ scope: scopeParameter, notice: contentId }),
  body,
  actions: ['decide-when-asked'],
  actionOf: ({ scope }) => ({ action: 'decide-when-asked', scope }),
  responses: decisionResponses,
  async handle({ system, principal, parameters: { scope, notice }, request }) {
    const { person } = principal;
    if (person === undefined) return problems.notAllowed();
    const decided = await readJson(request, body, maxBodyBytes);
    const who = { ...principal, person };
    return decisionAnswer(
      decided.decision === 'approve'
        ? await approveNotice(system, scope, notice, who)
        : await sendBackNotice(system, scope, notice, who, decided.reason),
    );
  },
});
