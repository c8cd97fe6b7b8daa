/** The same work by one host and by several, in turn in one run; and what more hosts and more messages come to. */
import { join } from 'node:path';
import { checkAll } from '../checks/check.ts';
import { say, sayCpu, secondsOf, table } from '../tell.ts';
import { untilQueuesEmpty } from '../watch/sampler.ts';
import type { Sample } from '../watch/sampler.ts';
import { countingIn, operationsIn } from '../world/operations.ts';
import type { Operations } from '../world/operations.ts';
import type { LoadWorld } from '../world/world.ts';
import type { LoadCountry } from '../country/country.ts';
import { medianOf } from './day.ts';
import type { LoadSettings } from './parts.ts';
import { rush } from './rush.ts';
import { inNewWorld, inSession } from './session.ts';

interface Run {
  readonly hosts: number;
  readonly uploadedMs: number;
  readonly reconciledMs: number;
  /** Until the queues were empty: the public snapshot says all by then. */
  readonly emptyMs: number;
  readonly deepest: Readonly<Record<string, number>>;
  readonly operations: Operations;
  readonly cpuSeconds: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

async function runWith(
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
    const { acknowledged, national, uploadedMs, reconciledMs } = await rush(
      world,
      recorder,
      country,
      settling,
      { longestMs },
    );
    await untilQueuesEmpty(world, longestMs);
    const emptyMs = performance.now() - startedMs;
    const [operations, cpu] = [operationsIn(counts), cpuSeconds()];
    const { wrong } = await checkAll(world, country, [...acknowledged, national], false);
    const deepest = deepestOf(sampler.samples);
    console.error(`${hosts} hosts: ${secondsOf(reconciledMs)}, empty after ${secondsOf(emptyMs)}`);
    return {
      ...{ hosts, uploadedMs, reconciledMs, emptyMs, deepest, operations, cpuSeconds: cpu },
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

/** A-B-A-B: a slow minute of the machine strikes both. */
export async function hostsPart(settings: LoadSettings): Promise<string[]> {
  say(`## One host and two, in turn: ${settings.scopes} scopes, ${settings.messages} messages, no readers\n`);
  return inNewWorld(settings, async (world, country, folder) => {
    const runs: Run[] = [];
    for (let round = 0; round < settings.rounds; round++) {
      for (const hosts of [1, 2]) runs.push(await runWith(world, country, folder, hosts, settings));
    }
    table(
      ['run', 'hosts', 'acknowledged', 'reconciled', 'queues empty'],
      runs.map(({ hosts, uploadedMs, reconciledMs, emptyMs }, i) => [
        i + 1,
        hosts,
        secondsOf(uploadedMs),
        secondsOf(reconciledMs),
        secondsOf(emptyMs),
      ]),
    );
    const median = (hosts: number, field: 'reconciledMs' | 'emptyMs') =>
      medianOf(runs.filter((run) => run.hosts === hosts).map((run) => run[field]));
    for (const field of ['reconciledMs', 'emptyMs'] as const) {
      const ratio = median(1, field) / median(2, field);
      const until = field === 'emptyMs' ? 'To empty queues' : 'To the last result';
      say(`${until}: one host takes ${ratio.toFixed(2)} times as long as two`);
    }
    for (const { hosts, cpuSeconds } of runs.slice(-2)) {
      say(`With ${hosts}:`);
      sayCpu(cpuSeconds);
    }
    return runs.flatMap(({ wrong }) => wrong);
  });
}

/** @param timesMessages how many times the messages, in as many deliveries */
export async function scalePart(
  settings: LoadSettings,
  hostCounts: readonly number[],
  timesMessages: readonly number[],
): Promise<string[]> {
  const wrong: string[] = [];
  const rows: (string | number)[][] = [];
  for (const times of timesMessages) {
    const messages = settings.messages * times;
    await inNewWorld({ ...settings, messages }, async (world, country, folder) => {
      for (const hosts of hostCounts) {
        const run = await runWith(world, country, folder, hosts, settings);
        wrong.push(...run.wrong);
        rows.push([
          ...[
            messages,
            hosts,
            secondsOf(run.reconciledMs),
            (messages / (run.reconciledMs / 1000)).toFixed(0),
          ],
          ...['log-received', 'reconcile', 'publish'].map((queue) => run.deepest[queue] ?? 0),
          secondsOf(run.emptyMs),
        ]);
        sayOperations(run, settings.scopes);
      }
    });
  }
  table(
    [
      'messages',
      'hosts',
      'last result',
      'messages/s',
      'log-received',
      'reconcile',
      'publish',
      'queues empty',
    ],
    rows,
  );
  return wrong;
}

function sayOperations({ hosts, operations, cpuSeconds }: Run, scopes: number): void {
  say(`Operations with ${hosts} hosts, for ${scopes} scopes and one national file:\n`);
  const kinds = Object.entries(operations).toSorted(([a], [b]) => (a < b ? -1 : 1));
  table(
    ['operation', 'in all', 'a scope'],
    kinds.map(([kind, count]) => [kind, count, (count / scopes).toFixed(1)]),
  );
  sayCpu(cpuSeconds);
}
