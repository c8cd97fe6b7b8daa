import { describe, expect, test } from 'vitest';
import { brokenWorlds } from './broken-worlds.ts';
import { trueWorlds } from './true-worlds.ts';
import type { Tried } from './try-world.ts';
import { toolNames, tryWorld } from './try-world.ts';
import { faultOf } from './verdict.ts';
import type { WorldKind } from './world.ts';

/** `npm run worlds` takes hundreds. */
const seeds = [1, 2];

async function tried(kind: WorldKind): Promise<Tried[]> {
  const all = [];
  for (const seed of seeds) {
    const one = await tryWorld(kind, seed);
    expect(faultOf(kind, one), `seed ${String(seed)}`).toBeNull();
    all.push(one);
  }
  return all;
}

/** What each tool makes up in the true worlds, over all of them. */
const madeUp = toolNames.map(() => 0);

describe('where all that is declared is true nothing is made up', () => {
  test.each(trueWorlds)('$name', async (kind) => {
    for (const { tools, ours } of await tried(kind)) {
      expect(ours.invented).toBe(0);
      tools.forEach((claims, index) => (madeUp[index]! += claims?.invented ?? 0));
    }
  });

  test('and each of the simpler tools makes something up', () => {
    for (const [index, name] of toolNames.entries()) expect(madeUp[index], name).toBeGreaterThan(0);
  });
});

describe('where something declared does not hold a warning says so', () => {
  test.each(brokenWorlds)('$name', async (kind) => {
    const all = await tried(kind);
    expect(all.some(({ ours }) => ours.invented > 0)).toBe(true);
  });
});
