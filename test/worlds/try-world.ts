import { filesOf } from './files.ts';
import { ours } from './ours.ts';
import type { Ours } from './ours.ts';
import { asOfJoin } from './tools/as-of-join.ts';
import type { Claims } from './tools/claims.ts';
import { ownMessages } from './tools/claims.ts';
import { countByDay } from './tools/count-by-day.ts';
import { idAntiJoin } from './tools/id-anti-join.ts';
import { oneReading } from './tools/one-reading.ts';
import type { WorldKind } from './world.ts';

export const toolNames = ['count by day', 'as-of join', 'id anti join', 'one reading'] as const;

export interface Tried {
  readonly lost: number;
  readonly ours: Ours;
  /** In the order of `toolNames`. */
  readonly tools: readonly (Claims | null)[];
}

export async function tryWorld(kind: WorldKind, seed: number): Promise<Tried> {
  const world = kind.make(seed);
  const files = filesOf(world);
  return {
    lost: ownMessages(world).filter(({ isLost }) => isLost).length,
    ours: await ours(world, files),
    tools: [
      countByDay(world, files),
      asOfJoin(world, files),
      idAntiJoin(world, files),
      await oneReading(world, files),
    ],
  };
}
