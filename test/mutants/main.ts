/**
 * `npm run mutants [-- PART OF A NAME]`: plants each fault in a copy of the program, runs the test that guards against
 * it, and prints which test failed. Exit 0: each was caught; 1: one was not.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { mutants } from './mutants.ts';
import type { Mutant } from './mutants.ts';

const reportSchema = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
});

function copyOfProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-mutants-'));
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
  for (const file of files.filter((one) => existsSync(one))) cpSync(file, join(folder, file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** @returns the names of the tests that failed */
function failing(folder: string, test: string): string[] {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const reporting = ['--reporter=json', `--outputFile=${report}`];
  spawnSync(process.execPath, [vitest, 'run', test, ...reporting], { cwd: folder, stdio: 'ignore' });
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  if (results.length === 0) throw new Error(`no test ran in ${test}`);
  return results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
}

function tryOne(folder: string, { name, file, from, to, test }: Mutant): boolean {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2)
    throw new Error(`${file} does not hold once what is to be changed: ${name}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const failed = failing(folder, test);
  writeFileSync(path, text);
  const [first] = failed;
  const caught = first === undefined ? 'NOT CAUGHT' : `${first} (${failed.length} failed)`;
  console.log(`| ${name} | \`${file}\` | \`${test}\` | ${caught} |`);
  return first !== undefined;
}

const [part = ''] = process.argv.slice(2);
const folder = copyOfProgram();
try {
  const chosen = mutants.filter(({ name }) => name.includes(part));
  console.log('| planted fault | in | caught by | first of the tests that failed |\n|---|---|---|---|');
  const results = chosen.map((mutant) => tryOne(folder, mutant));
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
