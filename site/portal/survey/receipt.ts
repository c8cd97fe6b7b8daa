/** What was sent, when, and the hash that shows that it is unchanged; the answers before it; and the way to correct. */
import type { SendingView } from '#domain/survey/survey-view.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { answerList } from './answer-list.ts';
import { questionsOfVersion, showStage } from './page.ts';
import type { SurveyPage } from './page.ts';
import { sharedSection } from './shared.ts';
import { digits } from './words.ts';

export function showReceipt(page: SurveyPage, onCorrect: () => void): void {
  const { texts, view, context } = page;
  const { receipt } = texts;
  const [held, ...earlier] = view.sent;
  if (!held) throw new Error('nothing has been sent');
  const questions = questionsOfVersion(view, held.questionsVersion);
  const isAskedAnew = held.questionsVersion < view.questions.version;
  const time = instantInWords(held.sentAtMs, context.language);
  showStage(
    page,
    h('h2', { class: 'ds-heading', 'data-size': 'sm' }, receipt.heading),
    alertBox(
      'success',
      h('p', {}, earlier.length > 0 ? receipt.corrected({ time }) : receipt.sent({ time })),
    ),
    view.standing.late ? alertBox('warning', h('p', {}, receipt.late)) : null,
    isAskedAnew ? alertBox('info', h('p', {}, receipt.newQuestions)) : null,
    facts(page, held),
    h(
      'div',
      { class: 'portal-controls action' },
      button(receipt.print, () => print()),
      button(receipt.correct, onCorrect, 'secondary'),
    ),
    ...answerList(page, { questions, answers: held.answers, differences: held.differences }),
    earlier.length > 0 ? history(page, earlier) : null,
    sharedSection(page),
  );
  page.context.announce(receipt.heading);
}

function facts(page: SurveyPage, held: SendingView): HTMLElement {
  const { context, texts } = page;
  const { receipt } = texts;
  const { service } = context;
  const rows: readonly (readonly [string, string | HTMLElement])[] = [
    [receipt.service, service.name],
    [
      receipt.municipalities,
      service.municipalities.map(({ name, number }) => `${name} (${number})`).join(', '),
    ],
    [receipt.time, instantInWords(held.sentAtMs, context.language)],
    [receipt.version, digits(page, held.questionsVersion)],
    [receipt.hash, h('code', { class: 'survey-hash' }, held.hash)],
  ];
  return h(
    'dl',
    { class: 'survey-receipt' },
    ...rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );
}

function history(page: SurveyPage, earlier: readonly SendingView[]): HTMLElement {
  const { receipt } = page.texts;
  const items = earlier.map((sending) => {
    const time = instantInWords(sending.sentAtMs, page.context.language);
    const questions = questionsOfVersion(page.view, sending.questionsVersion);
    const { answers, differences } = sending;
    return h(
      'details',
      { class: 'survey-earlier' },
      h('summary', {}, receipt.earlierItem({ time })),
      h('p', {}, receipt.hash, ': ', h('code', { class: 'survey-hash' }, sending.hash)),
      ...answerList(page, { questions, answers, differences }),
    );
  });
  const heading = h('h3', { class: 'ds-heading', 'data-size': 'xs' }, receipt.earlier);
  return h('section', { class: 'portal-section' }, heading, h('p', {}, receipt.earlierText), ...items);
}
