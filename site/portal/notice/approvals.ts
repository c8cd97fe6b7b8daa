/** `#/godkjenninger`: the drafts that wait for the reader, with nothing but what the public will see. */
import { z } from 'zod';
import { approvalSchema } from '#domain/notice/notice-view.ts';
import type { Approval } from '#domain/notice/notice-view.ts';
import { dateInWords, dayOf } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext, View } from '../view.ts';
import { decisionForm } from './decision-form.ts';
import { previews } from './preview.ts';
import { section } from './section.ts';

/** Bufdir has no service, and needs none here. */
export type ApprovalsContext = Pick<PortalContext, 'api' | 'texts' | 'language' | 'announce'>;

const approvalsSchema = z.object({ approvals: z.array(approvalSchema) });

export const approvalsView: View = {
  hash: '#/godkjenninger',
  title: (texts) => texts.notice.approvals.title,
  render: fillApprovals,
};

export function fillApprovals(context: ApprovalsContext, container: HTMLElement): Promise<void> {
  return show(context, container, null);
}

/** @param done what was just done, told above the rest */
async function show(context: ApprovalsContext, container: HTMLElement, done: string | null): Promise<void> {
  const { texts } = context;
  const words = texts.notice.approvals;
  const answer = await context.api.get('/approvals', approvalsSchema);
  if (!answer.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
  const again = async (text: string): Promise<void> => {
    await show(context, container, text);
    context.announce(text);
    container.querySelector<HTMLElement>('#approvals-done')?.focus();
  };
  const { approvals } = answer.value;
  const items = approvals.map((approval, place) => approvalSection(context, approval, place, again));
  const told =
    done === null ? [] : [alertBox('success', h('p', { id: 'approvals-done', tabindex: '-1' }, done))];
  const lead = h('p', {}, approvals.length === 0 ? words.none : words.intro);
  container.replaceChildren(...told, lead, ...items);
}

function approvalSection(
  context: ApprovalsContext,
  approval: Approval,
  place: number,
  onDone: (text: string) => Promise<void>,
): HTMLElement {
  const { approvals: words, preview } = context.texts.notice;
  const date = dateInWords(dayOf(approval.draftedAtMs), context.language);
  return section(
    words.from({ service: approval.service }),
    h('p', {}, `${words.asked[approval.askedAs]} ${words.drafted({ date })}`),
    h('p', {}, preview.intro),
    ...previews(approval.shown, approval.districts?.[0], context.texts),
    approval.isDraftedByYou
      ? h('p', {}, words.own)
      : decisionForm(context, approval, `avgjorelse-${String(place)}`, onDone),
  );
}
