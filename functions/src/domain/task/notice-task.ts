import type { ShownNotice, TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

/** What is public holds until something newer is: a newer result beside it needs a person. */
export function noticeTask({
  scope: { current },
  notices,
}: Pick<TaskFacts, 'scope' | 'findings' | 'notices'>): Task {
  const id = 'notice';
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

/** What ends a request needs no newer result. */
function isOf({ reconciliation, closing }: ShownNotice, current: string): boolean {
  return reconciliation === current || closing !== undefined;
}
