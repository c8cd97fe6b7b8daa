import { describe, expect, it } from 'vitest';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { approvals, steps } from './script.ts';
import { World } from './world.ts';

const stepMs = 3_600_000;

/** Runs the script with faults from a seed; what waits is delivered now and then, and all of it at the end. */
async function simulate(seed: number, crashShare: number): Promise<World> {
  const world = new World(seed, crashShare);
  let nowMs = Date.UTC(2023, 5, 6);
  const run = async (part: typeof steps): Promise<void> => {
    for (const step of part) {
      world.setClock((nowMs += stepMs));
      await world.insist(() => step(world));
      await world.deliverSome(0.5);
    }
    world.faults.crashShare = 0;
    await world.settle();
    world.faults.crashShare = crashShare;
  };
  await run(steps);
  await run(approvals);
  return world;
}

const seeds = Array.from({ length: Number(process.env['SIMULATION_SEEDS'] ?? 25) }, (_, i) => i + 1);

describe('the pipeline under crashes, duplicates and reordering', () => {
  it('comes to what it comes to without them', async () => {
    const expected = await (await simulate(0, 0)).contents();
    expect(expected.size).toBeGreaterThan(30);
    let crashes = 0;
    for (const seed of seeds) {
      const world = await simulate(seed, 0.08);
      crashes += world.faults.crashes;
      const contents = await world.contents();
      expect([...contents.keys()].sort(), `seed ${seed}`).toEqual([...expected.keys()].sort());
      for (const [path, text] of contents) expect(text, `seed ${seed}: ${path}`).toBe(expected.get(path));
    }
    // Faults that never happen prove nothing.
    expect(crashes).toBeGreaterThan(seeds.length * 10);
  });
});

describe('what the simulated weeks come to', () => {
  it('the newer delivery holds in its period, the older before it', async () => {
    const world = await simulate(0, 0);
    const current = await currentReconciliation(world.system, '4601');
    // Lost by the deliveries that hold: the 5th by the first one, the 10th and 20th by the second.
    expect(current?.summary?.counts).toMatchObject({ sent: 48, missing: 3, missingAtLeast: 3 });
    expect(current?.deliveries).toHaveLength(3);
    // The second delivery has the message of the 15th, and no longer the entries that only the first one had: none.
    expect(current?.vanishedRows).toEqual({ portal: 0, register: 0 });
  });

  it('a refused log leaves nothing behind but its refusal', async () => {
    const world = await simulate(0, 0);
    const contents = [...(await world.contents())];
    const refused = contents.filter(([, text]) => text.includes('"state":"refused"'));
    expect(refused).toHaveLength(1);
    expect(refused[0]![1]).toContain('column-unknown');
    expect(contents.some(([, text]) => text.includes('Nordmann'))).toBe(false);
  });

  it('the public page shows whole weeks and no small count, and nothing of a district without a service', async () => {
    const world = await simulate(0, 0);
    const text = (await world.contents()).get('public/snapshot.json')!;
    const snapshot = publicSnapshotSchema.parse({ ...JSON.parse(text), asOf: '2023-06-07T00:00:00Z' });
    const of = (number: string) =>
      snapshot.municipalities.find((municipality) => municipality.number === number);
    expect(of('4601')).toMatchObject({
      state: 'messages-missing',
      notice: {
        version: 1,
        notFoundAtLeast: '1-3',
        windows: [
          { from: '2023-02-27', to: '2023-03-12' },
          { from: '2023-03-20', to: '2023-03-26' },
        ],
      },
    });
    expect(of('1804')).toMatchObject({ notice: { notFoundAtLeast: 0 } });
    expect(of('0301')).toMatchObject({ state: 'messages-missing', districts: [{ district: '05' }] });
    expect(of('1103')).toEqual({ number: '1103', state: 'not-answered' });
  });
});
