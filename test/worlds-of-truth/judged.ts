/** What the engine says of a world, beside its truth. */
import { portalLogOf, registerLogOf, SharedIds } from '#domain/delivery/part-rows.ts';
import { reconcile } from '#domain/reconcile/reconcile.ts';
import type { ScopeResult } from '#domain/reconcile/result.ts';
import { namedDelay } from '#domain/time/delay.ts';
import { pace } from './chance.ts';
import type { World } from './world.ts';

export interface Judged {
  readonly result: ScopeResult;
  /** Lost messages among those that the times decided on. */
  readonly lostChecked: number;
  /** Messages called missing that were not lost. */
  readonly falseMissing: number;
}

export function judgedWorld(world: World, maxDelay: string = pace[world.plan.pace].maxDelay): Judged {
  const ids = new SharedIds();
  const logs = [portalLogOf(world.portal, ids), registerLogOf(world.register, ids)] as const;
  const { scopes } = reconcile(...logs, ids, {
    units: [{ municipality: 4601, district: null }],
    clockSkew: { text: 'PT5M', ms: 300_000 },
    maxDelay: namedDelay(maxDelay),
    registerFrom: world.coverage.from,
    registerTo: world.coverage.to,
  });
  const result = scopes[0]!;
  let lostChecked = 0;
  let falseMissing = 0;
  for (const { row, verdict } of result.messages) {
    const isLost = world.lost.has(row);
    if (isLost && verdict !== 'unchecked') lostChecked++;
    if (!isLost && verdict === 'missing') falseMissing++;
  }
  return { result, lostChecked, falseMissing };
}
