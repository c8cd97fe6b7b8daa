/** What the rules of one scope are given. */
import type { IdNames, RegisterLog } from '../logs/log-tables.ts';
import type { Messages } from './messages.ts';
import type { ReconcileOptions } from './options.ts';
import type { Scope } from './scopes.ts';

export interface ScopeTask {
  readonly messages: Messages;
  readonly register: RegisterLog;
  readonly ids: IdNames;
  readonly options: ReconcileOptions;
  readonly scope: Scope;
  /** Scratch of one byte an id, all 0. */
  readonly seenIds: Uint8Array;
}
