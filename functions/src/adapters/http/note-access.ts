/**
 * Who came, for which action, what came of it, and the trace by which all that followed is found: one line for each
 * request that carries a token or is turned away. Never a person, an address, a parameter or anything else that
 * somebody wrote (docs/asvs.md, V16).
 */
import type { InvocationContext } from '@azure/functions';
import type { Action } from '#domain/access/access-table.ts';
import type { Principal } from '#domain/access/role.ts';
import { currentTrace } from '../trace/trace.ts';
import type { Endpoint } from './endpoint.ts';
import type { Admission } from './limiter.ts';

/** What is known of a request by the time it is answered. */
export interface Visit {
  readonly endpoint: Pick<Endpoint, 'name'>;
  /** Null where nobody was counted yet. */
  admission: Admission | null;
  principal?: Principal;
  action?: Action;
  /** Normalised: units of the register of municipalities, or the country. */
  scope?: string | undefined;
}

export type Note = (context: InvocationContext, visit: Visit, status: number) => void;

/** No valid token, not allowed, too slow, too often. */
const turnedAway = [401, 403, 408, 429];

export const noteAccess: Note = (context, { endpoint, principal, action, scope }, status) => {
  const { role, organisation } = principal ?? {};
  const isTurnedAway = turnedAway.includes(status);
  if (!isTurnedAway && organisation === undefined) return;
  const isPerson = principal?.person !== undefined;
  const trace = currentTrace();
  const told = { endpoint: endpoint.name, status, role, organisation, isPerson, action, scope, trace };
  const line = `access ${JSON.stringify(told)}`;
  if (isTurnedAway) context.warn(line);
  else context.info(line);
};
