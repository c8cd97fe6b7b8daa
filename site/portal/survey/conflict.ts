/** Two colleagues wrote at once: what stands there beside what one has oneself, and the choice between them. */
import { areSameAnswers, isSameAnswer } from '#domain/survey/answer.ts';
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import { questionsOf } from '#domain/survey/question.ts';
import type { SurveyView } from '#domain/survey/survey-view.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { answersOf, inWords, showStage } from './page.ts';
import type { SurveyPage } from './page.ts';
import { answerLines } from './words.ts';

/** @param onChosen gets the answers that were chosen; `page.view` is the current one by then */
export function showConflict(
  page: SurveyPage,
  current: SurveyView,
  onChosen: (answers: SurveyAnswers, isMine: boolean) => void,
): void {
  const { conflict: texts } = page.texts;
  const mine = page.answers;
  const theirs = answersOf(current);
  page.view = current;
  if (areSameAnswers(mine, theirs)) return onChosen(theirs, false);
  const changedAtMs = current.draft?.savedAtMs ?? current.sent[0]?.sentAtMs ?? 0;
  const time = instantInWords(changedAtMs, page.context.language);
  const isSent = current.draft === null && current.sent.length > 0;
  showStage(
    page,
    h('h2', { class: 'ds-heading', 'data-size': 'sm' }, texts.heading),
    alertBox('warning', h('p', {}, isSent ? texts.sent({ time }) : texts.drafted({ time }))),
    h('p', {}, texts.choose),
    comparison(page, mine, theirs),
    h(
      'div',
      { class: 'portal-controls' },
      button(texts.keepMine, () => onChosen(mine, true)),
      button(texts.takeTheirs, () => onChosen(theirs, false), 'secondary'),
    ),
  );
  page.context.announce(texts.heading);
}

function comparison(page: SurveyPage, mine: SurveyAnswers, theirs: SurveyAnswers): HTMLElement {
  const { conflict: texts } = page.texts;
  const differing = questionsOf(page.view.questions).filter(({ id }) => !isSameAnswer(mine[id], theirs[id]));
  const items = differing.map((question) =>
    h(
      'div',
      { class: 'survey-compared' },
      h('h3', { class: 'ds-heading', 'data-size': '2xs' }, inWords(page, question.label)),
      h(
        'dl',
        {},
        h('dt', {}, texts.mine),
        h('dd', {}, answerLines(page, question, mine[question.id]).join(', ')),
        h('dt', {}, texts.theirs),
        h('dd', {}, answerLines(page, question, theirs[question.id]).join(', ')),
      ),
    ),
  );
  return h('div', { class: 'survey-comparison' }, ...items);
}
