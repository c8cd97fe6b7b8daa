/** Above the questions: whom the answer is for, by when, and what has happened to it. */
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import type { SurveyPage } from './page.ts';

export function formTop(page: SurveyPage, told: HTMLElement | null): (HTMLElement | null)[] {
  const { texts, context, view } = page;
  const municipalities = context.service.municipalities.map(({ name }) => name).join(', ');
  const isCorrection = view.sent.length > 0;
  return [
    h(
      'h2',
      { class: 'ds-heading', 'data-size': 'sm' },
      isCorrection ? texts.form.headingCorrection : texts.form.heading,
    ),
    told,
    isCorrection ? h('p', {}, texts.form.correction) : null,
    h('p', {}, texts.form.intro({ municipalities })),
    deadlineBox(page),
  ];
}

export function deadlineBox({ view, texts, context }: SurveyPage): HTMLElement | null {
  if (view.deadline === null || view.sent.length > 0) return null;
  const time = instantInWords(Date.parse(view.deadline), context.language);
  return view.standing.isOverdue
    ? alertBox('warning', h('p', {}, texts.deadlinePassed({ time })))
    : alertBox('info', h('p', {}, texts.deadline({ time })));
}
