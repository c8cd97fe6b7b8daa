import type { TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

/** What is public holds until something newer is: a newer result beside it needs a person. */
export function noticeTask({ scope: { current }, notices }: TaskFacts): Task {
  const id = 'notice';
  if (current === null) return { id, state: 'cannot-start', reason: 'no-result' };
  const ofThisResult = notices.filter(({ reconciliation }) => reconciliation === current.id);
  if (ofThisResult.some(isPublic)) return { id, state: 'done', reason: 'published' };
  if (ofThisResult.length > 0) return { id, state: 'in-progress', reason: 'waits-for-approval' };
  if (notices.some(isPublic)) return { id, state: 'needs-attention', reason: 'newer-result' };
  if (current.obstacles.length > 0) return { id, state: 'cannot-start', reason: 'not-publishable' };
  if (current.summary?.counts.missingAtLeast === 0)
    return { id, state: 'done', reason: 'nothing-to-publish' };
  return { id, state: 'not-started', reason: 'ready-to-draft' };
}

function isPublic({ approvedAtMs }: { readonly approvedAtMs?: number | undefined }): boolean {
  return approvedAtMs !== undefined;
}
