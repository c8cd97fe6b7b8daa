/** What every part of the view is drawn from, and how a step is taken. */
import type { DryRunOfRelease, HoldView } from '#domain/hold/hold-view.ts';
import { holdViewSchema } from '#domain/hold/hold-view.ts';
import { holdFaults } from '#domain/hold/steps.ts';
import type { Problem } from '../api.ts';
import { instantInWords } from '../dates.ts';
import type { NationalContext } from '../national/view.ts';
import { problemText } from '../problem-text.ts';

export interface HoldPage {
  readonly context: NationalContext;
  readonly view: HoldView;
  readonly dryRun: DryRunOfRelease;
  /** Only KS takes steps; Bufdir reads. */
  readonly mayStep: boolean;
  /** Shows everything anew, with what was done above it. */
  readonly again: (done: string) => Promise<void>;
}

export function timeOf({ context }: HoldPage, ms: number): string {
  return instantInWords(ms, context.language);
}

export function holdPath({ context }: Pick<HoldPage, 'context'>): string {
  return `/incidents/${context.me.incident?.id ?? ''}/hold`;
}

/** @returns what went wrong, in words; null where it was done, and all is shown anew */
export async function takeStep(page: HoldPage, step: object, done: string): Promise<string | null> {
  const body = { basedOn: page.view.hold?.revision ?? 0, ...step };
  const answer = await page.context.api.send('POST', `${holdPath(page)}/steps`, body, holdViewSchema);
  if (!answer.ok) return faultText(page, answer.problem);
  await page.again(done);
  return null;
}

function faultText({ context }: HoldPage, problem: Problem): string {
  const fault = holdFaults.find((code) => problem.type === `urn:avstem:problem:${code}`);
  return fault ? context.texts.hold.faults[fault] : problemText(problem, context.texts);
}
