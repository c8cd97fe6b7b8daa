/**
 * `npm run corpus [-- PART OF A NAME]`: reads every file of the corpus by the command, each in a process of its own.
 * Exit 1 where one gives anything but what is expected, or takes more than a second of the processor or 256 MiB.
 * `npm run corpus -- --page` writes docs/corpus.md instead.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groups } from '../corpus/all.ts';
import type { CorpusFile } from '../corpus/corpus-file.ts';
import { readByCommand } from './read-by-command.ts';
import type { Told } from './read-by-command.ts';
import { corpusPage } from './table.ts';

const mostMilliseconds = 1000;
const mostMebibytes = 256;
/** A busy machine slows a process down, too: what is too slow is tried again. */
const tries = 3;

function quickest(file: CorpusFile, folder: string): Told {
  let best = readByCommand(file, folder);
  for (let again = 1; again < tries && best.milliseconds > mostMilliseconds; again++) {
    const next = readByCommand(file, folder);
    if (next.milliseconds < best.milliseconds) best = next;
  }
  return best;
}

/** What is wrong with it, or nothing. */
function judge({ expected, total }: CorpusFile, told: Told): string[] {
  const wanted = typeof expected === 'number' ? [] : expected;
  const found = total === undefined ? told.faults : told.faults.slice(0, wanted.length);
  const isAsExpected = found.join('\n') === wanted.join('\n') && told.total === (total ?? wanted.length);
  return [
    ...(isAsExpected ? [] : [`gave ${told.faults.slice(0, 5).join(', ') || 'no fault'}`]),
    ...(told.milliseconds > mostMilliseconds ? [`took ${told.milliseconds.toFixed(0)} ms`] : []),
    ...(told.mebibytes > mostMebibytes ? [`took ${told.mebibytes.toFixed(0)} MiB`] : []),
  ];
}

interface Read {
  readonly file: CorpusFile;
  readonly told: Told;
}

const most = (read: readonly Read[], of: (told: Told) => number): Read =>
  read.toSorted((a, b) => of(b.told) - of(a.told))[0]!;

/** @returns whether all are as expected */
function tell(group: string, read: readonly Read[]): boolean {
  const slowest = most(read, ({ milliseconds }) => milliseconds);
  const largest = most(read, ({ mebibytes }) => mebibytes);
  const time = `the slowest ${slowest.told.milliseconds.toFixed(0)} ms (${slowest.file.name})`;
  const memory = `the largest ${largest.told.mebibytes.toFixed(0)} MiB (${largest.file.name})`;
  console.log(`${group}: ${read.length} files; ${time}, ${memory}`);
  const wrong = read.map(({ file, told }) => ({ file, faults: judge(file, told) }));
  for (const { file, faults } of wrong) {
    if (faults.length > 0) console.log(`  WRONG  ${file.name}: ${faults.join('; ')}`);
  }
  return wrong.every(({ faults }) => faults.length === 0);
}

function readAll(part: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-corpus-'));
  let isAllWell = true;
  try {
    for (const [group, files] of Object.entries(groups)) {
      const chosen = files.filter(({ name }) => name.includes(part));
      const read = chosen.map((file) => ({ file, told: quickest(file, folder) }));
      if (read.length > 0 && !tell(group, read)) isAllWell = false;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return isAllWell;
}

const [argument = ''] = process.argv.slice(2);
if (argument === '--page') writeFileSync('docs/corpus.md', corpusPage());
else if (!readAll(argument)) process.exitCode = 1;
