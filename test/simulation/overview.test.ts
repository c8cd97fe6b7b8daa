/** The overview against the whole pipeline: the same whatever crashes and comes twice, and made without any message. */
import { describe, expect, it } from 'vitest';
import { briefingOf } from '#domain/overview/briefing/briefing.ts';
import { sumsByCause, withoutCause } from '#domain/overview/causes/sums.ts';
import { changesBetween } from '#domain/overview/changes.ts';
import type { Overview } from '#domain/overview/overview.ts';
import { readOverview } from '#use-cases/read-overview.ts';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { followUps } from './follow-ups.ts';
import { approvals, scopes, steps } from './script.ts';
import { World } from './world.ts';

async function simulate(seed: number, crashShare: number): Promise<{ world: World; before: Overview }> {
  const world = new World(seed, crashShare);
  let nowMs = Date.UTC(2023, 5, 6);
  const run = async (part: typeof steps): Promise<void> => {
    for (const step of part) {
      world.setClock((nowMs += 3_600_000));
      await world.insist(() => step(world));
      await world.deliverSome(0.5);
    }
    world.faults.crashShare = 0;
    await world.settle();
    world.faults.crashShare = crashShare;
  };
  await run(steps);
  world.faults.crashShare = 0;
  const before = await readOverview(world.system);
  world.faults.crashShare = crashShare;
  await run([...approvals, ...followUps]);
  world.faults.crashShare = 0;
  return { world, before };
}

const { world, before } = await simulate(0, 0);
const overview = await readOverview(world.system);
const rowOf = (scope: string) => overview.services.find((row) => row.scope === scope)!;

describe('after the simulated weeks', () => {
  it('each figure is the one that the scope’s own staff see', async () => {
    for (const scope of scopes) {
      const reconciled = await currentReconciliation(world.system, scope);
      expect(rowOf(scope).certified.missingAtLeast).toMatchObject({
        value: reconciled!.summary!.counts.missingAtLeast,
        coverage: { of: 1, known: 1, unit: 'service' },
        asOf: new Date(reconciled!.asOfMs).toISOString(),
      });
    }
  });

  it('days that no log covers are not checked', () => {
    const { checked } = rowOf('4601');
    expect(checked).toMatchObject({ state: 'some-days', days: { coverage: { of: 151 } } });
    expect(checked.stretches).toEqual([{ from: '2023-03-01', to: '2023-03-23' }]);
  });

  it('a notice that was closed is told as closed, and one that asks as open', () => {
    expect(rowOf('0301-05').notice.state).toBe('closed');
    expect(rowOf('4601').notice.state).toBe('open');
  });

  it('everything that changed since before the findings has a cause, and the causes add up', () => {
    const changes = changesBetween(before, overview);
    expect(changes.length).toBeGreaterThan(0);
    expect(withoutCause(changes)).toEqual([]);
    expect(changes.flatMap(({ causes }) => causes)).not.toContain('register');
    const ofFindings = changes.filter(({ figure }) => figure === 'recovered' || figure === 'stillLost');
    for (const { causes } of ofFindings) expect(causes).toContain('finding');
    for (const { figure, from, to, change } of sumsByCause(changes, before, overview)) {
      expect(change, figure).toBe((to ?? 0) - (from ?? 0));
    }
  });

  it('tells five sentences', () => {
    expect(briefingOf(overview, 'nb')).toHaveLength(5);
  });
});

it('is put together without opening a result: it cannot grow with messages', async () => {
  const refuse = () => Promise.reject(new Error('a blob was opened'));
  const blobs = { ...world.system.blobs, read: refuse };
  const without = await readOverview({ ...world.system, blobs });
  expect({ ...without, asOf: '' }).toEqual({ ...overview, asOf: '' });
});

it('comes to the same under crashes, duplicates and reordering, but for which day knew what in between', async () => {
  const told = ({ curve: _curve, asOf, ...rest }: Overview) => JSON.stringify(rest).replaceAll(asOf, '');
  let crashes = 0;
  for (const seed of [1, 2, 3]) {
    const other = await simulate(seed, 0.08);
    crashes += other.world.faults.crashes;
    expect(told(await readOverview(other.world.system)), `seed ${seed}`).toBe(told(overview));
  }
  expect(crashes).toBeGreaterThan(30);
});
