/** Whose approval a draft waits for: the person who drafted it never, and nobody who was not asked. */
import type { Principal } from '../access/role.ts';
import type { ScopeKey } from '../service/service.ts';
import type { Notice } from './notice.ts';

/** What a record of what waits says: where the draft is, and whom it asks. */
export type AskedOf = Pick<Notice, 'asked'> & { readonly scope: ScopeKey };

export function isAsked({ role, ownScopes }: Principal, { asked, scope }: AskedOf): boolean {
  switch (asked.kind) {
    case 'own':
      return role === 'municipality' && ownScopes.includes(scope);
    case 'service':
      return role === 'municipality' && ownScopes.includes(asked.scope);
    case 'bufdir':
      return role === 'bufdir';
  }
}
