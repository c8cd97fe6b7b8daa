/**
 * `npm run bench:increment [-- DAYS PER_DAY SHARE]`: three years of daily deliveries, and then one day more: reconciled
 * from what is kept, from what is kept of the rows alone, and from all parts. By turns in one process, after they were
 * compared byte for byte. SHARE of a hundred entries say in `sendt` when their message was sent: with some of them the
 * logs are not of the usual shape. Blobs are files here; in an account each is a request, so how many are read is told
 * as well. Then how much of all is affected by a day, and what matching everything takes (ADR 24).
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
import { counted, withoutKept, withoutMatching } from './kept-away.ts';
import { partOf } from './daily.ts';
import { median, stretchOf, trafficOf } from './stretches.ts';

const [days = '1095', perDay = '14', sentShare = '0'] = process.argv.slice(2);
const dayCount = Number(days);
const scope = '4601';
const rounds = 9;

const random = randomFrom(1);
const folder = mkdtempSync(join(tmpdir(), 'increment-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const blobs = counted(folderBlobs(folder));
const parts: { portal: Part[]; register: Part[] } = { portal: [], register: [] };

async function deliver(day: number): Promise<void> {
  const { sent, received, sentOf } = trafficOf(random, day, Number(perDay));
  const told = new Map([...sentOf].filter(() => random.chance(Number(sentShare))));
  for (const [side, times] of [
    ['portal', sent],
    ['register', received],
  ] as const) {
    const { part, rows } = partOf(
      side,
      scope,
      day,
      times.toSorted((a, b) => a - b),
      told,
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
const rowsOnly: System = { ...system, blobs: withoutMatching(blobs) };
const full: System = { ...system, blobs: withoutKept(blobs) };
for (let day = 0; day < dayCount; day += 1) await deliver(day);
await reconciled(keeping, false);
await reconciled(rowsOnly, false);

const ways = { kept: keeping, rows: rowsOnly, full };
type Way = keyof typeof ways;
const names: readonly Way[] = ['kept', 'rows', 'full'];
const times: Record<Way, number[]> = { kept: [], rows: [], full: [] };
const reads: Record<Way, number> = { kept: 0, rows: 0, full: 0 };
for (let round = 0; round < rounds; round += 1) {
  await deliver(dayCount + round);
  const texts = new Set<string>();
  // Each is the first as often as the others.
  for (let turn = 0; turn < names.length; turn += 1) {
    const way = names[(round + turn) % names.length]!;
    const run = await reconciled(ways[way], round === 0);
    times[way].push(run.ms);
    reads[way] = run.reads;
    texts.add(run.text);
  }
  if (texts.size !== 1) throw new Error('they differ');
}
const against = (all: readonly number[]): string => (median(all) / median(times.kept)).toFixed(1);
console.log(
  `${days} days of ${perDay} messages, then one day more; ${sentShare} % with sendt; the same bytes each way`,
);
console.log(`blobs read: ${String(reads.full)} in full, ${String(reads.kept)} with what is kept`);
console.log(`time, with all that is kept as 1 (medians of ${String(rounds)}, by turns):`);
console.log(`rows kept and everything matched ${against(times.rows)}, nothing kept ${against(times.full)}`);

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
