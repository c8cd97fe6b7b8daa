import { expect, it } from 'vitest';
import { EntryRows } from './entry-rows.ts';
import { reconcileScope } from './reconcile-scope.ts';
import type { ScopeTask } from './scope-task.ts';
import { tablesOfSmall, usualOptions } from './small-logs.fixture.ts';

it('figures that do not add up are no result', () => {
  const small = tablesOfSmall({ sent: [{ minute: 0 }], received: [{ minute: 1 }] });
  const { register, partition, tables } = small;
  const entryRows = new EntryRows(register, partition.ofRow, 1);
  const task: ScopeTask = {
    ...small,
    options: usualOptions,
    scope: partition.scopes[0]!,
    entryRows,
    place: 0,
  };
  expect(reconcileScope(task)!.result.counts.sent).toBe(1);
  const [own] = tables.ofScopes;
  const ofScopes = [{ ...own!, totals: { ...own!.totals, sent: 2 } }];
  expect(() => reconcileScope({ ...task, tables: { ...tables, ofScopes } })).toThrow('do not add up');
});
