/** What is wrong with a list of questions that Bufdir wants to keep; empty where nothing is. */
import { kindOfFact, questionsOf } from './question.ts';
import type { QuestionList, SurveyQuestion } from './question.ts';

export const maxQuestions = 100;

/** Faults in English, for the programs and people of Bufdir that keep the questions. */
export function questionFaults(list: QuestionList): string[] {
  const questions = questionsOf(list);
  const faults: string[] = [];
  if (questions.length > maxQuestions) faults.push(`more than ${String(maxQuestions)} questions`);
  const seen = new Map<string, SurveyQuestion>();
  for (const question of questions) {
    const tell = (fault: string): number => faults.push(`${question.id}: ${fault}`);
    if (seen.has(question.id)) tell('its id is used twice');
    for (const fault of ownFaults(question)) tell(fault);
    const { askedWhen } = question;
    if (askedWhen) {
      const options = seen.get(askedWhen.question)?.options?.map((option) => option.id) ?? [];
      if (!seen.has(askedWhen.question)) tell('is asked after a question that does not come before it');
      else if (askedWhen.isOneOf.some((option) => !options.includes(option)))
        tell('is asked after an option that does not exist');
    }
    seen.set(question.id, question);
  }
  const facts = questions.flatMap(({ about }) => about ?? []);
  if (new Set(facts).size < facts.length) faults.push('two questions are about the same fact');
  return faults;
}

function ownFaults({ kind, options, about, ...question }: SurveyQuestion): string[] {
  const faults: string[] = [];
  const hasOptions = kind === 'choice' || kind === 'multiple';
  if (hasOptions !== (options !== undefined))
    faults.push('options belong to choice and multiple, and must be there');
  const ids = options?.map((option) => option.id) ?? [];
  if (new Set(ids).size < ids.length) faults.push('two options have the same id');
  if (question.mayBeShared && kind !== 'multiple') faults.push('only multiple can be shared');
  const canBeUnknown = kind === 'number' || kind === 'date' || kind === 'version';
  if (question.mayBeUnknown && !canBeUnknown) faults.push('only number, date and version may be unknown');
  if (about && kindOfFact[about] !== kind)
    faults.push(`about ${about} it must be of kind ${kindOfFact[about]}`);
  if (about && isYesOrNo(about) && !['yes', 'no'].every((answer) => ids.includes(answer)))
    faults.push(`about ${about} its options must hold yes and no`);
  return faults;
}

function isYesOrNo(about: string): boolean {
  return about === 'fault-found' || about === 'upgrade-installed' || about === 'notice-published';
}

/**
 * A question keeps its kind and what it is about in every version, so that answers to several versions can be read
 * side by side; a question of another meaning takes an id of its own.
 */
export function changedMeanings(list: QuestionList, earlier: readonly QuestionList[]): string[] {
  const faults = new Set<string>();
  const before = earlier.flatMap(questionsOf);
  for (const question of questionsOf(list)) {
    for (const same of before.filter(({ id }) => id === question.id)) {
      if (same.kind !== question.kind) faults.add(`${question.id}: was of kind ${same.kind}; use another id`);
      if (same.about !== question.about)
        faults.add(`${question.id}: was about ${same.about ?? 'no fact'}; use another id`);
    }
  }
  return [...faults];
}
