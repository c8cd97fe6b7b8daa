/** `#/sporreskjema`: Bufdir's survey from the questions to the receipt, and its correction. */
import { questionsOf } from '#domain/survey/question.ts';
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import type { SurveyView } from '#domain/survey/survey-view.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext, View } from '../view.ts';
import { showCheck } from './check.ts';
import { showConflict } from './conflict.ts';
import type { ShownFault } from './faults.ts';
import { showForm } from './form.ts';
import type { Change } from './load.ts';
import { loadSurvey, saveDraft } from './load.ts';
import { answersOf } from './page.ts';
import type { SurveyPage } from './page.ts';
import { showReceipt } from './receipt.ts';
import { endOpenSaver } from './saver.ts';

export const surveyView: View = {
  hash: '#/sporreskjema',
  title: (texts) => texts.survey.title,
  render: open,
};

async function open(context: PortalContext, container: HTMLElement): Promise<void> {
  await endOpenSaver();
  const loaded = await loadSurvey(context);
  if (!loaded.ok) {
    const retry = button(context.texts.shell.problems.retry, () => open(context, container), 'secondary');
    const box = alertBox('danger', h('p', {}, problemText(loaded.problem, context.texts)));
    return container.replaceChildren(box, h('p', {}, retry));
  }
  const view = loaded.value;
  const page: SurveyPage = {
    context,
    texts: context.texts.survey,
    container,
    view,
    answers: answersOf(view),
  };
  if (view.draft === null && view.sent.length > 0) return toReceipt(page);
  const isOlder = view.draft !== null && view.draft.questionsVersion < view.questions.version;
  if (isOlder) return onNewQuestions(page, view);
  await toForm(page);
}

interface FormStart {
  readonly focus?: string;
  readonly faults?: readonly ShownFault[];
  readonly told?: HTMLElement;
}

async function toForm(page: SurveyPage, start: FormStart = {}): Promise<void> {
  const last = page.view.sent[0];
  const canDiscard = last?.questionsVersion === page.view.questions.version;
  const ways = {
    onComplete: () => toCheck(page),
    onRefused: (change: Refused) => onRefused(page, change),
    onDiscard: last && canDiscard ? () => void discard(page, last.answers) : null,
  };
  await showForm(page, ways, start);
}

function toCheck(page: SurveyPage): void {
  showCheck(page, {
    onChange: (focus) => void toForm(page, focus === undefined ? {} : { focus }),
    onSent: () => void onSent(page),
    onRefused: (change) => onRefused(page, change),
  });
}

async function onSent(page: SurveyPage): Promise<void> {
  await endOpenSaver();
  page.answers = answersOf(page.view);
  toReceipt(page);
}

function toReceipt(page: SurveyPage): void {
  showReceipt(page, () => void toForm(page));
}

type Refused = Extract<Change, { why: 'changed' | 'questions-changed' | 'faults' }>;

function onRefused(page: SurveyPage, change: Refused): void {
  switch (change.why) {
    case 'faults':
      return void toForm(page, { faults: change.faults });
    case 'questions-changed':
      return void onNewQuestions(page, change.current);
    case 'changed':
      return showConflict(page, change.current, (answers, isMine) => void onChosen(page, answers, isMine));
  }
}

/** What one keeps of one's own is stored over the colleague's at once, now that both have been seen. */
async function onChosen(page: SurveyPage, answers: SurveyAnswers, isMine: boolean): Promise<void> {
  page.answers = answers;
  if (isMine) {
    const change = await saveDraft(page, answers);
    if (change.ok) page.view = change.view;
    else if (change.why !== 'failed') return onRefused(page, change);
  }
  return page.view.draft === null && page.view.sent.length > 0 ? toReceipt(page) : toForm(page);
}

/** Answers that still fit are kept; the person looks at all of them. */
async function onNewQuestions(page: SurveyPage, current: SurveyView): Promise<void> {
  const kinds = new Map(questionsOf(current.questions).map(({ id, kind }) => [id, kind]));
  const fitting = Object.entries(page.answers).filter(([id, { kind }]) => kinds.get(id) === kind);
  page.view = current;
  page.answers = Object.fromEntries(fitting);
  const told = alertBox('warning', h('p', {}, page.texts.form.newQuestions));
  await toForm(page, { told });
}

/** Back to what was sent: a draft that says the same is none. */
async function discard(page: SurveyPage, sent: SurveyAnswers): Promise<void> {
  page.answers = sent;
  await endOpenSaver();
  const change = page.view.draft === null ? null : await saveDraft(page, sent);
  if (change?.ok) page.view = change.view;
  if (change && !change.ok && change.why !== 'failed') return onRefused(page, change);
  toReceipt(page);
}
