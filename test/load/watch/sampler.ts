/** How deep the queues are, and how much memory and time each process has taken, again and again. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import { queueNames } from '#domain/ports/queue.ts';
import type { LoadWorld } from '../world/world.ts';

export interface Sample {
  readonly atMs: number;
  /** Messages by queue, those that a host works on included. */
  readonly depths: Readonly<Record<string, number>>;
  /** By process. */
  readonly rssMiB: Readonly<Record<string, number>>;
}

export interface Sampler {
  readonly samples: readonly Sample[];
  stop(): Promise<void>;
}

export function startSampler(world: LoadWorld, everyMs: number): Sampler {
  const samples: Sample[] = [];
  const startedMs = performance.now();
  let isOver = false;
  const run = async (): Promise<void> => {
    while (!isOver) {
      const depths = await depthsOf(world.connection);
      samples.push({ atMs: performance.now() - startedMs, depths, rssMiB: memoryOf(world) });
      await wait(everyMs);
    }
  };
  const running = run();
  return {
    samples,
    async stop() {
      isOver = true;
      await running;
    },
  };
}

export async function depthsOf(connection: string): Promise<Record<string, number>> {
  const account = QueueServiceClient.fromConnectionString(connection);
  const names = [...queueNames, ...queueNames.map((queue) => `${queue}-poison`)];
  const counts = await Promise.all(
    names.map(
      async (name) => (await account.getQueueClient(name).getProperties()).approximateMessagesCount ?? 0,
    ),
  );
  return Object.fromEntries(names.map((name, i) => [name, counts[i]!]));
}

const pauseMs = 500;
/** Seen empty so many times one after the other: what a handler sends comes before its own message is gone. */
const timesEmpty = 2;

/** @throws where they are not empty in time */
export async function untilQueuesEmpty(world: LoadWorld, longestMs: number): Promise<void> {
  const endMs = performance.now() + longestMs;
  for (let empty = 0; empty < timesEmpty;) {
    const depths = await depthsOf(world.connection);
    empty = Object.values(depths).every((depth) => depth === 0) ? empty + 1 : 0;
    if (performance.now() > endMs)
      throw new Error(`the queues do not become empty: ${JSON.stringify(depths)}`);
    await wait(pauseMs);
  }
}

export function memoryOf(world: LoadWorld): Record<string, number> {
  return Object.fromEntries(world.parts().map(({ name, pid }) => [name, rssMiBOf(pid)]));
}

const kibPerMib = 1024;

/** 0 for a process that is gone. */
function rssMiBOf(pid: number): number {
  try {
    const kib = existsSync('/proc/self/status')
      ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Math.round(Number(kib ?? 0) / kibPerMib);
  } catch {
    return 0;
  }
}

const ticksPerSecond = 100;

/** Processor seconds that a process has taken, where the system tells (Linux); else null. */
export function cpuSecondsOf(pid: number): number | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(afterName[11]) + Number(afterName[12])) / ticksPerSecond;
  } catch {
    return null;
  }
}

const idleFields = [3, 4];

/** Processor seconds of all cores since the machine started, busy ones and all; zeros where it does not tell. */
export function machineSeconds(): { readonly busy: number; readonly all: number } {
  if (!existsSync('/proc/stat')) return { busy: 0, all: 0 };
  const ticks = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .trim()
    .split(/\s+/)
    .slice(1, 9)
    .map(Number);
  const sumOf = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / ticksPerSecond;
  return { busy: sumOf(ticks.filter((_, i) => !idleFields.includes(i))), all: sumOf(ticks) };
}
