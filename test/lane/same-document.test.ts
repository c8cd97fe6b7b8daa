/** The whole job with the lane and without: the document must be the same to the byte. LANE_CASES makes it longer. */
import { expect, it } from 'vitest';
import { readArguments } from '#adapters/command-line/arguments.ts';
import { run } from '#adapters/command-line/run.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { documentPieces, errorDocument } from '#domain/reconcile/document.ts';
import { argsOf } from '../oracle/generator/case.ts';
import { caseOf } from '../oracle/generator/random-case.ts';
import type { Table } from '../oracle/generator/table.ts';
import { csvBytes } from '../oracle/generator/table.ts';

const caseCount = Number(process.env['LANE_CASES'] ?? 300);
const copies = 4;
const oddRows = ['x', '2023-03-26 02:30:00;0301', '"', ';;', '01810750126'];

it('verdicts and faults are the same, byte by byte', async () => {
  const seen = { reconciled: 0, refused: 0 };
  for (let seed = 0; seed < caseCount; seed++) {
    const { portal, register, options } = caseOf(seed);
    const oddRow = seed % 5 === 0 ? oddRows[(seed / 5) % oddRows.length]! : null;
    const files = { portal: manyRows(portal, null), register: manyRows(register, oddRow) };
    const [byLane, byCell] = [
      await job(files, argsOf(options), 0),
      await job(files, argsOf(options), Infinity),
    ];
    if (byLane !== byCell) expect(`seed ${String(seed)}: ${byLane}`).toBe(byCell);
    if (byLane.startsWith('{"errors"')) seen.refused++;
    else seen.reconciled++;
  }
  expect(seen.reconciled).toBeGreaterThan(caseCount / 2);
  expect(seen.refused).toBeGreaterThan(caseCount / 20);
});

/** Rows come again, so that the lane knows their shapes; and one that is odd in the midst of them. */
function manyRows(table: Table, oddRow: string | null): Uint8Array {
  const [header = '', ...rows] = new TextDecoder().decode(csvBytes(table)).split('\n');
  const all = Array.from({ length: copies }, () => rows).flat();
  if (oddRow !== null) all.splice(Math.ceil(all.length / 2), 0, oddRow);
  return new TextEncoder().encode([header, ...all].join('\n'));
}

interface Files {
  readonly portal: Uint8Array;
  readonly register: Uint8Array;
}

async function job(files: Files, args: readonly string[], laneFromBytes: number): Promise<string> {
  const reading = readArguments(['--portal', 'p', '--register', 'r', '--json', ...args], 0);
  if (!reading.ok) throw new Error('the arguments are wrong');
  const [portal, register] = [bytesSource(files.portal, 300), bytesSource(files.register, 300)];
  const outcome = await run(portal, register, { ...reading.value, laneFromBytes });
  if (!outcome.ok) return JSON.stringify(errorDocument(outcome.faults));
  return [...documentPieces(outcome.reconciliation)].join('');
}
