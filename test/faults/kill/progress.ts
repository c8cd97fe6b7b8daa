/** Which points were tried, kept beside the data so that a run can be stopped at any time and gone on with. */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const ofTheStory = ['count-io.mjs', 'scenario.ts', 'state.ts'].map((name) => join(here, name));

export interface Progress {
  readonly file: string;
  has(point: number): boolean;
  /** @param what the I/O at which the host was killed, or that no run came so far */
  add(point: number, what: string): void;
}

/** @param bundleFile what was tried: another program, or another story, begins anew */
export function readProgress(bundleFile: string): Progress {
  const hash = createHash('sha256');
  for (const path of [bundleFile, ...ofTheStory]) hash.update(readFileSync(path));
  const file = join(here, '../../../.data/kill', `${hash.digest('hex').slice(0, 16)}.txt`);
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, '');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const done = new Set(lines.map((line) => Number(line.split(' ')[0])));
  return {
    file,
    has: (point) => done.has(point),
    add(point, what) {
      done.add(point);
      appendFileSync(file, `${point} ${what}\n`);
    },
  };
}

const firstStride = 64;

/** All from the one to the other: first every 64th, then those half-way between, so that a part is spread over all. */
export function spread(from: number, to: number, every: number): number[] {
  const order = new Set<number>();
  for (let stride = firstStride; stride >= 1; stride /= 2) {
    for (let point = from; point <= to; point += stride * every) order.add(point);
  }
  return [...order];
}
