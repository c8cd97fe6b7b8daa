/** What the hosts ask of their stores, counted in their own processes. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Operations = Readonly<Record<string, number>>;

/** The environment of a host that counts. */
export function countingIn(folder: string): Record<string, string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const preload = new URL('count-operations.mjs', import.meta.url).href;
  return { NODE_OPTIONS: `--import=${preload}`, OPERATIONS_FOLDER: folder };
}

/** Of all hosts together, as of half a second ago. */
export function operationsIn(folder: string): Operations {
  const sums: Record<string, number> = {};
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const counts: Record<string, number> = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const [kind, count] of Object.entries(counts)) sums[kind] = (sums[kind] ?? 0) + count;
  }
  return sums;
}
