import { describe, expect, it } from 'vitest';
import { maxUploadBytes } from '#domain/delivery/limits.ts';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { dryRun } from '#use-cases/dry-run.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { csv, declare, incident, pieces, portalRows, registerRows } from './script.ts';
import { World } from './world.ts';

const scope = '4601';
const isFifth = (n: number): boolean => n % 5 === 0;
const whole = { declaration: declare('register', scope, 1, 24), rows: registerRows(1, 24, scope, isFifth) };
const portal = { declaration: declare('portal', '*', 1, 24), rows: portalRows(1, 24) };

interface Log {
  readonly declaration: Declaration;
  readonly rows: readonly string[];
}

async function worldWith(...logs: Log[]): Promise<World> {
  const world = new World(1, 0);
  await keepIncident(world.system, incident);
  let nowMs = Date.UTC(2023, 5, 6);
  for (const log of logs) {
    world.setClock((nowMs += 3_600_000));
    await receiveLog(world.system, log.declaration, pieces(csv(log.rows)));
    await world.settle();
  }
  world.setClock(nowMs + 3_600_000);
  return world;
}

const tryOut = (world: World, { declaration, rows }: Log) =>
  dryRun(world.system, declaration, pieces(csv(rows)));

async function everything(world: World): Promise<[string, string][]> {
  const contents = [...(await world.contents())];
  for await (const partition of world.system.documents.partitions('ledger'))
    contents.push(['ledger', partition]);
  return contents;
}

/** The dry run says what the delivery then comes to. */
async function expectForetold(world: World, log: Log): Promise<void> {
  const outcome = await tryOut(world, log);
  if (!outcome.ok) throw new Error(outcome.code);
  await receiveLog(world.system, log.declaration, pieces(csv(log.rows)));
  await world.settle();
  const reconciled = await currentReconciliation(world.system, scope);
  expect(outcome.view.summary).toEqual(reconciled?.summary);
  expect(outcome.view.summary).not.toBeNull();
  expect(outcome.view.windowCount).toBe(reconciled?.windowCount);
  expect(outcome.view.warnings).toEqual(reconciled?.warnings);
  expect(outcome.view.vanishedRows).toBe(reconciled?.vanishedRows.register);
}

describe('a dry run', () => {
  it('foretells a first delivery', async () => {
    const world = await worldWith(portal);
    const outcome = await tryOut(world, whole);
    expect(outcome).toMatchObject({
      ok: true,
      view: {
        summary: { counts: { sent: 48, missing: 4 } },
        rows: 44,
        rowsOutsidePeriod: 0,
        hasPortalLog: true,
      },
    });
    await expectForetold(world, whole);
  });

  it('foretells a delivery that replaces a part of an earlier one', async () => {
    const world = await worldWith(portal, whole);
    const later = declare('register', scope, 10, 20);
    await expectForetold(world, { declaration: later, rows: registerRows(10, 20, scope, (n) => n !== 15) });
  });

  it('foretells the rules that a person confirmed, not those that are only declared', async () => {
    const world = await worldWith(portal);
    await confirmRules(world.system, scope, { maxDelay: '1WD', clockSkew: 'PT1M' }, 'person-a');
    await expectForetold(world, whole);
    const reconciled = await currentReconciliation(world.system, scope);
    expect(reconciled?.summary?.rules).toEqual({ maxDelay: '1WD', clockSkew: 'PT1M' });
  });

  it('leaves rows outside the declared period out, and tells', async () => {
    const world = await worldWith(portal);
    const log = { ...whole, declaration: declare('register', scope, 1, 10) };
    expect(await tryOut(world, log)).toMatchObject({ ok: true, view: { rows: 18, rowsOutsidePeriod: 26 } });
  });

  it('without a portal log there is nothing to compare with, and it says so', async () => {
    const world = await worldWith();
    expect(await tryOut(world, whole)).toMatchObject({
      ok: true,
      view: { summary: null, hasPortalLog: false, rows: 44 },
    });
  });

  it('stores nothing, whether the log could be taken in or not', async () => {
    const world = await worldWith(portal, whole);
    const before = await everything(world);
    expect(await tryOut(world, { ...whole, rows: whole.rows.slice(0, 9) })).toMatchObject({ ok: true });
    const bad = { ...whole, rows: ['mottatt;navn', '2023-03-01;Ola Nordmann', '2023-13-01;Kari Nordmann'] };
    const refused = await tryOut(world, bad);
    expect(refused).toMatchObject({ ok: false, code: 'log-refused', faults: { total: 2 } });
    expect(JSON.stringify(refused)).not.toContain('Nordmann');
    await world.settle();
    expect(await everything(world)).toEqual(before);
  });

  it('takes no more than an upload does', async () => {
    const world = await worldWith(portal);
    async function* tooLarge(): AsyncGenerator<Uint8Array> {
      const chunk = new Uint8Array(maxUploadBytes / 8).fill(0x3b);
      for (let i = 0; i < 9; i++) yield chunk;
    }
    const outcome = await dryRun(world.system, whole.declaration, tooLarge());
    expect(outcome).toEqual({ ok: false, code: 'file-too-large' });
  });
});
