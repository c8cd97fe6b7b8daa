import { describe, expect, it } from 'vitest';
import type { BreachStep } from '#domain/breach/record.ts';
import { readBreach, stepBreach } from '#use-cases/breach.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { steps } from './script.ts';
import { World } from './world.ts';

const scope = '4601';
const startMs = Date.UTC(2023, 5, 6);
const hourMs = 3_600_000;

/** The simulated deliveries, one an hour, with crashes around every I/O where a share is given. */
async function delivered(seed: number, crashShare: number): Promise<World> {
  const world = new World(seed, 0);
  for (const [i, step] of steps.entries()) {
    world.setClock(startMs + (i + 1) * hourMs);
    await step(world);
    await world.settle();
  }
  world.setClock(startMs + 24 * hourMs);
  world.faults.crashShare = crashShare;
  return world;
}

const known: BreachStep = { step: 'known', at: '2023-06-06T09:00' };
const told: BreachStep = { step: 'told', at: '2023-06-07T01:00', stage: 'first', lateReasons: [] };

describe('the breach of a service', () => {
  it('is proposed from the first result that showed something, and rests on the current one', async () => {
    const world = await delivered(0, 0);
    const view = await readBreach(world.system, scope);
    // The portal's log is the third step: before it there was nothing to compare.
    expect(view.proposedAtMs).toBe(startMs + 3 * hourMs);
    expect(view.clock).toEqual({ state: 'not-set', deadlineMs: null });
    expect(view.facts).toMatchObject({
      municipalities: ['Bergen'],
      result: { sent: 48, missingAtLeast: 3, windowCount: 3 },
      findings: { unsettled: 3 },
    });
  });

  it('is told once however often it crashes on the way, and stands in the ledger', async () => {
    const expected = await delivered(0, 0);
    await stepBreach(expected.system, scope, known, 'person-a');
    await stepBreach(expected.system, scope, told, 'person-b');
    const end = (await expected.contents()).get(`scopes/${scope}/breach`);
    expect(end).toContain('person-b');
    let crashes = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const world = await delivered(seed, 0.1);
      await world.insist(() => stepBreach(world.system, scope, known, 'person-a'));
      await world.insist(() => stepBreach(world.system, scope, told, 'person-b'));
      crashes += world.faults.crashes;
      world.faults.crashShare = 0;
      await world.settle();
      expect((await world.contents()).get(`scopes/${scope}/breach`)).toBe(end);
      expect(await world.system.documents.get(ledgerKeys.entry(scope, 'breach', 'breach-1'))).not.toBeNull();
    }
    expect(crashes).toBeGreaterThan(10);
  });

  it('holds what is known now against what was known when it was told', async () => {
    const world = await delivered(0, 0);
    await stepBreach(world.system, scope, known, 'person-a');
    await stepBreach(world.system, scope, told, 'person-a');
    await attestUpgrade(world.system, scope, { version: '3.23.2', installedOn: '2023-06-01' }, 'person-a');
    const view = await readBreach(world.system, scope);
    expect(view.clock.state).toBe('told');
    expect(view.told[0]!.facts.upgrade).toBeNull();
    expect(view.facts.upgrade).toEqual({ version: '3.23.2', installedOn: '2023-06-01' });
  });

  it('does not run while nothing is compared', async () => {
    const world = new World(1, 0);
    await steps[0]!(world);
    expect((await readBreach(world.system, scope)).clock).toEqual({ state: 'no-result', deadlineMs: null });
  });
});
