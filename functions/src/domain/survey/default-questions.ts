/** The questions that the product ships with: the first version, until Bufdir keeps another. */
import data from './default-questions.json' with { type: 'json' };
import { questionListSchema } from './question.ts';
import type { QuestionList } from './question.ts';

export const defaultQuestions: QuestionList = questionListSchema.parse(data);
