/** "Check your answers": all of it once more, each with a way back, before it is sent. */
import { differencesOf } from '#domain/survey/differences.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { answerList } from './answer-list.ts';
import { deadlineBox } from './form-top.ts';
import { sendAnswer } from './load.ts';
import type { Change } from './load.ts';
import { showStage } from './page.ts';
import type { SurveyPage } from './page.ts';
import { digits } from './words.ts';

interface CheckWays {
  onChange(question?: string): void;
  onSent(): void;
  onRefused(change: Extract<Change, { why: 'changed' | 'questions-changed' | 'faults' }>): void;
}

export function showCheck(page: SurveyPage, ways: CheckWays): void {
  const { texts, view, answers } = page;
  const differences = differencesOf(view.questions, answers, view.facts);
  const problems = h('div', { class: 'portal-errors' });
  const send = button(view.sent.length > 0 ? texts.check.sendCorrection : texts.check.send, async () => {
    send.disabled = true;
    page.context.announce(texts.check.sending);
    const change = await sendAnswer(page);
    send.disabled = false;
    if (change.ok) {
      page.view = change.view;
      return ways.onSent();
    }
    if (change.why !== 'failed') return ways.onRefused(change);
    const text = `${texts.check.notSent} ${problemText(change.problem, page.context.texts)}`;
    problems.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
    send.focus();
  });
  const count = digits(page, differences.length);
  showStage(
    page,
    h('h2', { class: 'ds-heading', 'data-size': 'sm' }, texts.check.heading),
    h('p', {}, texts.check.intro),
    differences.length > 0 ? alertBox('warning', h('p', {}, texts.check.differences({ count }))) : null,
    ...answerList(page, {
      questions: view.questions,
      answers,
      differences,
      onChange: (question) => ways.onChange(question),
    }),
    deadlineBox(page),
    problems,
    h(
      'div',
      { class: 'portal-controls' },
      send,
      button(texts.check.back, () => ways.onChange(), 'secondary'),
    ),
  );
}
