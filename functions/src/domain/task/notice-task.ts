import type { ShownNotice, TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

/** What is public holds until something newer is: a newer result beside it needs a person. */
export function noticeTask({
  scope: { current },
  notices,
}: Pick<TaskFacts, 'scope' | 'findings' | 'notices'>): Task {
  const id = 'notice';
  const unknowable = unknowableTask(notices, current);
  if (unknowable) return { id, ...unknowable };
  if (current === null) return { id, state: 'cannot-start', reason: 'no-result' };
  const newest = notices.find(({ state }) => state !== 'replaced');
  if (newest?.state === 'waiting' && isOf(newest, current.id))
    return { id, state: 'in-progress', reason: 'waits-for-approval' };
  if (newest?.state === 'sent-back') return { id, state: 'needs-attention', reason: 'sent-back' };
  const published = notices.find(({ state }) => state === 'approved');
  if (published?.closing) return { id, state: 'done', reason: 'closed' };
  if (published && isOf(published, current.id)) return { id, state: 'done', reason: 'published' };
  if (published) return { id, state: 'needs-attention', reason: 'newer-result' };
  if (current.obstacles.length > 0) return { id, state: 'cannot-start', reason: 'not-publishable' };
  if (current.summary?.counts.missingAtLeast === 0)
    return { id, state: 'done', reason: 'nothing-to-publish' };
  return { id, state: 'not-started', reason: 'ready-to-draft' };
}

/** Where the newest says that nothing can be known, that holds until logs come that show more. */
function unknowableTask(
  notices: TaskFacts['notices'],
  current: TaskFacts['scope']['current'],
): Pick<Task, 'state' | 'reason'> | null {
  const newest = notices.find(({ state }) => state !== 'replaced');
  const mayBeKnown = current !== null && current.obstacles.length === 0;
  if (!newest?.unknowable || mayBeKnown) return null;
  if (newest.state === 'waiting') return { state: 'in-progress', reason: 'waits-for-approval' };
  if (newest.state === 'sent-back') return { state: 'needs-attention', reason: 'sent-back' };
  return { state: 'done', reason: 'published' };
}

/** What ends a request needs no newer result. */
function isOf({ reconciliation, closing }: ShownNotice, current: string): boolean {
  return reconciliation === current || closing !== undefined;
}
