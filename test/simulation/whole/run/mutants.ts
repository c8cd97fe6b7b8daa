/** Each planted fault, and the seed that finds it. */
import { forEachAtMost } from '#use-cases/concurrency.ts';
import type { Failed } from './job.ts';
import { planted } from './planted.ts';
import type { Planted } from './planted.ts';
import { inThread } from './threads.ts';

export interface Tried {
  readonly planted: Planted;
  /** Null where no seed finds it. */
  readonly found: Failed | null;
}

/** @param count after so many seeds it counts as not found */
export async function tryPlanted(one: Planted, count: number): Promise<Tried> {
  const seeds = Array.from({ length: count }, (_, i) => i + 1);
  const { failed } = await inThread({ seeds, planted: one, isFirstEnough: true });
  return { planted: one, found: failed[0] ?? null };
}

export async function mutantTable(
  part: string,
  count: number,
  threads: number,
): Promise<{ readonly table: string; readonly isEachFound: boolean }> {
  const chosen = planted.filter(({ name }) => name.includes(part));
  const byFault = new Map<Planted, Tried>();
  await forEachAtMost(threads, chosen, async (one) => {
    const result = await tryPlanted(one, count);
    console.error(rowOf(result));
    byFault.set(one, result);
  });
  const tried = chosen.map((one) => byFault.get(one)!);
  const head = '| planted fault | in | found by seed | what it finds first |\n|---|---|---|---|';
  const table = [head, ...tried.map(rowOf)].join('\n');
  return { table, isEachFound: tried.every(({ found }) => found !== null) };
}

function rowOf({ planted: { name, file }, found }: Tried): string {
  const short = file.split('/').slice(2).join('/');
  const first = found?.wrong[0]
    ?.split('\n')[0]
    ?.replace(/[0-9a-f]{20,}/g, '…')
    .replaceAll('|', '/');
  return `| ${name} | \`${short}\` | ${found?.seed ?? 'NOT FOUND'} | ${first?.slice(0, 110) ?? ''} |`;
}
