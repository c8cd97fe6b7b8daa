import type { ScopeKey } from '../service/service.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import type { Trouble } from './alarm.ts';

/** Something of a side's log is still to come, known by the Norwegian day that it begins with. */
export function gapTrouble(scope: ScopeKey, side: 'portal' | 'register', fromMs: number): Trouble {
  const date = norwegianDate(fromMs);
  return { kind: 'gap', subject: `${scope} ${side} ${date}`, scope, side, date };
}
