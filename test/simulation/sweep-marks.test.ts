/** Sweeps minute by minute, which look only at what was written, come to what sweeps of everything come to. */
import { describe, expect, it } from 'vitest';
import { hourMs } from '#domain/time/norwegian-time.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { sweep } from '#use-cases/sweep.ts';
import { keepSwept, planSweep, readSwept } from '#use-cases/sweep-plan.ts';
import { followUps } from './follow-ups.ts';
import { approvals, steps } from './script.ts';
import { World } from './world.ts';

const startMs = Date.UTC(2023, 5, 6, 10);
const minuteMs = 60_000;
/** A sweep does many things: with more of them failing, hardly one came to its end. */
const crashShare = 0.03;

/** All that people do, a minute apart; of most messages nothing is delivered, so that the sweep has to find it. */
async function simulate(seed: number, share: number): Promise<World> {
  const world = new World(seed, share);
  const script = [...steps, ...approvals, ...followUps];
  let nowMs = startMs;
  for (const [i, step] of script.entries()) {
    world.setClock((nowMs += minuteMs));
    await world.insist(() => step(world));
    await world.sweepOnly();
    await world.deliverSome(0.3);
    // Drafts need a result, and corrections need what they correct.
    if (i < steps.length - 1) continue;
    world.faults.crashShare = 0;
    await world.settle();
    world.faults.crashShare = share;
  }
  world.faults.crashShare = 0;
  return world;
}

const sweptOf = async (world: World) => (await readSwept(world.system))?.value ?? null;

const seeds = Array.from({ length: Number(process.env['SIMULATION_SEEDS'] ?? 2) }, (_, i) => i + 1);

describe('sweeps a minute apart', () => {
  it('lose nothing under crashes, duplicates and reordering', async () => {
    const expected = await (await simulate(0, 0)).contents();
    for (const seed of seeds) {
      const world = await simulate(seed, crashShare);
      const contents = await world.contents();
      expect(Object.fromEntries(contents), `seed ${seed}`).toEqual(Object.fromEntries(expected));
      const swept = await sweptOf(world);
      expect(swept?.open).toEqual([]);
      // Everything was looked at while the incident was new, and not since.
      expect(swept?.fullAtMs).toBeLessThan(startMs + 5 * minuteMs);
      world.setClock(world.system.clock.nowMs() + hourMs);
      await world.settle();
      expect((await sweptOf(world))?.fullAtMs).toBe(world.system.clock.nowMs());
      expect(Object.fromEntries(await world.contents()), `seed ${seed}`).toEqual(
        Object.fromEntries(contents),
      );
    }
  });

  it('see what came while another host was sweeping, whichever of the two keeps its marks', async () => {
    const world = await simulate(0, 0);
    const { system } = world;
    const program = (await sweptOf(world))!.program;
    const slow = await planSweep(system, program);
    await confirmRules(system, '4601', { maxDelay: 'PT6H', clockSkew: 'PT5M' }, 'person-c');
    // Its message is lost, and so are the first sweep's.
    await sweep(system);
    const kept = await sweptOf(world);
    expect(kept?.open).toEqual(['4601']);
    await keepSwept(system, slow, { open: [], alarms: [], isWhole: true });
    expect(await sweptOf(world)).toEqual(kept);
    await world.settle();
    expect((await sweptOf(world))?.open).toEqual([]);
    expect((await planSweep(system, program)).scopes).toEqual(new Set());
  });

  it('look at everything where the clock has gone back, or another program has other rules', async () => {
    const world = await simulate(0, 0);
    const program = (await sweptOf(world))!.program;
    const isFull = async (of: string) => (await planSweep(world.system, of)).isFull;
    expect(await isFull(program)).toBe(false);
    expect(await isFull(`${program}.1`)).toBe(true);
    const nowMs = world.system.clock.nowMs();
    for (const otherMs of [nowMs - hourMs, nowMs + hourMs, nowMs - 400 * 24 * hourMs]) {
      world.setClock(otherMs);
      expect(await isFull(program)).toBe(true);
    }
  });
});
