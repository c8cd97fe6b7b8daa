/** Why a file was not tried or delivered, in words; faults of the file against the user's own rows. */
import { uploadProblems, uploadProblemType } from '#domain/delivery/upload.ts';
import { type Answer, type Problem, problemTypes } from '../../api.ts';
import { h } from '../../dom.ts';
import { problemText } from '../../problem-text.ts';
import type { PortalContext } from '../../view.ts';
import { alertBox } from '../parts.ts';
import { faultsOf } from './answers.ts';
import type { SendSettings } from './send-section.ts';

export function problemBox(
  context: PortalContext,
  settings: Pick<SendSettings, 'faultsBox'>,
  { problem }: Answer<unknown> & { ok: false },
): HTMLElement {
  const faults = faultsOf(problem);
  if (faults !== null) return h('div', { tabindex: '-1' }, settings.faultsBox(faults));
  return failure(context.texts.upload.send.failed({ title: titleOf(context, problem) }));
}

function titleOf({ texts }: PortalContext, problem: Problem): string {
  const code = uploadProblems.find((known) => uploadProblemType(known) === problem.type);
  if (code !== undefined) return texts.upload.send.problems[code];
  if (problem.status === 413) return texts.upload.faults['file-too-large'];
  return problemText(problem, texts);
}

export function unexpectedBox(context: PortalContext): HTMLElement {
  const problem = { status: 200, type: problemTypes.unexpected, title: '' };
  return failure(context.texts.upload.send.failed({ title: problemText(problem, context.texts) }));
}

export function failure(text: string): HTMLElement {
  const box = alertBox('danger', h('p', {}, text));
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  return box;
}
