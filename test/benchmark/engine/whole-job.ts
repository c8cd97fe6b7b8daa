/** The whole job on one thread: files to verdicts, every municipality a scope, as the command does it. */
import { readArguments } from '#adapters/command-line/arguments.ts';
import { run } from '#adapters/command-line/run.ts';
import { fileSource } from '#adapters/log-reader/file-source.ts';
import type { Counts, Reconciliation } from '#domain/reconcile/result.ts';
import { firstDay, lastDay } from './world/world.ts';

export const rules = ['--max-delay', 'PT1H', '--register-from', firstDay, '--register-to', lastDay];

export async function wholeJob(portal: string, register: string): Promise<Reconciliation> {
  const reading = readArguments(['--portal', portal, '--register', register, ...rules], Date.now());
  if (!reading.ok) throw new Error('the benchmark’s arguments are wrong');
  const outcome = await run(fileSource(portal), fileSource(register), reading.value);
  if (!outcome.ok) throw new Error(`refused: ${outcome.faults.list[0]?.code ?? ''}`);
  return outcome.reconciliation;
}

export function total(reconciliation: Reconciliation, count: keyof Counts): number {
  return reconciliation.scopes.reduce((sum, { counts }) => sum + counts[count], 0);
}
