/** First what has changed, with causes; then the release of just that. */
import { z } from 'zod';
import { releasePlanSchema } from '#domain/release/release.ts';
import type { ReleasePlan } from '#domain/release/release.ts';
import type { Problem } from '../api.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import type { NationalContext } from '../national/view.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { section } from '../reconciliation/page.ts';
import { changesParts } from './changes-part.ts';

const reservedSchema = z.object({ number: z.number(), isNew: z.boolean() });

type Again = (done: string) => Promise<void>;

export function makePart(context: NationalContext, hasEarlier: boolean, again: Again): HTMLElement {
  const words = context.texts.releases.make;
  const shown = h('div', { id: 'release-plan', tabindex: '-1' });
  const check = button(words.check, async () => {
    const answer = await context.api.send('POST', '/releases', {}, releasePlanSchema);
    const parts = answer.ok
      ? planParts(context, answer.value, hasEarlier, again, shown)
      : [problemBox(context, answer.problem)];
    shown.replaceChildren(...parts);
    shown.focus();
  });
  return section('ny-utgivelse', words.heading, h('p', {}, words.text), check, shown);
}

function planParts(
  context: NationalContext,
  plan: ReleasePlan,
  hasEarlier: boolean,
  again: Again,
  shown: HTMLElement,
): HTMLElement[] {
  const words = context.texts.releases.make;
  const number = String(plan.number);
  if (plan.isUnchanged) return [alertBox('info', h('p', {}, words.unchanged({ number })))];
  const release = button(words.release({ number }), async () => {
    const body = { contentId: plan.contentId };
    const answer = await context.api.send('POST', '/releases', body, reservedSchema);
    if (answer.ok) return again(words.done({ number: String(answer.value.number) }));
    shown.replaceChildren(problemBox(context, answer.problem));
    shown.focus();
  });
  return [h('p', {}, leadOf(context, plan, hasEarlier)), ...changesParts(context, plan), h('p', {}, release)];
}

function leadOf(
  context: NationalContext,
  { number, asOf, changes }: ReleasePlan,
  hasEarlier: boolean,
): string {
  const words = context.texts.releases.make;
  if (!hasEarlier && number === 1) return words.first;
  const told = { number: String(number), time: instantInWords(Date.parse(asOf), context.language) };
  return changes.length === 0
    ? words.noFigures(told)
    : words.changed({ ...told, count: String(changes.length) });
}

function problemBox(context: NationalContext, problem: Problem): HTMLElement {
  const words = context.texts.releases.make;
  const told = new Map([
    ['urn:avstem:problem:release-changed', words.changedMeanwhile],
    ['urn:avstem:problem:nothing-published', words.nothingPublished],
  ]);
  return alertBox('danger', h('p', {}, told.get(problem.type) ?? problemText(problem, context.texts)));
}
