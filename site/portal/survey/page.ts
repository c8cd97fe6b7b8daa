/** What every part of the survey's view is drawn from, and what leads from one stage to the next. */
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import type { QuestionVersion, SurveyWords } from '#domain/survey/question.ts';
import type { SurveyView } from '#domain/survey/survey-view.ts';
import type { SurveyTexts } from '../../texts/portal/schema-survey.ts';
import type { PortalContext } from '../view.ts';

export interface SurveyPage {
  readonly context: PortalContext;
  readonly texts: SurveyTexts;
  readonly container: HTMLElement;
  /** As the API last told it. */
  view: SurveyView;
  /** As the person has them now, kept or not. */
  answers: SurveyAnswers;
}

/** In the written form of the page. */
export function inWords({ context }: SurveyPage, words: SurveyWords): string {
  return context.language === 'nn' ? words.nn : words.nb;
}

export function questionsOfVersion(
  { questions, olderQuestions }: SurveyView,
  version: number,
): QuestionVersion {
  return olderQuestions.find((older) => older.version === version) ?? questions;
}

/** What the person goes on from: the draft, else what was sent. */
export function answersOf({ draft, sent }: SurveyView): SurveyAnswers {
  return draft?.answers ?? sent[0]?.answers ?? {};
}

/** Puts a stage in place, and the focus on its heading. */
export function showStage({ container }: SurveyPage, ...children: (HTMLElement | null)[]): void {
  container.replaceChildren(...children.filter((child) => child !== null));
  const heading = container.querySelector<HTMLElement>('h2');
  // The first stage is drawn before the view is in place: there the shell has moved the focus.
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  if (heading && container.isConnected)
    scrollTo(0, Math.max(0, heading.getBoundingClientRect().top + scrollY - 24));
}
