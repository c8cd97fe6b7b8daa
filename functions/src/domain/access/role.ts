/** Who asks, as the signature-checked token and our own register of services tell (design section 4). */
import type { Action } from './access-table.ts';
import type { GovernorCode } from '../municipality/governors.ts';
import type { ScopeKey } from '../service/service.ts';

export const roles = [
  'resident',
  'municipality',
  'portal-operator',
  'bufdir',
  'statsforvalter',
  'vendor',
] as const;
export type Role = (typeof roles)[number];

export interface Principal {
  readonly role: Role;
  /** Nine digits; absent without a token. A resident with one has no right that counts in that organisation. */
  readonly organisation?: string;
  /** The scopes of the services that the organisation runs; a vendor's are those of the customer that delegated. */
  readonly ownScopes: readonly ScopeKey[];
  /** A keyed hash of the token's person: tells two persons apart, and is never the person's number. */
  readonly person?: string;
  /** When a person's token was issued. */
  readonly issuedAtMs?: number;
  /** What a customer has delegated to a vendor: of its own scopes it may do no more than this. */
  readonly delegated?: readonly Action[];
  /** Whose municipalities a county governor's organisation follows. */
  readonly governor?: GovernorCode;
  /** In which office a person of a service logged in. */
  readonly office?: 'leader' | 'case-worker';
}

export const resident: Principal = { role: 'resident', ownScopes: [] };
