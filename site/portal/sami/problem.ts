import { samiProblems } from '#domain/notice/sami/problems.ts';
import type { PortalTexts } from '../../texts/portal/schema.ts';
import type { Problem } from '../api.ts';
import { problemText } from '../problem-text.ts';

/** A refusal has words of its own; all else is told as everywhere. */
export function samiProblemText(problem: Problem, texts: PortalTexts): string {
  const code = samiProblems.find((one) => problem.type === `urn:avstem:problem:${one}`);
  return code === undefined ? problemText(problem, texts) : texts.sami.problems[code];
}
