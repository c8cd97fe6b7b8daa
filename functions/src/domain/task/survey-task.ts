import type { TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

/** Asked of every service, whatever its case system; after the deadline an answer is still wanted. */
export function surveyTask({ scope: { survey } }: TaskFacts): Task {
  const id = 'survey';
  if (survey.sentAtMs !== null) {
    if (survey.hasDraft) return { id, state: 'in-progress', reason: 'survey-correction-begun' };
    return { id, state: 'done', reason: survey.late ? 'survey-sent-late' : 'survey-sent' };
  }
  if (survey.isOverdue) return { id, state: 'needs-attention', reason: 'survey-overdue' };
  if (survey.hasDraft) return { id, state: 'in-progress', reason: 'survey-drafted' };
  return { id, state: 'not-started', reason: 'survey-not-begun' };
}
