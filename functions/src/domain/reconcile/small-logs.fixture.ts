/** Small logs for a test: minutes after a common start, and of a row only what is not as usual. */
import { portalLogOf, registerLogOf, SharedIds } from '../delivery/part-rows.ts';
import type { PortalRow, RegisterRow } from '../delivery/part.ts';
import { RowKind } from '../logs/log-tables.ts';
import type { PortalLog, RegisterLog } from '../logs/log-tables.ts';
import { namedDelay } from '../time/delay.ts';
import { joinMessages } from './messages.ts';
import type { ReconcileOptions, ScopeUnit } from './options.ts';
import { reconcile } from './reconcile.ts';
import type { Reconciliation } from './result.ts';
import type { ScopeTask } from './scope-task.ts';
import { tablesOf } from './scope-tables.ts';
import { numbersOf, scopeOfUnits, scopePerMunicipality } from './scopes.ts';

export const startMs = Date.UTC(2023, 2, 14, 8);
export const at = (minutes: number): number => startMs + minutes * 60_000;

export interface SmallLogs {
  /** Each row with the minute that it was sent in, and its number in the file from 2 on. */
  readonly sent: readonly (Partial<PortalRow> & { readonly minute: number })[];
  readonly received: readonly (Partial<RegisterRow> & { readonly minute: number })[];
  readonly options?: Partial<ReconcileOptions>;
}

/** As the reader would hand them to the engine. */
export function readSmall({ sent, received }: Omit<SmallLogs, 'options'>): {
  portal: PortalLog;
  register: RegisterLog;
  ids: SharedIds;
} {
  const ids = new SharedIds();
  const place = { municipality: 4601, district: 0 };
  const portal = sent.map(({ minute, ...row }, i) => {
    return {
      rowNumber: i + 2,
      sentFrom: at(minute),
      sentTo: at(minute),
      id: null,
      byLetter: 0,
      ...place,
      ...row,
    };
  });
  const register = received.map(({ minute, ...row }, i) => ({
    rowNumber: i + 2,
    receivedFrom: at(minute),
    receivedTo: at(minute),
    dateOnly: 0,
    sentFrom: null,
    sentTo: null,
    count: 1,
    kind: RowKind.entry,
    id: null,
    ...place,
    ...row,
  }));
  return { portal: portalLogOf(portal, ids), register: registerLogOf(register, ids), ids };
}

export const usualOptions: ReconcileOptions = {
  units: null,
  clockSkew: { text: 'PT5M', ms: 300_000 },
  maxDelay: namedDelay('PT1H'),
  registerFrom: at(-1000),
  registerTo: at(10_000),
};

export function reconcileSmall(logs: SmallLogs): Reconciliation {
  const { portal, register, ids } = readSmall(logs);
  return reconcile(portal, register, ids, { ...usualOptions, ...logs.options });
}

/** What the rules of each scope are given. */
export function tablesOfSmall(
  logs: SmallLogs,
  units: readonly ScopeUnit[] | null = null,
): Pick<ScopeTask, 'messages' | 'register' | 'ids' | 'partition' | 'tables'> {
  const { portal, register, ids } = readSmall(logs);
  const numbers = numbersOf(portal, register, units);
  const messages = joinMessages(portal, numbers.shown, ids.size);
  const partition = units
    ? scopeOfUnits(messages, register, units, numbers)
    : scopePerMunicipality(messages, register, numbers);
  return { messages, register, ids, partition, tables: tablesOf(messages, register, ids.size, partition) };
}

/** Verdict by verdict, in the result's order. */
export function verdictsOf({ scopes }: Reconciliation): string[] {
  return scopes.flatMap(({ messages }) => Array.from(messages, ({ verdict }) => verdict));
}
