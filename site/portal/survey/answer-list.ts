/** An answer to be read: by group, each question with what was answered and where the system says something else. */
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import { askedQuestions } from '#domain/survey/asked.ts';
import type { Difference } from '#domain/survey/differences.ts';
import type { QuestionVersion, SurveyQuestion } from '#domain/survey/question.ts';
import { h } from '../dom.ts';
import { inWords } from './page.ts';
import type { SurveyPage } from './page.ts';
import { answerLines, differenceText } from './words.ts';

interface Shown {
  readonly questions: QuestionVersion;
  readonly answers: SurveyAnswers;
  readonly differences: readonly Difference[];
  /** Leads back to the question; absent where nothing can be changed. */
  readonly onChange?: (question: string) => void;
}

export function answerList(
  page: SurveyPage,
  { questions, answers, differences, onChange }: Shown,
): HTMLElement[] {
  const asked = askedQuestions(questions, answers);
  return questions.groups.flatMap(({ heading, questions: own }) => {
    const shown = asked.filter(({ id }) => own.some((question) => question.id === id));
    if (shown.length === 0) return [];
    const rows = shown.map((question) => {
      const difference = differences.find((one) => one.question === question.id);
      return rowOf(page, question, answers, difference, onChange);
    });
    const title = h('h3', { class: 'ds-heading', 'data-size': 'xs' }, inWords(page, heading));
    return [h('section', { class: 'survey-answers' }, title, h('dl', {}, ...rows))];
  });
}

function rowOf(
  page: SurveyPage,
  question: SurveyQuestion,
  answers: SurveyAnswers,
  difference: Difference | undefined,
  onChange: ((question: string) => void) | undefined,
): HTMLElement {
  const label = inWords(page, question.label);
  const lines = answerLines(page, question, answers[question.id]).map((line) => h('p', {}, line));
  const told = difference
    ? h('p', { class: 'survey-difference' }, differenceText(page, question, difference))
    : null;
  return h(
    'div',
    {},
    h('dt', {}, label),
    h('dd', {}, ...lines, told, onChange ? changeButton(page, question, label, onChange) : null),
  );
}

function changeButton(
  { texts }: SurveyPage,
  { id }: SurveyQuestion,
  label: string,
  onChange: (question: string) => void,
): HTMLElement {
  const change = h(
    'button',
    {
      type: 'button',
      class: 'ds-button',
      'data-variant': 'tertiary',
      'data-size': 'sm',
      'aria-label': texts.check.changeOf({ question: label }),
    },
    texts.check.change,
  );
  change.addEventListener('click', () => onChange(id));
  return change;
}
