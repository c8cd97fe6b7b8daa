import { setTimeout as wait } from 'node:timers/promises';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import type { RunningSystem } from '../../support/running-system.ts';
import type { JointService } from './deliver-joint-logs.ts';
import { ask } from './portal.ts';

/** Waits until the service's result rests on the delay that a person has confirmed. */
export async function untilReconciledWith(
  system: RunningSystem,
  { user, scope }: JointService,
  maxDelay: string,
): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const { current } = await ask<ScopeView>(system, user, 'GET', `scopes/${scope}`);
    if (current?.summary?.rules.maxDelay === maxDelay && current.rulesConfirmed) return;
    await wait(500);
  }
  throw new Error(`not reconciled with ${maxDelay} within a minute`);
}
