/** The life of a translation under crashes, repeated decisions and late messages: the same stands in the end. */
import { expect, test } from 'vitest';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { entryPrefix, keptEntrySchema } from '#use-cases/ledger-keys.ts';
import { decide, publishNotice, restart, scope, translate, withArea } from './sami-script.ts';
import { World } from './world.ts';

/** SIMULATION_SEEDS asks for more. */
const seeds = Number(process.env['SIMULATION_SEEDS'] ?? 4);

/** The whole story; each decision twice, as a person does who got no answer. */
async function story(world: World): Promise<void> {
  restart();
  await world.insist(() => keepIncident(world.system, withArea));
  await publishNotice(world);
  const first = await translate(world, 'vuostta');
  for (const decision of ['approve', 'approve'] as const) await decide(world, first, decision);
  await world.deliverSome(0.5);
  await publishNotice(world, { contact: { name: 'Vakten', telephone: '75 00 00 00' } });
  const second = await translate(world, 'nubbi');
  await decide(world, second, 'send-back');
  const third = await translate(world, 'goalmmát');
  for (const decision of ['approve', 'approve', 'take-down', 'take-down'] as const)
    await decide(world, third, decision);
  await world.deliverSome(0.5);
  const fourth = await translate(world, 'njealját');
  await decide(world, fourth, 'approve');
  await world.settle();
}

test('whatever crashes, is repeated or comes late, the same stands in the end, and in the ledger', async () => {
  const calm = new World(0, 0);
  await story(calm);
  const expected = await calm.contents();
  expect(await ledgerEntries(calm)).toHaveLength(4);
  let crashes = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const world = new World(seed, 0.1);
    await story(world);
    crashes += world.faults.crashes;
    expect(await world.contents(), `seed ${seed}`).toEqual(expected);
    expect(await ledgerEntries(world), `seed ${seed}`).toEqual(await ledgerEntries(calm));
  }
  expect(crashes).toBeGreaterThan(seeds);
});

/** What the ledger says of translations, without its salts. */
function ledgerEntries(world: World): Promise<string[]> {
  return world.insist(async () => {
    const told: string[] = [];
    for await (const { body } of world.system.documents.list('ledger', scope, entryPrefix)) {
      const { entry } = keptEntrySchema.parse(body);
      if (entry?.kind === 'notice-translated') told.push(JSON.stringify(entry));
    }
    return told.sort();
  });
}
