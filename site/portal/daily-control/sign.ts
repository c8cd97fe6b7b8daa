/** Sends sign-offs, and tells why one was not taken. */
import { z } from 'zod';
import type { DaySignOff } from '#domain/daily-control/sign-off.ts';
import { scopePath } from '../api.ts';
import type { Problem } from '../api.ts';
import { problemText } from '../problem-text.ts';
import { digits } from '../reconciliation/words.ts';
import type { PortalContext } from '../view.ts';

const signedSchema = z.object({ signed: z.number() });

/** One at a time: pressing again while it is sent does nothing. */
export function signer(
  context: PortalContext,
  onSigned: (told: string) => Promise<void>,
  onRefused: (text: string) => void,
): (days: readonly DaySignOff[]) => Promise<void> {
  let isSending = false;
  return async (days) => {
    if (isSending) return;
    isSending = true;
    const path = `${scopePath(context.service.scope)}/daily-control/sign-offs`;
    const answer = await context.api.send('POST', path, { days }, signedSchema);
    isSending = false;
    if (!answer.ok) return onRefused(refusal(answer.problem, context));
    const { receipt } = context.texts.dailyControl;
    const { signed } = answer.value;
    await onSigned(signed === 1 ? receipt.one : receipt.many({ count: digits(signed) }));
  };
}

function refusal(problem: Problem, { texts }: PortalContext): string {
  const { refused } = texts.dailyControl;
  if (problem.type.endsWith(':day-changed')) return refused.changed;
  return problem.status === 422 ? refused.cannot : problemText(problem, texts);
}
