import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closingLine, readTestCounts } from './test-counts.ts';

it('counts what the report says, and nothing without one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-review-'));
  const file = join(folder, 'tests.json');
  expect(readTestCounts(file)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  const report = {
    numPassedTests: 5,
    numFailedTests: 0,
    numFailedTestSuites: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  };
  writeFileSync(file, JSON.stringify(report));
  expect(readTestCounts(file)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  rmSync(folder, { recursive: true });
});

it('never says that nothing failed where a step did', () => {
  expect(closingLine({ passed: 7, failed: 0, skipped: 0 }, true)).toBe('7 passed, 0 failed');
  expect(closingLine({ passed: 7, failed: 0, skipped: 2 }, false)).toBe('7 passed, 1 failed, 2 skipped');
  expect(closingLine({ passed: 7, failed: 3, skipped: 0 }, false)).toBe('7 passed, 3 failed');
});
