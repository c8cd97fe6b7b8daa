/**
 * `npm run bench:increment [-- DAYS PER_DAY]`: three years of daily deliveries, and then one day more: reconciled from
 * what is kept, and from all parts. By turns in one process, after the two were compared byte for byte. Blobs are files
 * here; in an account each is a request, so how many are read is told as well. Then what more could be left out if only
 * the stretch that the new day touches were matched again (ADR 24).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentPieces } from '#domain/reconcile/document.ts';
import type { Part } from '#domain/delivery/part.ts';
import { compareLogs } from '#use-cases/compare-logs.ts';
import type { System } from '#use-cases/system.ts';
import { folderBlobs } from '../benchmark/folder-blobs.ts';
import { randomFrom } from '../oracle/generator/random.ts';
import { World } from '../simulation/world.ts';
import { counted, withoutKept } from './kept-away.ts';
import { partOf } from './daily.ts';
import { median, stretchOf, trafficOf } from './stretches.ts';

const [days = '1095', perDay = '14'] = process.argv.slice(2);
const dayCount = Number(days);
const scope = '4601';
const rounds = 9;

const random = randomFrom(1);
const folder = mkdtempSync(join(tmpdir(), 'increment-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const blobs = counted(folderBlobs(folder));
const parts: { portal: Part[]; register: Part[] } = { portal: [], register: [] };

async function deliver(day: number): Promise<void> {
  const { sent, received } = trafficOf(random, day, Number(perDay));
  for (const [side, times] of [
    ['portal', sent],
    ['register', received],
  ] as const) {
    const { part, rows } = partOf(
      side,
      scope,
      day,
      times.toSorted((a, b) => a - b),
    );
    await blobs.create(part.blobPath, [Buffer.from(JSON.stringify(rows))], 'application/json');
    parts[side].push(part);
  }
}

interface Run {
  readonly text: string;
  readonly ms: number;
  readonly reads: number;
}

async function reconciled(system: System, isRendered: boolean): Promise<Run> {
  blobs.takeReads();
  const before = performance.now();
  const { result } = await compareLogs(system, scope, {
    parts,
    rules: { maxDelay: 'PT1H', clockSkew: 'PT5M' },
  });
  const ms = performance.now() - before;
  const text = isRendered ? [...documentPieces(result)].join('') : '';
  return { text, ms, reads: blobs.takeReads().length };
}

const { system } = new World(1, 0);
const keeping: System = { ...system, blobs };
const full: System = { ...system, blobs: withoutKept(blobs) };
for (let day = 0; day < dayCount; day += 1) await deliver(day);
await reconciled(keeping, false);

const times = { kept: [] as number[], full: [] as number[] };
let reads = { kept: 0, full: 0 };
for (let round = 0; round < rounds; round += 1) {
  await deliver(dayCount + round);
  const one = await reconciled(keeping, round === 0);
  const all = await reconciled(full, round === 0);
  if (one.text !== all.text) throw new Error('the two differ');
  times.kept.push(one.ms);
  times.full.push(all.ms);
  reads = { kept: one.reads, full: all.reads };
}
const ratio = median(times.full) / median(times.kept);
console.log(`${days} days of ${perDay} messages, then one day more; the same bytes either way`);
console.log(`blobs read: ${String(reads.full)} in full, ${String(reads.kept)} with what is kept`);
console.log(`time: 1 to ${ratio.toFixed(1)} (medians of ${String(rounds)}, by turns)`);

console.log(
  '\nmatched again if only the affected stretch were, and matching all of it against the run from what is kept:',
);
for (const delay of ['PT1H', '1WD', '2WD', '5WD']) {
  const { share, matchingMs } = stretchOf(dayCount, Number(perDay), delay);
  const ofRun = matchingMs / median(times.kept);
  console.log(
    `${delay}: ${(100 * share).toFixed(1)} % of the messages; ${(100 * ofRun).toFixed(1)} % of the run`,
  );
}
