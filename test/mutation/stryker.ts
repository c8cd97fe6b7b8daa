/** Runs Stryker on one room, in a copy of the program that is removed afterwards. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileNameOf, sourcesOf, testsOf } from './rooms.ts';
import { reportSchema } from './summary.ts';
import type { Report } from './summary.ts';

/** Ignored by git, lint, types and all tests; reports of the last runs stay here. */
const folder = join('.data', 'mutation');
const installed = join(folder, 'packages');
const packages = join(installed, 'node_modules', '@stryker-mutator');

/** What no test of the domain reads is not copied: others may be at work there. */
const notCopied = ['*', '!functions/**', '!test/**', '!site/texts/**', '!package.json', '!tsconfig.json'];

/**
 * The packages of this folder are not part of the project's: they are installed when first asked for, and where no
 * run of tests looks, since some of them bring tests of their own.
 */
export function installOnce(): void {
  const lock = 'package-lock.json';
  const wanted = join('test', 'mutation', lock);
  const isThere = existsSync(join(packages, 'vitest-runner'));
  if (isThere && readFileSync(wanted, 'utf8') === readFileSync(join(installed, lock), 'utf8')) return;
  mkdirSync(installed, { recursive: true });
  for (const file of ['package.json', lock, '.npmrc']) {
    copyFileSync(join('test', 'mutation', file), join(installed, file));
  }
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: installed,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`npm ci failed in ${installed}`);
}

/** Tests of very many cases try a few here: what those do not notice, later ones seldom do. */
const fewer = {
  TREE_SIZES: '34',
  BRIEFINGS: '5',
  CAUSE_WORLDS: '3',
  VERSION_COUNTS: '12',
  WORLD_COUNTS: '5',
  LOG_CASES_PART: '0.05',
  ID_ROWS: '4000',
  LANE_CASES: '100',
  MEMORY_SEEDS: '3',
};

/** @param isFresh false: what an earlier run found of code and tests that have not changed is taken from it */
export function mutate(room: string, isFresh: boolean): Report {
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${fileNameOf(room)}.json`);
  forgetLiving(keptPath(room));
  const config = join(folder, `${fileNameOf(room)}.config.json`);
  writeFileSync(config, JSON.stringify(configOf(room, report, isFresh), null, 2));
  const stryker = join(packages, 'core', 'bin', 'stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...fewer, MUTATION_TESTS: testsOf(room).join(',') },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)} in ${room}`);
  return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
}

function keptPath(room: string): string {
  return join(folder, `${fileNameOf(room)}.kept.json`);
}

const keptSchema = z.looseObject({
  files: z.record(z.string(), z.looseObject({ mutants: z.array(z.looseObject({ status: z.string() })) })),
});

/** What lived is tried again each time: a test that is new may notice it, also where Stryker can't tell. */
function forgetLiving(path: string): void {
  if (!existsSync(path)) return;
  const kept = keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const file of Object.values(kept.files)) {
    file.mutants = file.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  }
  writeFileSync(path, JSON.stringify(kept));
}

function configOf(room: string, report: string, isFresh: boolean): object {
  return {
    plugins: [
      join(process.cwd(), packages, 'vitest-runner', 'dist', 'src', 'index.js'),
      join(process.cwd(), 'test', 'mutation', 'runner', 'runner.ts'),
    ],
    testRunner: process.env['MUTATION_RUNNER'] ?? 'in-process',
    // Each run leaves its modules behind.
    maxTestRunnerReuse: 400,
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: sourcesOf(room),
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env['MUTATION_CONCURRENCY'] ?? 1),
    // Of its own: a run that ends takes the folder of another that begins away.
    tempDirName: join(folder, 'sandbox', fileNameOf(room)),
    ignorePatterns: notCopied,
    disableTypeChecks: false,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    incremental: true,
    incrementalFile: keptPath(room),
    force: isFresh,
    // The clock's: only where the runner's own limit, of the processor's time, should fail.
    timeoutMS: 300_000,
    allowConsoleColors: false,
  };
}
