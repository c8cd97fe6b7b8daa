/** One run from nothing: what so many hosts took for a country's logs, and what they asked of their stores. */
import { join } from 'node:path';
import { checkAll } from '../checks/check.ts';
import type { LoadCountry } from '../country/country.ts';
import { secondsOf } from '../tell.ts';
import { machineSeconds, untilQueuesEmpty } from '../watch/sampler.ts';
import type { Sample } from '../watch/sampler.ts';
import { countingIn, operationsIn } from '../world/operations.ts';
import type { Operations } from '../world/operations.ts';
import type { LoadWorld } from '../world/world.ts';
import { orAsFarAsItCame } from './parts.ts';
import type { LoadSettings } from './parts.ts';
import { rush } from './rush.ts';
import { inSession } from './session.ts';

export interface Run {
  readonly hosts: number;
  readonly uploadedMs: number;
  readonly reconciledMs: number;
  /** Until the queues were empty: the public snapshot says all by then. */
  readonly emptyMs: number;
  readonly deepest: Readonly<Record<string, number>>;
  readonly samples: readonly Sample[];
  /** As the generator made them. */
  readonly messages: number;
  readonly deliveries: number;
  readonly operations: Operations;
  readonly cpuSeconds: Readonly<Record<string, number>>;
  /** Processor seconds of all cores while it ran: taken by anything at all, and there to be taken. */
  readonly machine: { readonly busy: number; readonly all: number };
  readonly wrong: readonly string[];
}

/** From nothing to empty queues, and all held against the account. */
export async function runWith(
  world: LoadWorld,
  country: LoadCountry,
  folder: string,
  hosts: number,
  { sampleMs, longestMs }: LoadSettings,
): Promise<Run> {
  await world.empty();
  const counts = join(folder, 'operations');
  const environment = countingIn(counts);
  return inSession(world, country, { hosts, sampleMs, folder, environment }, async (session) => {
    const { recorder, settling, sampler, cpuSeconds } = session;
    const startedMs = performance.now();
    const machineBefore = machineSeconds();
    const rushed = await orAsFarAsItCame(session, async () => {
      const done = await rush(world, recorder, country, settling, { longestMs });
      await untilQueuesEmpty(world, longestMs);
      return done;
    });
    const { acknowledged, nationals, uploadedMs, reconciledMs } = rushed;
    const emptyMs = performance.now() - startedMs;
    const [operations, cpu, machineNow] = [operationsIn(counts), cpuSeconds(), machineSeconds()];
    const samples = [...sampler.samples];
    const machine = { busy: machineNow.busy - machineBefore.busy, all: machineNow.all - machineBefore.all };
    const delivered = [...acknowledged, ...nationals];
    const { wrong, messages } = await checkAll(world, country, delivered, false);
    console.error(`${hosts} hosts: ${secondsOf(reconciledMs)}, empty after ${secondsOf(emptyMs)}`);
    return {
      ...{ hosts, uploadedMs, reconciledMs, emptyMs, deepest: deepestOf(samples), samples },
      ...{ messages, deliveries: delivered.length, operations, cpuSeconds: cpu, machine },
      wrong: [...recorder.refused, ...wrong],
    };
  });
}

function deepestOf(samples: readonly Sample[]): Record<string, number> {
  const deepest: Record<string, number> = {};
  for (const { depths } of samples) {
    for (const [queue, depth] of Object.entries(depths))
      deepest[queue] = Math.max(deepest[queue] ?? 0, depth);
  }
  return deepest;
}
