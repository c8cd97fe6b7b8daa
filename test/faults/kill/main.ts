/**
 * `npm run kill -- [--minutes M] [--lanes P]`: tells a story without a fault and starts the host once more; then for
 * each point at which the host changes something does it anew, with the host killed (SIGKILL) there, started again, and
 * left to come to the end. What is held then must equal what is held without the fault. Stopped, it goes on next time
 * with the points that are left; `--point NAME` tries one again. So many lanes at once each have an account and a host
 * of their own. Exit 1 where a point failed, with the command that does it again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Lane } from './lane.ts';
import { nameOf, pointNamed, readProgress, spread } from './progress.ts';

const options = {
  point: { type: 'string' },
  minutes: { type: 'string' },
  lanes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
} as const;
const { values } = parseArgs({ options });
const endMs = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'avstem-kill-'));
const lanes: Lane[] = [];

async function run(): Promise<void> {
  const asked = values.point === undefined ? undefined : pointNamed(values.point);
  if (asked === null) throw new Error(`no point has the name ${values.point}: story-12, start-12`);
  const count = asked ? 1 : Number(values.lanes);
  for (let i = 0; i < count; i++) lanes.push(await Lane.start(join(folder, String(i))));
  const runs = await Promise.all(lanes.map((lane) => lane.withoutFault()));
  const [story, start] = [
    Math.max(...runs.map((one) => one.story)),
    Math.max(...runs.map((one) => one.start)),
  ];
  const progress = readProgress(lanes[0]!.bundleFile);
  console.log(
    `without a fault: ${story} points of the story, ${start} of a start; ${runs[0]!.held} documents and blobs`,
  );
  console.log(progress.file);
  const all = asked ? [asked] : [...spread('story', story), ...spread('start', start)];
  const left = asked ? all : all.filter((point) => !progress.has(point));
  const counts = { same: 0, unreached: 0, otherwise: 0 };
  const next = left.values();

  const goThrough = async (lane: Lane): Promise<void> => {
    for (const point of next) {
      const startedMs = performance.now();
      const { at, otherwise } = await lane.killedOnce(point);
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      if (otherwise.length > 0) {
        counts.otherwise++;
        console.log(`OTHERWISE after ${at}\n${otherwise.join('\n')}`);
        console.log(`npm run kill -- --point ${nameOf(point)}`);
      } else {
        counts[at === null ? 'unreached' : 'same']++;
        progress.add(point, at === null ? 'no run came so far' : `same after ${at}`);
        console.log(
          `${at === null ? `no run came to ${nameOf(point)}` : `${nameOf(point)}: same after ${at}`}, ${seconds} s`,
        );
      }
      if (performance.now() > endMs) break;
    }
  };
  await Promise.all(lanes.map(goThrough));
  console.log(
    `the same at ${counts.same}, not at ${counts.otherwise}; no run came to ${counts.unreached}; ` +
      `${all.filter((point) => !progress.has(point)).length} points are left`,
  );
  if (counts.otherwise > 0) process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  for (const lane of lanes) await lane.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
