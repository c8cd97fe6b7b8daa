import type { SurveyQuestion } from '#domain/survey/question.ts';
import type { SurveyPage } from '../page.ts';
import { choiceField } from './choice-field.ts';
import { contactField } from './contact-field.ts';
import type { QuestionField } from './field.ts';
import { multipleField } from './multiple-field.ts';
import { valueField } from './value-field.ts';

export function questionField(page: SurveyPage, question: SurveyQuestion): QuestionField {
  switch (question.kind) {
    case 'choice':
      return choiceField(page, question);
    case 'multiple':
      return multipleField(page, question);
    case 'contact':
      return contactField(page, question);
    default:
      return valueField(page, question);
  }
}
