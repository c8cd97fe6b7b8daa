/** The same work by one host and by two, in turn in one run. */
import { say, sayCpu, secondsOf, table } from '../tell.ts';
import { medianOf } from './day.ts';
import { runWith } from './one-run.ts';
import type { Run } from './one-run.ts';
import type { LoadSettings } from './parts.ts';
import { inNewWorld } from './session.ts';

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
