/**
 * Totals through the real store and use case, with crashes: what is told is kept before it is shown, and nothing later
 * tells more. Everything that stood on the page is given to the attacker.
 */
import { describe, expect, test } from 'vitest';
import { figureHistorySchema, succeedingCount } from '#domain/disclosure/index.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import { frame } from '#domain/notice/testing/frame.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keys } from '#use-cases/keys.ts';
import { publish } from '#use-cases/publish.ts';
import { attack } from '../attack/attack.ts';
import { knowledgeOf, type Published, publishedSchema } from '../attack/knowledge.ts';
import { incident } from './script.ts';
import { World } from './world.ts';

const counts = [1, 3, 2, 1, 3, 2, 1, 3, 2, 2, 3];
/** The sum is told when so many are hidden. */
const enough = 10;
const numbers = municipalitiesFrom2020
  .filter(({ county }) => county === 'Nordland')
  .map(({ number }) => number);
const scopes = numbers.slice(0, counts.length);
const services = scopes.map((number) => ({
  organisation: '999999999',
  name: number,
  municipalities: [number],
  caseSystem: 'Visma Familia',
  contact: frame.contact,
}));

function notice(number: string, count: number, version: number): ApprovedNotice {
  const earlier = version > 1 ? (['1-3'] as const) : [];
  const windows = [{ from: '2022-03-01', to: '2022-03-31' }];
  const notFoundAtLeast = succeedingCount(count, { earlier, earlierOwn: [] });
  return {
    ...frame,
    id: `${number}-${version}`,
    order: version,
    reconciliation: 'r',
    municipalities: [{ municipality: number, windows, withdrawn: [], notFoundAtLeast }],
    hidden: [{ municipality: number, notFoundAtLeast: count, widened: [] }],
    ...(version > 1 && { cause: 'new-logs' as const }),
    draftedBy: 'one',
    draftedAtMs: version,
    approvedBy: 'other',
    approvedAtMs: Date.UTC(2023, 5, 10 + version),
  };
}

async function approve(world: World, number: string, count: number, version: number): Promise<void> {
  const key = keys.notice(number, `${number}-${version}`);
  await world.insist(() => world.system.documents.create(key, notice(number, count, version)));
  await world.insist(() => publish(world.system, number));
}

/** The page as it stands. */
async function edition(world: World): Promise<Published> {
  const blob = await world.insist(() => world.system.blobs.read('public/snapshot.json'));
  return publishedSchema.parse(JSON.parse(new TextDecoder().decode(blob!.bytes)));
}

const countryTotal = ({ totals = [] }: Published) => totals.find(({ area }) => area === 'no')!;

describe.each([
  ['no crash', 0],
  ['crashes at every third step', 0.3],
])('with %s', (_name, crashShare) => {
  test('the country has an exact sum while it may, then the least that is public: no count is narrowed', async () => {
    const world = new World(5, crashShare);
    await world.insist(() => keepIncident(world.system, { ...incident, services }));
    const seen: Published[] = [];
    for (const [i, number] of scopes.slice(0, enough).entries()) {
      await approve(world, number, counts[i]!, 1);
      seen.push(await edition(world));
    }
    expect(seen.slice(0, enough - 1).map((one) => countryTotal(one).isExact)).not.toContain(true);
    expect(countryTotal(seen[enough - 1]!)).toMatchObject({ atLeast: 20, isExact: true });
    // One changes, one comes, one passes three.
    await approve(world, scopes[0]!, 2, 2);
    seen.push(await edition(world));
    await approve(world, scopes[enough]!, counts[enough]!, 1);
    seen.push(await edition(world));
    await approve(world, scopes[1]!, 4, 2);
    seen.push(await edition(world));
    expect(seen.slice(enough).map((one) => countryTotal(one).isExact)).toEqual([false, false, false]);
    expect(attack(knowledgeOf(seen)).faults).toEqual([]);
    const key = { container: 'national' as const, partition: world.system.incidentId, id: 'figure-history' };
    const held = await world.insist(() => world.system.documents.get(key));
    expect(figureHistorySchema.parse(held!.body).sums).toHaveLength(1);
  });
});

test('a sum that was kept and never shown counts as shown', async () => {
  const world = new World(1, 0);
  await keepIncident(world.system, { ...incident, services });
  for (const [i, number] of scopes.slice(0, enough - 1).entries())
    await approve(world, number, counts[i]!, 1);
  const before = await edition(world);
  const { system } = world;
  const failing = { ...system.blobs, replace: () => Promise.reject(new Error('the disk is full')) };
  const last = scopes[enough - 1]!;
  await system.documents.create(keys.notice(last, `${last}-1`), notice(last, counts[enough - 1]!, 1));
  await expect(publish({ ...system, blobs: failing }, last)).rejects.toThrow('the disk is full');
  expect(await edition(world)).toEqual(before);
  await approve(world, scopes[0]!, 2, 2);
  expect(countryTotal(await edition(world))).toMatchObject({ isExact: false });
});
