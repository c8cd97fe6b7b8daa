/** The whole job on one thread against one pass over the same bytes, and how both kinds of it grow. */
import { statSync } from 'node:fs';
import { medians } from '../measure.ts';
import type { Figure } from './figure.ts';
import { rawRead } from './raw-read.ts';
import { total, wholeJob } from './whole-job.ts';
import type { World } from './world/world.ts';

const kinds = ['ids', 'times'] as const;
type Kind = (typeof kinds)[number];

/** @param worlds from the smallest to the largest */
export async function againstRawRead(worlds: readonly World[], rounds: number): Promise<Figure[]> {
  for (const world of worlds) await assertRight(world);
  const times = await medians(
    worlds.flatMap((world) =>
      kinds.flatMap((kind) => [
        { name: `raw ${kind} ${String(world.messages)}`, run: () => rawRead(...filesOf(world, kind)) },
        { name: `${kind} ${String(world.messages)}`, run: () => wholeJob(...filesOf(world, kind)) },
      ]),
    ),
    rounds,
  );
  const [smallest, largest] = [worlds[0]!, worlds.at(-1)!];
  return kinds.flatMap((kind) => {
    const [least, most] = [smallest, largest].map(({ messages }) =>
      times.get(`${kind} ${String(messages)}`)!,
    );
    const against = worlds.map((world): Figure => {
      const own = times.get(`${kind} ${String(world.messages)}`)!;
      const raw = times.get(`raw ${kind} ${String(world.messages)}`)!;
      const what = `${wordsOf(world, kind)}: files to verdicts, one thread, ${seconds(own)}; one pass ${seconds(raw)}`;
      return { name: `${kind}-${sizeName(world)}-vs-raw-read`, ratio: own / raw, what };
    });
    if (smallest === largest) return against;
    const ratio = Math.log(most! / least!) / Math.log(largest.messages / smallest.messages);
    const what = `growth from ${String(smallest.messages)} to ${String(largest.messages)} messages`;
    return [...against, { name: `exponent-${kind}`, ratio, what }];
  });
}

/** The outputs before the times: what was lost is known here. */
async function assertRight(world: World): Promise<void> {
  const byId = await wholeJob(...filesOf(world, 'ids'));
  const notRegistered = total(byId, 'sent') - total(byId, 'registered');
  if (total(byId, 'sent') !== world.messages) throw new Error('not all messages were judged');
  if (notRegistered !== world.lost) throw new Error('what is not registered by id is not what was lost');
  const byTime = await wholeJob(...filesOf(world, 'times'));
  if (total(byTime, 'sent') !== world.messages) throw new Error('not all messages were judged by time');
  if (total(byTime, 'registered') !== 0) throw new Error('a time has proved an arrival');
}

export function filesOf(world: World, kind: Kind): [portal: string, register: string] {
  return [world.portal, kind === 'ids' ? world.registerWithIds : world.registerWithTimes];
}

function wordsOf(world: World, kind: Kind): string {
  const bytes = filesOf(world, kind).reduce((sum, path) => sum + statSync(path).size, 0);
  return `${String(world.messages)} messages, ${String(world.entries)} entries, ${(bytes / 1e6).toFixed(0)} MB`;
}

/** `10M`, `100k`. */
export function sizeName({ messages }: World): string {
  return messages >= 1e6 ? `${String(messages / 1e6)}M` : `${String(messages / 1e3)}k`;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3)} s`;
}
