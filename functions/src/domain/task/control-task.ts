import type { TaskFacts } from './facts.ts';
import type { Task } from './task.ts';

/** Silence comes first: without a delivery nothing else can be known. */
export function controlTask({ scope: { current }, control }: TaskFacts): Task {
  const id = 'daily-control';
  if (control === null) return { id, state: 'needs-attention', reason: 'control-unknown' };
  const { settings, summary } = control;
  if (settings === null) {
    if (current === null) return { id, state: 'cannot-start', reason: 'no-result' };
    return { id, state: 'not-started', reason: 'control-not-chosen' };
  }
  if (summary.silent > 0) return { id, state: 'needs-attention', reason: 'control-silent' };
  if (summary.changed > 0) return { id, state: 'needs-attention', reason: 'control-changed' };
  if (summary.toComment > 0) return { id, state: 'needs-attention', reason: 'control-not-agreeing' };
  if (summary.toSignOff > 0) return { id, state: 'in-progress', reason: 'control-to-sign-off' };
  if (summary.signed === 0) return { id, state: 'in-progress', reason: 'control-waiting' };
  return { id, state: 'done', reason: 'control-signed-off' };
}
