/** Which points were tried, kept beside the data so that a run can be stopped at any time and gone on with. */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const ofTheStory = ['count-io.mjs', 'scenario.ts', 'state.ts'].map((name) => join(here, name));

/** The so manieth thing that a host changes: while the story is told, or as it is started again after it. */
export interface Point {
  readonly of: 'story' | 'start';
  readonly number: number;
}

export const nameOf = ({ of, number }: Point): string => `${of}-${number}`;

export interface Progress {
  readonly file: string;
  has(point: Point): boolean;
  /** @param what the I/O at which the host was killed, or that no run came so far */
  add(point: Point, what: string): void;
}

/** @param bundleFile what was tried: another program, or another story, begins anew */
export function readProgress(bundleFile: string): Progress {
  const hash = createHash('sha256');
  for (const path of [bundleFile, ...ofTheStory]) hash.update(readFileSync(path));
  const file = join(here, '../../../.data/kill', `${hash.digest('hex').slice(0, 16)}.txt`);
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, '');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const done = new Set(lines.map((line) => line.split(' ')[0]));
  return {
    file,
    has: (point) => done.has(nameOf(point)),
    add(point, what) {
      done.add(nameOf(point));
      appendFileSync(file, `${nameOf(point)} ${what}\n`);
    },
  };
}

const firstStride = 64;

/** All up to the last: first every 64th, then those half-way between, so that a part is spread over all. */
export function spread(of: Point['of'], last: number): Point[] {
  const order = new Set<number>();
  for (let stride = firstStride; stride >= 1; stride /= 2) {
    for (let number = 1; number <= last; number += stride) order.add(number);
  }
  return Array.from(order, (number) => ({ of, number }));
}

/** @returns null where it is no name of one */
export function pointNamed(name: string): Point | null {
  const [, of, number] = /^(story|start)-([1-9]\d*)$/.exec(name) ?? [];
  return of === 'story' || of === 'start' ? { of, number: Number(number) } : null;
}
