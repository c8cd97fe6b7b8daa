/** What the rules of one scope are given: the tables of all, and which one it is. */
import type { IdNames, RegisterLog } from '../logs/log-tables.ts';
import type { Messages } from './messages.ts';
import type { ReconcileOptions } from './options.ts';
import type { EntryRows } from './entry-rows.ts';
import type { Partition, Scope } from './scopes.ts';
import type { Tables } from './scope-tables.ts';

export interface ScopeTask {
  readonly messages: Messages;
  readonly register: RegisterLog;
  readonly ids: IdNames;
  readonly options: ReconcileOptions;
  readonly scope: Scope;
  readonly partition: Partition;
  readonly tables: Tables;
  readonly entryRows: EntryRows;
  /** The scope's place among all. */
  readonly place: number;
}
