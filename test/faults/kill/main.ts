/**
 * `npm run kill -- [--every N] [--from K] [--to L] [--minutes M]`: runs the scenario once without a fault; then for
 * each point of its I/O anew, with the function host killed (SIGKILL) there, started again, and left to come to the
 * end. What is held then must equal what is held without the fault. Stopped, it goes on next time with the points that
 * are left; `--to` tries again what was tried. Exit 1 where a point failed, with the command that does it again.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataPaths } from '#local/run/paths.ts';
import { startBackend } from '../../support/backend.ts';
import type { Backend } from '../../support/backend.ts';
import { emptyStorage } from './empty.ts';
import { readProgress, spread } from './progress.ts';
import { differenceAfterSweep, killedAt, runScenario, untilCalm, untilKilledOrSame } from './run-scenario.ts';

const options = {
  every: { type: 'string', default: '1' },
  from: { type: 'string', default: '1' },
  to: { type: 'string' },
  minutes: { type: 'string' },
} as const;
const { values } = parseArgs({ options });
const endMs = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'avstem-kill-'));
const journal = join(folder, 'io.txt');
const lineAtLast = (): string => readFileSync(journal, 'utf8').trim().split('\n').at(-1) ?? '';

interface Outcome {
  /** The line of the I/O at which it was killed; null where the run came to its end before. */
  readonly at: string | null;
  readonly otherwise: readonly string[];
}

async function killedOnce(
  backend: Backend,
  point: number,
  wanted: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const isDeadAtStart = await emptyStorage(backend, killedAt({ at: point }, journal)).then(
    () => false,
    () => lineAtLast().endsWith(' KILLED'),
  );
  if (isDeadAtStart) await backend.restartHost();
  const killed = await runScenario(backend, isDeadAtStart ? [] : [{ at: point }], (isKilled) =>
    untilKilledOrSame(backend, wanted, () => isDeadAtStart || isKilled()),
  );
  if (killed === 0 && !isDeadAtStart) return { at: null, otherwise: [] };
  return { at: lineAtLast(), otherwise: await differenceAfterSweep(backend, wanted) };
}

async function run(backend: Backend): Promise<void> {
  await runScenario(backend, []);
  // The sweep of a start has seen all that is there.
  await backend.restartHost();
  const wanted = await untilCalm(backend);
  // Once more, to count: as far as the runs come that are compared with it.
  await emptyStorage(backend, killedAt(undefined, journal));
  await runScenario(backend, [], (isKilled) => untilKilledOrSame(backend, wanted, isKilled));
  const points = Number(lineAtLast().split(' ')[0]);
  const progress = readProgress(join(dataPaths(join(folder, 'data')).functions, 'main.mjs'));
  console.log(`without a fault: ${points} points, ${wanted.size} documents and blobs; ${progress.file}`);
  const all = spread(Number(values.from), Number(values.to ?? points), Number(values.every));
  const left = values.to === undefined ? all.filter((point) => !progress.has(point)) : all;
  const counts = { same: 0, unreached: 0, otherwise: 0 };
  for (const [i, point] of left.entries()) {
    if (performance.now() > endMs) break;
    const startedMs = performance.now();
    const { at, otherwise } = await killedOnce(backend, point, wanted);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    if (otherwise.length > 0) {
      counts.otherwise++;
      console.log(`OTHERWISE after ${at}\n${otherwise.join('\n')}`);
      console.log(`npm run kill -- --from ${point} --to ${point}`);
      continue;
    }
    counts[at === null ? 'unreached' : 'same']++;
    progress.add(point, at === null ? 'no run came so far' : `same after ${at}`);
    console.log(
      `${at === null ? `no run came to ${point}` : `same after ${at}`}, ${seconds} s, ${i + 1}/${left.length}`,
    );
  }
  console.log(
    `the same at ${counts.same}, not at ${counts.otherwise}; no run came to ${counts.unreached}; ` +
      `${all.filter((point) => !progress.has(point)).length} points are left`,
  );
  if (counts.otherwise > 0) process.exitCode = 1;
}

const backend = await startBackend(join(folder, 'data'));
try {
  await run(backend);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await backend.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
