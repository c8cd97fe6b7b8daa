import type { RunningSystem } from '../../support/running-system.ts';
import { jointLogs } from './joint-logs.ts';
import { ask, untilReconciled } from './portal.ts';

export interface JointService {
  /** A leader of the service, and a colleague. */
  readonly user: string;
  readonly colleague: string;
  /** As addresses write it. */
  readonly scope: string;
  readonly municipalities: readonly string[];
}

/** Both logs of a joint service, delivered past the browser; returns when they have been reconciled. */
export async function deliverJointLogs(system: RunningSystem): Promise<JointService> {
  const { service, portal, register, from, to } = jointLogs();
  const { id: scope, municipalities } = service;
  const [user, colleague] = [`leder-${municipalities[0]}-1`, `leder-${municipalities[0]}-2`];
  const period = `from=${from}&to=${to}`;
  const path = (side: string) => `deliveries?side=${side}&scope=${encodeURIComponent(scope)}&${period}`;
  await ask(system, 'ks-1', 'POST', path('portal'), portal);
  await ask(system, user, 'POST', `${path('register')}&maxDelay=PT1H`, register);
  await untilReconciled(system, user, scope);
  return { user, colleague, scope, municipalities };
}
