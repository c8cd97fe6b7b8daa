import { expect, it } from 'vitest';
import { lineLog } from './log.ts';

it('is one line for each message, stamped in UTC, whatever the message holds', () => {
  const lines: string[] = [];
  const log = lineLog((line) => lines.push(line));
  log('warning', 'getScope', 'access {}\n2026-01-01T00:00:00.000Z error forged: a\r\n\tb');
  log('debug', 'getScope', 'not shown');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z warning getScope: access \{\} \| 2026-/);
  expect(lines[0]).not.toMatch(/[\r\n]/);
});
