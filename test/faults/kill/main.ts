/**
 * `npm run kill -- --every N [--from K] [--to L]`: runs the scenario once without a fault; then for every N-th point of
 * its I/O from the K-th on anew, with the function host killed (SIGKILL) there, started again, and left to come to
 * the end. What is held then must equal what is held without the fault. Exit 1 where it does not, with the command that
 * does the same again. The last point is the one that no run reaches any more.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBackend } from '../../support/backend.ts';
import type { Backend } from '../../support/backend.ts';
import { emptyStorage } from './empty.ts';
import { differenceAtLast, killedAt, runScenario, untilCalm } from './run-scenario.ts';

const options = {
  every: { type: 'string', default: '10' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;
const { values } = parseArgs({ options });
const every = Number(values.every);
const folder = mkdtempSync(join(tmpdir(), 'avstem-kill-'));
const journal = join(folder, 'io.txt');

/** @returns the line of the I/O at which it was killed; null where the run came to its end before */
async function killedOnce(
  backend: Backend,
  point: number,
  wanted: ReadonlyMap<string, string>,
): Promise<string | null> {
  await emptyStorage(backend, killedAt({ at: point }, journal));
  const killed = await runScenario(backend, [{ at: point }]);
  const last = readFileSync(journal, 'utf8').trim().split('\n').at(-1) ?? '';
  if (killed === 0) return null;
  const otherwise = await differenceAtLast(backend, wanted);
  if (otherwise.length === 0) return last;
  throw new Error(
    `npm run kill -- --every 1 --from ${point} --to ${point}\n${last}\n${otherwise.join('\n')}`,
  );
}

async function run(): Promise<void> {
  const backend = await startBackend(join(folder, 'data'));
  try {
    await emptyStorage(backend, killedAt(undefined, journal));
    await runScenario(backend, []);
    const points = readFileSync(journal, 'utf8').trim().split('\n').length;
    // The sweep of a start has seen all that is there.
    await backend.restartHost();
    const wanted = await untilCalm(backend);
    console.log(`without a fault: ${points} points, ${wanted.size} documents and blobs`);
    const to = values.to === undefined ? Infinity : Number(values.to);
    let runs = 0;
    for (let point = Number(values.from ?? every); point <= to; point += every) {
      const startedMs = performance.now();
      const at = await killedOnce(backend, point, wanted);
      if (at === null) {
        console.log(`no run comes to point ${point}`);
        break;
      }
      runs++;
      console.log(`same after ${at}, ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
    }
    console.log(`${runs} kills, and each time the same as without one`);
  } finally {
    await backend.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await run();
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
