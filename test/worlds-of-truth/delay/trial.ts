/** What delay the engine proposes for a world, and how many messages of its case system would come later. */
import type { DelayAdvice } from '#domain/reconcile/delay-advice/delay-advice.ts';
import { dayMs } from '#domain/time/norwegian-time.ts';
import { namedDelay } from '#domain/time/delay.ts';
import { randomFrom } from '../../oracle/generator/random.ts';
import { momentIn, pace, reporting } from '../chance.ts';
import { judgedWorld } from '../judged.ts';
import { worldOf } from '../world.ts';
import type { Plan } from '../world.ts';

export interface DelayTrial {
  readonly advice: DelayAdvice;
  /** Of fresh messages of the same case system; null where nothing is proposed. */
  readonly lateShare: number | null;
}

const freshMessages = 2000;

export function delayTrial(seed: number, plan: Plan): DelayTrial {
  const world = worldOf(randomFrom(seed), plan);
  const advice = judgedWorld(world).result.delayAdvice();
  if (advice.maxDelay === undefined) return { advice, lateShare: null };
  const { deadline } = namedDelay(advice.maxDelay);
  const random = randomFrom(10_000_000 + seed);
  const begin = Date.UTC(2022, 0, 3);
  let late = 0;
  for (let i = 0; i < freshMessages; i++) {
    const sentMs = momentIn(random, begin, (365 * dayMs) / dayMs, reporting);
    if (pace[plan.pace].receivedMs(random, sentMs) > deadline(sentMs)) late++;
  }
  return { advice, lateShare: late / freshMessages };
}
