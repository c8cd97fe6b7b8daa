import { expect, test } from 'vitest';
import { disagreements } from './differential.ts';
import { rowsOf } from './example.ts';
import type { Case } from './generator/case.ts';
import type { Table } from './generator/table.ts';
import type { Options } from './rows.ts';
import { defaultOptions } from './rows.ts';

const tableOf = (lines: readonly string[]): Table => ({
  columns: lines[0]!.split(';'),
  rows: rowsOf(...lines),
});

const caseOf = (portal: readonly string[], register: readonly string[], options: Partial<Options>): Case => ({
  portal: tableOf(portal),
  register: tableOf(register),
  options: { ...defaultOptions, ...options },
});

/** Reduced cases on which engine and oracle once disagreed; each must stay agreed. */
test.each([
  { scope: '5501', named: '3801', why: 'the other is the lower' },
  { scope: '1804', named: '4601', why: 'its own is the lower' },
])('two sendings at once, one cell empty with --scope $scope: $why', async ({ scope, named }) => {
  const portal = ['innsendt;kommunenummer;bekymringsmeldingId', '2023-04-05;;a-1', `2023-04-05;${named};a-1`];
  const found = caseOf(portal, ['mottatt'], { scope: [scope], registerFrom: '2023-04-01' });
  expect(await disagreements(found)).toEqual([]);
});

// The 26th of March has 23 hours, so its span is narrower than the next day's.
test.each([
  ['2023-03-26', '2023-03-27', '2023-03-17', '2023-04-14'],
  ['2023-03-27', '2023-03-26', '2023-03-17', '2023-04-14'],
  ['2023-03-17', '2023-03-26', '2023-03-27', '2023-04-14'],
])('a clock offset seen in dates, rows in the order %s %s %s %s', async (...dates) => {
  const times = (count: number, text: string): string[] => Array<string>(count).fill(text);
  const portal = [
    'innsendt',
    ...times(1, '2023-04-15T05:55:13.358+02:00'),
    ...times(8, '2023-03-17T14:08:27.747'),
    ...times(12, '2023-03-26T02:28:47.797Z'),
    ...times(9, '2023-02-01T00:00:00.000'),
  ];
  const options = {
    scope: ['4601'],
    maxDelay: 'PT1H',
    clockSkew: 'PT0S',
    registerFrom: '2023-02-01',
    registerTo: '2023-05-01',
  };
  expect(await disagreements(caseOf(portal, ['mottatt', ...dates], options))).toEqual([]);
});
