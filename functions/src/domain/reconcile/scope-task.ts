/** What the rules of one scope are given. */
import type { IdNames, RegisterLog } from '../logs/log-tables.ts';
import type { Messages } from './messages.ts';
import type { ReconcileOptions } from './options.ts';
import type { EntryRows } from './entry-rows.ts';
import type { Scope } from './scopes.ts';
import type { ScopeTables } from './scope-tables.ts';

export interface ScopeTask {
  readonly messages: Messages;
  readonly register: RegisterLog;
  readonly ids: IdNames;
  readonly options: ReconcileOptions;
  readonly scope: Scope;
  readonly tables: ScopeTables;
  readonly entryRows: EntryRows;
  /** The scope's place among all. */
  readonly place: number;
}
