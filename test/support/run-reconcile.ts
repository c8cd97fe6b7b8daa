/** The command without a process: the same arguments, sources in memory, the same document. */
import { documentPieces, errorDocument } from '#domain/reconcile/document.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { readArguments } from '#adapters/command-line/arguments.ts';
import { run } from '#adapters/command-line/run.ts';

export interface ReconcileInput {
  readonly portal: Uint8Array;
  readonly register: Uint8Array;
  /** As on the command line, without the files. */
  readonly args: readonly string[];
  /** With what is estimated, as the command does it; default true. */
  readonly estimates?: boolean;
}

export interface ReconcileOutput {
  readonly exitCode: 0 | 2;
  readonly document: unknown;
}

/** What now is where the arguments do not say. */
const defaultNowMs = Date.UTC(2026, 0, 1);

export async function runReconcile({
  portal,
  register,
  args,
  estimates = true,
}: ReconcileInput): Promise<ReconcileOutput> {
  const reading = readArguments(['--portal', 'p', '--register', 'r', '--json', ...args], defaultNowMs);
  if (!reading.ok) {
    return { exitCode: 2, document: errorDocument({ list: reading.faults, total: reading.faults.length }) };
  }
  const outcome = await run(bytesSource(portal), bytesSource(register), reading.value);
  if (!outcome.ok) return { exitCode: 2, document: errorDocument(outcome.faults) };
  const document: unknown = JSON.parse([...documentPieces(outcome.reconciliation, { estimates })].join(''));
  return { exitCode: 0, document };
}
