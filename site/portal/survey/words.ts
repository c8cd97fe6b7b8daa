/** Answers and differences in words. */
import type { SurveyAnswer } from '#domain/survey/answer.ts';
import type { Difference } from '#domain/survey/differences.ts';
import type { Proposal } from '#domain/survey/prefill.ts';
import type { SurveyQuestion } from '#domain/survey/question.ts';
import { dateInWords, instantInWords, localesOf } from '../dates.ts';
import { inWords } from './page.ts';
import type { SurveyPage } from './page.ts';

/** One line for each choice; a single one for all else. */
export function answerLines(
  page: SurveyPage,
  question: SurveyQuestion,
  answer: SurveyAnswer | undefined,
): string[] {
  const { texts } = page;
  switch (answer?.kind) {
    case undefined:
      return [texts.notAnswered];
    case 'choice':
      return [optionLabel(page, question, answer.choice)];
    case 'multiple':
      return answer.chosen.length === 0
        ? [texts.notAnswered]
        : answer.chosen.map((id) => {
            const option = optionLabel(page, question, id);
            return answer.shared.includes(id) ? texts.check.shared({ option }) : option;
          });
    case 'number':
      return [answer.number === null ? texts.notKnown : digits(page, answer.number)];
    case 'date':
      return [answer.date === null ? texts.notKnown : dateInWords(answer.date, page.context.language)];
    case 'version':
      return [answer.version ?? texts.notKnown];
    case 'contact':
      return [answer.contact.name, answer.contact.telephone].filter((part) => part !== '');
  }
}

export function optionLabel(page: SurveyPage, { options }: SurveyQuestion, id: string): string {
  const option = options?.find((one) => one.id === id);
  return option ? inWords(page, option.label) : id;
}

export function differenceText(page: SurveyPage, question: SurveyQuestion, difference: Difference): string {
  const { differences: words, range } = page.texts;
  const { code, knownAtMost } = difference;
  const answered = valueText(page, question, difference.answered);
  const atLeast = valueText(page, question, difference.known);
  const known = knownAtMost === undefined ? atLeast : range({ from: atLeast, to: digits(page, knownAtMost) });
  switch (code) {
    case 'upgrade-not-attested':
    case 'told-not-here':
    case 'notice-not-here':
      return words[code];
    case 'fault-denied':
    case 'not-arrived-unknown':
    case 'upgrade-denied':
    case 'told-denied':
    case 'notice-denied':
      return words[code]({ known });
    default:
      return words[code]({ answered, known });
  }
}

export function sourceText({ texts, context }: SurveyPage, { source, trueOn }: Proposal): string {
  if (source === 'register-of-services') return texts.sources[source];
  return texts.sources[source]({ date: trueOn === null ? '' : dateInWords(trueOn, context.language) });
}

function valueText(page: SurveyPage, question: SurveyQuestion, value: string | number | null): string {
  if (value === null) return page.texts.notKnown;
  if (typeof value === 'number') return digits(page, value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateInWords(value, page.context.language);
  return optionLabel(page, question, value);
}

export function digits({ context }: SurveyPage, number: number): string {
  return number.toLocaleString(localesOf(context.language));
}

/** `Utkastet er lagret 12. juni 2023 kl. 14.05.` */
export function savedText({ texts, view, context }: SurveyPage): string {
  const savedAtMs = view.draft?.savedAtMs;
  if (savedAtMs === undefined) return texts.form.asSent;
  return texts.form.saved({ time: instantInWords(savedAtMs, context.language) });
}
