/** Why a draft, or a decision about one, was refused, in words for who sent it: each reason has its own. */
import { z } from 'zod';
import { municipalityName } from '#domain/municipality/names.ts';
import { decisionConflicts } from '#domain/notice/conflicts.ts';
import type { PortalTexts } from '../../texts/portal/schema.ts';
import type { Problem } from '../api.ts';
import { problemText } from '../problem-text.ts';

const municipalitiesSchema = z.array(z.string()).default([]);

const codeOf = ({ type }: Problem): string => type.replace(/^urn:avstem:problem:/, '');

const namesIn = ({ municipalities }: Problem): string =>
  municipalitiesSchema.parse(municipalities).map(municipalityName).join(', ');

export function draftRefusalText(problem: Problem, texts: PortalTexts): string {
  const { errors } = texts.notice;
  const told = { municipalities: namesIn(problem) };
  const refusals = new Map([
    ['own-number-refused', errors.ownNumber(told)],
    ['own-number-too-close', errors.ownNumberTooClose(told)],
  ]);
  return `${errors.server} ${refusals.get(codeOf(problem)) ?? problemText(problem, texts)}`;
}

/** To who was asked to approve it. */
export function decisionRefusalText(problem: Problem, texts: PortalTexts): string {
  const { refusals, failed } = texts.notice.approvals;
  const conflict = decisionConflicts.find((one) => one === codeOf(problem));
  return conflict ? refusals[conflict] : `${failed} ${problemText(problem, texts)}`;
}
