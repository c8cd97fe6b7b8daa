import { describe, expect, test } from 'vitest';
import { runReconcile } from '../support/run-reconcile.ts';
import type { Pathology, Run } from './pathology.ts';
import { longCaseNumbers, shortCaseNumbers } from './fixtures/case-numbers.ts';
import { clockBehind, clockInUtc } from './fixtures/clock-in-utc.ts';
import { easter, fridayToMonday } from './fixtures/days-off.ts';
import { district } from './fixtures/district.ts';
import { doubleHour } from './fixtures/double-hour.ts';
import { emptyRegister } from './fixtures/empty-register.ts';
import { exportOf50, exportOf51 } from './fixtures/export-page.ts';
import { historyRows } from './fixtures/history-rows.ts';
import { jointService } from './fixtures/joint-service.ts';
import { middayExport } from './fixtures/midday-export.ts';
import { receivedOnly } from './fixtures/received-only.ts';
import { resend } from './fixtures/resend.ts';
import { siblingWithId, siblingWithoutId } from './fixtures/sibling.ts';
import { year2003, year2033 } from './fixtures/wrong-year.ts';

const pathologies: readonly Pathology[] = [
  jointService,
  district,
  resend,
  siblingWithId,
  siblingWithoutId,
  fridayToMonday,
  easter,
  emptyRegister,
  year2033,
  year2003,
  shortCaseNumbers,
  longCaseNumbers,
  historyRows,
  middayExport,
  exportOf50,
  exportOf51,
  clockInUtc,
  clockBehind,
  doubleHour,
  receivedOnly,
];

/** The summer of 2023, unless a run says otherwise. */
const now = ['--now', '2023-06-15T12:00:00Z'];

/** The document of contract 4, as far as these tests read it. */
interface Answer {
  readonly scopes?: readonly unknown[];
  readonly warnings?: readonly { readonly code: string }[];
  readonly errors?: readonly unknown[];
}

async function expectSaid({ portal, register }: Pathology, run: Run): Promise<void> {
  const output = await runReconcile({
    portal: Buffer.from(portal),
    register: Buffer.from(register),
    args: run.args.includes('--now') ? run.args : [...run.args, ...now],
  });
  const answer = output.document as Answer;
  expect(output.exitCode, JSON.stringify(answer)).toBe(run.refused === undefined ? 0 : 2);
  if (run.refused !== undefined) {
    expect(answer.errors).toMatchObject(run.refused);
    return;
  }
  expect(answer.scopes).toMatchObject(run.scopes ?? []);
  expect(answer.warnings?.map((warning) => warning.code)).toEqual(run.warnings);
}

describe.each(pathologies)('$name', (pathology) => {
  test.each(pathology.runs)('$when', async (run) => expectSaid(pathology, run));
});
