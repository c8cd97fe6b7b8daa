/** The questions by group: asked as the answers go, each beside what the system knows, kept as a draft meanwhile. */
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import { askedQuestions } from '#domain/survey/asked.ts';
import { differencesOf } from '#domain/survey/differences.ts';
import { questionsOf } from '#domain/survey/question.ts';
import { h } from '../dom.ts';
import { button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { faultsNow, showFaults } from './faults.ts';
import type { ShownFault } from './faults.ts';
import { questionField } from './fields/index.ts';
import type { QuestionField } from './fields/field.ts';
import { formTop } from './form-top.ts';
import type { Change } from './load.ts';
import { drawNotes } from './notes.ts';
import { digits, savedText } from './words.ts';
import { inWords, showStage } from './page.ts';
import type { SurveyPage } from './page.ts';
import { endOpenSaver, startSaver } from './saver.ts';

export interface FormWays {
  /** All is answered and kept. */
  onComplete(): void;
  /** Somebody else was first. */
  onRefused(change: Extract<Change, { why: 'changed' | 'questions-changed' }>): void;
  /** What was sent holds; null while nothing is. */
  readonly onDiscard: (() => void) | null;
}

interface FormStart {
  /** The question whose field gets the focus, instead of the heading. */
  readonly focus?: string;
  readonly faults?: readonly ShownFault[];
  /** Above the form, such as that the questions have changed. */
  readonly told?: HTMLElement;
}

export async function showForm(page: SurveyPage, ways: FormWays, start: FormStart = {}): Promise<void> {
  await endOpenSaver();
  const { texts } = page;
  const fields = questionsOf(page.view.questions).map((question) => questionField(page, question));
  for (const field of fields) field.fill(page.answers[field.question.id]);
  const progress = h('p', { class: 'survey-progress', 'data-progress': true });
  const status = h('p', { class: 'portal-status' });
  const errors = h('div', { class: 'portal-errors' });
  const groups = groupsOf(page, fields);

  const saver = startSaver(page, (change) => {
    if (!change.ok && (change.why === 'changed' || change.why === 'questions-changed')) {
      saver.stop();
      return ways.onRefused(change);
    }
    status.className = change.ok ? 'portal-status' : 'portal-status portal-status-error';
    status.textContent = change.ok ? savedText(page) : notSaved(page, change);
    if (!change.ok) page.context.announce(status.textContent);
  });
  const update = (): void => {
    page.answers = answersIn(fields);
    drawAnswers(page, fields, groups, update);
    progress.textContent = progressText(page);
    saver.changed();
  };
  const show = (faults: readonly ShownFault[]): void => {
    const summary = showFaults(page, fields, faults);
    errors.replaceChildren(...(summary ? [summary] : []));
    summary?.focus();
  };
  const onCheck = async (): Promise<void> => {
    page.answers = answersIn(fields);
    const faults = faultsNow(page, fields);
    show(faults);
    if (faults.length > 0) return;
    const change = await saver.flush();
    if (change === null || change.ok) ways.onComplete();
  };
  const onSave = async (): Promise<void> => {
    page.answers = answersIn(fields);
    const change = await saver.flush();
    if (change === null) status.textContent = texts.form.nothingToSave;
    page.context.announce(status.textContent);
  };
  const form = formElement(page, groups, errors, onSave, onCheck, ways.onDiscard);
  form.addEventListener('change', update);
  form.addEventListener('input', update);
  form.append(status);
  drawAnswers(page, fields, groups, update);
  progress.textContent = progressText(page);
  showStage(page, ...formTop(page, start.told ?? null), progress, form);
  if (start.faults) show(start.faults);
  const focused = fields.find(({ question }) => question.id === start.focus);
  if (focused) document.getElementById(focused.focusId)?.focus();
}

interface Group {
  readonly element: HTMLElement;
  readonly fields: readonly QuestionField[];
}

function groupsOf(page: SurveyPage, fields: readonly QuestionField[]): Group[] {
  return page.view.questions.groups.map(({ heading, questions }) => {
    const own = fields.filter(({ question }) => questions.some(({ id }) => id === question.id));
    const title = h('h3', { class: 'ds-heading', 'data-size': 'xs' }, inWords(page, heading));
    const elements = own.map(({ element }) => element);
    return { element: h('section', { class: 'survey-group' }, title, ...elements), fields: own };
  });
}

/** Shows what is asked, and beside it what the system knows. */
function drawAnswers(
  page: SurveyPage,
  fields: readonly QuestionField[],
  groups: readonly Group[],
  onAccepted: () => void,
): void {
  const { questions, facts } = page.view;
  const asked = new Set(askedQuestions(questions, page.answers).map(({ id }) => id));
  const differences = differencesOf(questions, page.answers, facts);
  for (const field of fields) {
    field.element.toggleAttribute('hidden', !asked.has(field.question.id));
    const difference = differences.find(({ question }) => question === field.question.id);
    drawNotes(page, field, difference, onAccepted);
  }
  for (const { element, fields: own } of groups)
    element.toggleAttribute('hidden', !own.some(({ question }) => asked.has(question.id)));
}

function answersIn(fields: readonly QuestionField[]): SurveyAnswers {
  const answers: SurveyAnswers = {};
  for (const field of fields) {
    const answer = field.answer();
    if (answer) answers[field.question.id] = answer;
  }
  return answers;
}

function formElement(
  { texts }: SurveyPage,
  groups: readonly Group[],
  errors: HTMLElement,
  onSave: () => Promise<void>,
  onCheck: () => Promise<void>,
  onDiscard: (() => void) | null,
): HTMLFormElement {
  const check = h('button', { type: 'submit', class: 'ds-button' }, texts.form.check);
  const controls = h(
    'div',
    { class: 'portal-controls' },
    check,
    button(texts.form.save, onSave, 'secondary'),
    onDiscard ? button(texts.form.discard, onDiscard, 'tertiary') : null,
  );
  const form = h(
    'form',
    { class: 'survey-form', novalidate: true },
    errors,
    ...groups.map(({ element }) => element),
    controls,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void onCheck();
  });
  return form;
}

function progressText(page: SurveyPage): string {
  const asked = askedQuestions(page.view.questions, page.answers);
  const answered = asked.filter(({ id }) => page.answers[id] !== undefined).length;
  return page.texts.form.progress({ answered: digits(page, answered), asked: digits(page, asked.length) });
}

function notSaved({ texts, context }: SurveyPage, change: Exclude<Change, { ok: true }>): string {
  const why = change.why === 'failed' ? problemText(change.problem, context.texts) : '';
  return `${texts.form.notSaved} ${why}`.trim();
}
