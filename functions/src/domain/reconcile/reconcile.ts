/**
 * The engine: two logs in, verdicts out (contract 3). Pure; the same logs give the same result whatever the order of
 * their rows. Warnings of a whole file are not its matter: see fileWarnings. docs/reconciliation.md explains it with
 * a worked example.
 */
import type { IdNames, PortalLog, RegisterLog } from '../logs/log-tables.ts';
import { joinMessages } from './messages.ts';
import { EntryRows } from './entry-rows.ts';
import type { ReconcileOptions } from './options.ts';
import { reconcileScope } from './reconcile-scope.ts';
import type { Reconciliation, ScopeResult, Warning } from './result.ts';
import { tablesOf } from './scope-tables.ts';
import { numbersOf, scopeOfUnits, scopePerMunicipality } from './scopes.ts';
import { compareWarnings, warning } from './warnings.ts';

export function reconcile(
  portal: PortalLog,
  register: RegisterLog,
  ids: IdNames,
  options: ReconcileOptions,
): Reconciliation {
  // Rules 1 and 2: rows become messages before anything is cut to a scope.
  const numbers = numbersOf(portal, register, options.units);
  const messages = joinMessages(portal, numbers.shown, ids.size);
  const partition = options.units
    ? scopeOfUnits(messages, register, options.units, numbers)
    : scopePerMunicipality(messages, register, numbers);

  // Rules 3 to 11, scope by scope.
  const scopes: ScopeResult[] = [];
  const warnings: Warning[] = [];
  const tables = tablesOf(messages, register, ids.size, partition);
  const entryRows = new EntryRows(register, partition.ofRow, partition.scopes.length);
  const country = { messages, register, ids, options, partition, tables, entryRows };
  for (const [place, scope] of partition.scopes.entries()) {
    const reconciled = reconcileScope({ ...country, scope, place });
    if (reconciled) {
      scopes.push(reconciled.result);
      warnings.push(...reconciled.warnings);
    }
    if (partition.rowsOutside > 0) {
      warnings.push(warning('rows-outside-scope', scope.names, partition.rowsOutside));
    }
  }
  return { scopes, warnings: warnings.sort(compareWarnings) };
}
