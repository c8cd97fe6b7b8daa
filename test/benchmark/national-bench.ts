/**
 * `npm run bench:national`: reading and reconciling the sample country and a tenfold one, as ratios to one pass over
 * the same bytes and to DuckDB; and what the whole country costs, as growth. Wrong output fails it; slow output never
 * does.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileSource } from '#adapters/log-reader/file-source.ts';
import { readArguments } from '#adapters/command-line/arguments.ts';
import { run } from '#adapters/command-line/run.ts';
import type { Counts } from '#domain/reconcile/result.ts';
import { sizeOf, writeCountry } from './country-files.ts';
import type { CountryFiles } from './country-files.ts';
import { openDuckDb } from './duckdb.ts';
import type { DuckDb } from './duckdb.ts';
import { medians } from './measure.ts';
import { nationalFigures } from './national.ts';

interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly what: string;
}

const { values: asked } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
const scales = asked.quick ? [1] : [1, 10];
const rounds = asked.quick ? 3 : 5;
const duckThreads = 2;
const folder = mkdtempSync(join(tmpdir(), 'avstem-bench-'));

try {
  const duckDb = await openDuckDb(duckThreads);
  const figures: Figure[] = [];
  for (const scale of scales) {
    if (!asked.json) console.error(`Writing the sample country × ${String(scale)} …`);
    figures.push(...(await measured(writeCountry(join(folder, String(scale)), scale), scale, duckDb)));
  }
  if (!asked.json) console.error('Reconciling and releasing the whole country …');
  figures.push(...nationalFigures(folder, scales));
  print(figures);
} finally {
  rmSync(folder, { recursive: true });
}

async function measured(files: CountryFiles, scale: number, duckDb: DuckDb): Promise<Figure[]> {
  const withIds = await totals(files.portal, files.registerWithIds);
  const withTimes = await totals(files.portal, files.registerWithTimes);
  const antiJoined = await duckDb.antiJoin(files);
  const asOfJoined = await duckDb.asOfJoin(files);
  // The same question must have the same answer before it is timed.
  assertEqual('messages without an entry of their id', withIds.sent - withIds.registered, antiJoined);
  assertEqual(
    'losses found by time are no more than those found by id',
    withTimes.missing <= antiJoined,
    true,
  );

  const times = await medians(
    [
      { name: 'raw-ids', run: () => passOver(files.portal, files.registerWithIds) },
      { name: 'ids', run: () => totals(files.portal, files.registerWithIds) },
      { name: 'anti-join', run: () => duckDb.antiJoin(files) },
      { name: 'raw-times', run: () => passOver(files.portal, files.registerWithTimes) },
      { name: 'times', run: () => totals(files.portal, files.registerWithTimes) },
      { name: 'as-of-join', run: () => duckDb.asOfJoin(files) },
    ],
    rounds,
  );
  const ratio = (a: string, b: string): number => times.get(a)! / times.get(b)!;
  const size = `${String(files.messages)} messages`;
  const ids = `${size}, ${megabytes(files.portal, files.registerWithIds)}`;
  const byTime = `${size}, ${megabytes(files.portal, files.registerWithTimes)}`;
  const found = `missing ${String(withTimes.missing)}, at least ${String(withTimes.missingAtLeast)}`;
  return [
    {
      name: `ids-x${String(scale)}-vs-raw-read`,
      ratio: ratio('ids', 'raw-ids'),
      what: `${ids}: files to verdicts`,
    },
    {
      name: `duckdb-antijoin-vs-ids-x${String(scale)}`,
      ratio: ratio('anti-join', 'ids'),
      what: `${ids}: ${String(antiJoined)} unpaired in both`,
    },
    {
      name: `times-x${String(scale)}-vs-raw-read`,
      ratio: ratio('times', 'raw-times'),
      what: `${byTime}: files to verdicts; ${found}`,
    },
    {
      name: `duckdb-asof-vs-times-x${String(scale)}`,
      ratio: ratio('as-of-join', 'times'),
      what: `${byTime}: as-of join finds ${String(asOfJoined)}`,
    },
  ];
}

function passOver(...paths: readonly string[]): void {
  const buffer = new Uint8Array(1 << 20);
  for (const path of paths) {
    const file = openSync(path, 'r');
    while (readSync(file, buffer) > 0);
    closeSync(file);
  }
}

type Totals = Pick<Counts, 'sent' | 'registered' | 'missing' | 'missingAtLeast'>;

/** The whole job: files to verdicts, one thread, the country's municipalities as scopes. */
async function totals(portal: string, register: string): Promise<Totals> {
  const rules = ['--max-delay', 'PT1H', '--register-from', '2020-09-01', '--register-to', '2023-06-30'];
  const reading = readArguments(['--portal', portal, '--register', register, ...rules], Date.now());
  if (!reading.ok) throw new Error('the benchmark’s arguments are wrong');
  const outcome = await run(fileSource(portal), fileSource(register), reading.value);
  if (!outcome.ok) throw new Error(`refused: ${outcome.faults.list[0]?.code ?? ''}`);
  const sum = (count: keyof Totals): number =>
    outcome.reconciliation.scopes.reduce((total, { counts }) => total + counts[count], 0);
  return {
    sent: sum('sent'),
    registered: sum('registered'),
    missing: sum('missing'),
    missingAtLeast: sum('missingAtLeast'),
  };
}

function assertEqual(what: string, ours: number | boolean, theirs: number | boolean): void {
  if (ours !== theirs) throw new Error(`${what}: ${String(ours)} here, ${String(theirs)} there`);
}

function megabytes(...paths: readonly string[]): string {
  return `${(sizeOf(...paths) / 1e6).toFixed(0)} MB`;
}

function print(figures: readonly Figure[]): void {
  if (asked.json) {
    for (const figure of figures) console.log(JSON.stringify(figure));
    return;
  }
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.version}`,
  );
  console.log(
    `Medians of ${String(rounds)} rounds, in turn; DuckDB on ${String(duckThreads)} threads, ours on one.\n`,
  );
  for (const { name, ratio, what } of figures) {
    console.log(`${name.padEnd(28)} ${ratio.toFixed(2).padStart(7)}   ${what}`);
  }
}
