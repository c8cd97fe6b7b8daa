import { expect, test } from 'vitest';
import { documentPieces } from '#domain/reconcile/document.ts';
import type { Part } from '#domain/delivery/part.ts';
import { inOrder } from '#domain/delivery/effective.ts';
import type { Rules } from '#domain/rules/confirmed-rules.ts';
import { compareLogs } from '#use-cases/compare-logs.ts';
import type { System } from '#use-cases/system.ts';
import { randomFrom } from '../oracle/generator/random.ts';
import type { Random } from '../oracle/generator/random.ts';
import { World } from '../simulation/world.ts';
import { changed, dayCount, randomDelivery, randomTruth } from './history.ts';
import { counted, withoutKept } from './kept-away.ts';

/** INCREMENT_SEEDS in the environment asks for more. */
const seedCount = Number(process.env['INCREMENT_SEEDS'] ?? 25);
const scope = '1804+1811';
const rowPaths = ['kept/1804.1811/portal', 'kept/1804.1811/register'];
const paths = [...rowPaths, 'kept/1804.1811/matching'];

interface Logs {
  readonly parts: { readonly portal: Part[]; readonly register: Part[] };
  readonly rules: Rules | null;
}

async function answer(system: System, logs: Logs): Promise<string> {
  const { result, vanishedRows } = await compareLogs(system, scope, logs);
  return `${[...documentPieces(result)].join('')}\n${JSON.stringify(vanishedRows)}`;
}

/** What may befall a thing that nobody relies on. */
const mishaps: readonly ((random: Random, bytes: Uint8Array) => Uint8Array | null)[] = [
  () => null,
  (random, bytes) => bytes.with(random.below(bytes.length), random.below(256)),
  (random, bytes) => bytes.subarray(0, random.below(bytes.length)),
  () => new Uint8Array(0),
];

async function mishap(random: Random, { blobs }: System): Promise<void> {
  const path = random.pick(paths);
  const blob = await blobs.read(path);
  if (blob === null) return;
  await blobs.delete(path);
  const bytes = random.pick(mishaps)(random, blob.bytes);
  if (bytes !== null) await blobs.replace(path, bytes, 'application/octet-stream', null);
}

/** An older state of what is kept, or the other side's. */
async function putBack(
  random: Random,
  { blobs }: System,
  before: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const bytes = before.get(random.pick(paths));
  const path = random.pick(paths);
  await blobs.delete(path);
  if (bytes) await blobs.replace(path, bytes, 'application/octet-stream', null);
}

async function kept({ blobs }: System): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const path of paths) {
    const blob = await blobs.read(path);
    if (blob !== null) found.set(path, blob.bytes);
  }
  return found;
}

test.each(Array.from({ length: seedCount }, (_, seed) => seed))(
  'what is kept gives the same bytes as doing it all, over the history of seed %i',
  async (seed) => {
    const random = randomFrom(seed);
    const world = new World(seed, 0);
    const system = world.system;
    const full = { ...system, blobs: withoutKept(system.blobs) };
    const all: Part[] = [];
    let truth = randomTruth(random);
    let rules: Rules | null = null;
    let older = await kept(system);
    let nowMs = 1_000_000;
    for (let toDay = 2; toDay <= dayCount; toDay += 1 + random.below(5)) {
      if (random.chance(30)) truth = changed(random, truth);
      if (random.chance(10)) rules = { maxDelay: random.pick(['PT15M', '1WD']), clockSkew: 'PT5M' };
      for (const side of ['portal', 'register'] as const) {
        // Now and then two of one instant, and one that comes late although it was received before.
        nowMs += random.pick([0, 1000, 1000, 1000]);
        const receivedAtMs = random.chance(8) ? nowMs - 5000 : nowMs;
        // Now and then older days are delivered again, in the midst of what there is.
        const lastDay = random.chance(20) ? 2 + random.below(toDay - 1) : toDay;
        const { part, rows } = randomDelivery(random, truth, side, lastDay, receivedAtMs);
        all.push(part);
        await system.blobs.create(part.blobPath, [Buffer.from(JSON.stringify(rows))], 'application/json');
      }
      const ordered = inOrder(all);
      const bySide = (side: string) => ordered.filter(({ declaration }) => declaration.side === side);
      const logs = { parts: { portal: bySide('portal'), register: bySide('register') }, rules };
      if (random.chance(15)) await mishap(random, system);
      else if (random.chance(10)) await putBack(random, system, older);
      if (random.chance(20)) older = await kept(system);
      expect(await answer(system, logs)).toBe(await answer(full, logs));
    }
  },
);

test('of what is kept only the new part is read', async () => {
  const random = randomFrom(7);
  const world = new World(7, 0);
  const blobs = counted(world.system.blobs);
  const system = { ...world.system, blobs };
  const truth = randomTruth(random);
  const parts: Logs['parts'] = { portal: [], register: [] };
  for (let toDay = 2; toDay <= dayCount; toDay++) {
    for (const side of ['portal', 'register'] as const) {
      const { part, rows } = randomDelivery(random, truth, side, toDay, toDay * 1000);
      await blobs.create(part.blobPath, [Buffer.from(JSON.stringify(rows))], 'application/json');
      parts[side].push(part);
    }
    blobs.takeReads();
    await answer(system, { parts, rules: null });
    const newest = [parts.portal.at(-1)!.blobPath, parts.register.at(-1)!.blobPath];
    expect(blobs.takeReads().sort()).toEqual([...paths, ...newest].sort());
  }
  await answer(system, { parts, rules: { maxDelay: '2WD', clockSkew: 'PT5M' } });
  expect(blobs.takeReads()).toEqual(paths);
});
