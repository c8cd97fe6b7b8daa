/**
 * `npm run reconcile` (contract 4): two log files in, verdicts out; no server, no network.
 * Exit 0: reconciled, whatever it found. Exit 1: a fault of the program. Exit 2: bad input.
 */
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LogSource } from '#domain/logs/log-source.ts';
import { documentPieces, errorDocument } from '#domain/reconcile/document.ts';
import type { Faults } from '#domain/logs/fault.ts';
import { readArguments } from '#adapters/command-line/arguments.ts';
import { existingFile } from '#adapters/log-reader/file-source.ts';
import { progressBar } from '#adapters/command-line/progress.ts';
import { faultReport, report } from '#adapters/command-line/report.ts';
import { run } from '#adapters/command-line/run.ts';

const exitOk = 0;
const exitFault = 1;
const exitBadInput = 2;

async function main(): Promise<number> {
  const reading = readArguments(process.argv.slice(2), Date.now());
  if (!reading.ok) return refuse({ list: reading.faults, total: reading.faults.length }, reading.json);

  const { portalPath, registerPath, json } = reading.value;
  const [portal, register] = [openGiven(portalPath), openGiven(registerPath)];
  const totalBytes = (portal?.byteLength ?? 0) + (register?.byteLength ?? 0);
  const progress = progressBar(
    totalBytes,
    () => process.stderr,
    () => performance.now(),
  );
  const outcome = await run(portal, register, reading.value, (bytes) => progress.read(bytes));
  progress.end();

  if (!outcome.ok) return refuse(outcome.faults, json);
  write(1, json ? documentPieces(outcome.reconciliation) : report(outcome.reconciliation));
  return exitOk;
}

/** npm moves to the package's folder: a path is meant from where the command was typed. */
function openGiven(path: string): LogSource | null {
  return existingFile(resolve(process.env['INIT_CWD'] ?? '.', path)) ?? existingFile(path);
}

function refuse(faults: Faults, json: boolean): number {
  if (json) write(1, [`${JSON.stringify(errorDocument(faults))}\n`]);
  else write(2, faultReport(faults));
  return exitBadInput;
}

/** Writes whole pieces in order; a pipe whose reader is slow is waited for. */
function write(descriptor: number, pieces: Iterable<string>): void {
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    for (let written = 0; written < bytes.length;) {
      try {
        written += writeSync(descriptor, bytes, written);
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === 'EPIPE') return; // the reader has seen enough, as `| head` does
        if (code !== 'EAGAIN') throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      }
    }
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`Feil i programmet: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = exitFault;
}
