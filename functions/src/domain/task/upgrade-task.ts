import type { TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

/** Attesting it is the person's part; that it is verified, only the logs can show. */
export function upgradeTask({ scope, verification }: TaskFacts): Task {
  const id = 'upgrade';
  // Another case system is told as such, and never as verified.
  if (verification?.verdict === 'not-affected') {
    return { id, state: 'done', reason: scope.upgrade ? 'upgrade-confirmed' : 'upgrade-not-affected' };
  }
  if (scope.upgrade === null) return { id, state: 'not-started', reason: 'upgrade-not-confirmed' };
  if (verification === null) return { id, state: 'in-progress', reason: 'upgrade-confirmed' };
  if (verification.verdict === 'verified') return { id, state: 'done', reason: 'upgrade-verified' };
  const reasons = verification.conditions.map(({ reason }) => reason);
  if (reasons.includes('older')) return { id, state: 'needs-attention', reason: 'upgrade-too-old' };
  if (reasons.includes('vendor-contradicts')) {
    return { id, state: 'needs-attention', reason: 'upgrade-contradicted' };
  }
  if (reasons.includes('some-missing'))
    return { id, state: 'needs-attention', reason: 'upgrade-still-missing' };
  return { id, state: 'in-progress', reason: 'upgrade-not-verified' };
}
