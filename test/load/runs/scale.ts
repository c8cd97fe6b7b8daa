/** What more hosts and more messages come to: each run from nothing, in turn, so that a slow minute strikes all. */
import { say, sayCpu, saySamples, secondsOf, table } from '../tell.ts';
import type { LoadSettings } from './parts.ts';
import { runWith } from './one-run.ts';
import type { Run } from './one-run.ts';
import { inNewWorld } from './session.ts';

/** @param timesMessages how many times the messages, in as many deliveries but for KS's, which has its limit */
export async function scalePart(
  settings: LoadSettings,
  hostCounts: readonly number[],
  timesMessages: readonly number[],
): Promise<string[]> {
  say(`## ${settings.scopes} scopes, ${settings.messages} messages and more, no readers\n`);
  const runs: Run[] = [];
  const failures: string[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    for (const hosts of hostCounts) {
      for (const times of timesMessages) {
        const messages = settings.messages * times;
        const name = `${messages} messages, hosts: ${hosts}`;
        await inNewWorld({ ...settings, messages }, async (world, country, folder) => {
          const run = await runWith(world, country, folder, hosts, settings);
          sayRun(name, run, settings.scopes);
          runs.push(run);
        }).catch((error: unknown) => failures.push(`${name}: ${String(error)}`));
      }
    }
  }
  sayAll(runs);
  return [...failures, ...runs.flatMap(({ wrong }) => wrong)];
}

function sayRun(name: string, { samples, operations, cpuSeconds }: Run, scopes: number): void {
  say(`### ${name}\n`);
  saySamples(samples);
  const kinds = Object.entries(operations).toSorted(([a], [b]) => (a < b ? -1 : 1));
  table(
    ['operation', 'in all', 'a scope'],
    kinds.map(([kind, count]) => [kind, count, (count / scopes).toFixed(1)]),
  );
  sayCpu(cpuSeconds);
}

const shareOf = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

function sayAll(runs: readonly Run[]): void {
  const headers = [
    'messages',
    'deliveries',
    'hosts',
    'acknowledged',
    'last result',
    'queues empty',
    'messages/s',
  ];
  const queues = ['log-received', 'reconcile', 'publish'];
  const shares = ['a host, of a core', 'Azurite, of a core', 'ours, of the machine', 'all, of the machine'];
  const rows = runs.map((run) => [
    ...[run.messages, run.deliveries, run.hosts, secondsOf(run.uploadedMs), secondsOf(run.reconciledMs)],
    ...[secondsOf(run.emptyMs), Math.round(run.messages / (run.emptyMs / 1000))],
    ...queues.map((queue) => run.deepest[queue] ?? 0),
    ...sharesOf(run),
  ]);
  table([...headers, ...queues, ...shares], rows);
}

/** Until the queues were empty, on the average of that time. */
function sharesOf({ hosts, emptyMs, cpuSeconds, machine }: Run): string[] {
  const ofHosts = Object.entries(cpuSeconds).filter(([name]) => name.startsWith('host '));
  const seconds = ofHosts.reduce((sum, [, one]) => sum + one, 0);
  const ours = Object.values(cpuSeconds).reduce((sum, one) => sum + one, 0);
  const tookSeconds = emptyMs / 1000;
  return [
    shareOf(seconds / hosts, tookSeconds),
    shareOf(cpuSeconds['Azurite'] ?? 0, tookSeconds),
    shareOf(ours, machine.all),
    shareOf(machine.busy, machine.all),
  ];
}
