import type { ScopeKey } from '../service/service.ts';
import type { Trouble } from './alarm.ts';

/** The sweep could not look at a scope. Says of whom, and nothing of why: an error may hold more than all may see. */
export function sweepTrouble(scope: ScopeKey): Trouble {
  return { kind: 'sweep-failed', subject: scope, scope };
}
