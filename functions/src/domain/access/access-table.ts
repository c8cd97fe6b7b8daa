/**
 * Role x action -> on which scopes (design section 4). Everything that an endpoint does is one of these actions, and
 * what is not in the table may not be done.
 */
import { nationalScope } from '../service/service.ts';
import type { ScopeKey } from '../service/service.ts';
import type { Principal, Role } from './role.ts';

export const actions = [
  'read-public',
  'end-own-logins',
  'upload-portal-log',
  'upload-register-log',
  'dry-run',
  'read-delivery',
  'delete-portal-log',
  'delete-register-log',
  'read-result',
  'read-findings',
  'record-finding',
  'confirm-rules',
  'attest-upgrade',
  'read-breach',
  'report-breach',
  'read-upgrade',
  'report-installed-version',
  'read-daily-control',
  'choose-daily-control',
  'sign-off-days',
  'object',
  'draft-notice',
  'approve-notice',
  'decide-when-asked',
  'read-translations',
  'translate-notice',
  'decide-translation',
  'read-survey',
  'answer-survey',
  'keep-survey',
  'read-survey-answers',
  'read-overview',
  'read-upgrade-standing',
  'remind',
  'keep-incident',
  'read-alarms',
  'close-alarms',
  'read-hold',
  'keep-hold',
  'ask-deletable',
  'read-recoverable',
  'read-scope-alarms',
  'replay-history',
  'read-releases',
  'keep-releases',
] as const;
export type Action = (typeof actions)[number];

/** `own`: the scopes of one's own services; `all`: every scope, and the national one. */
export type Reach = 'none' | 'own' | 'all';

const table: Record<Role, Partial<Record<Action, Reach>>> = {
  resident: { 'read-public': 'all' },
  municipality: {
    'read-public': 'all',
    'end-own-logins': 'all',
    'upload-portal-log': 'own',
    'upload-register-log': 'own',
    'dry-run': 'own',
    'read-delivery': 'own',
    // The portal's log is KS's, whoever handed it in.
    'delete-register-log': 'own',
    'read-result': 'own',
    'read-findings': 'own',
    'record-finding': 'own',
    'confirm-rules': 'own',
    'attest-upgrade': 'own',
    'read-breach': 'own',
    'report-breach': 'own',
    'read-upgrade': 'own',
    'read-daily-control': 'own',
    'choose-daily-control': 'own',
    'sign-off-days': 'own',
    'read-scope-alarms': 'own',
    'replay-history': 'own',
    object: 'own',
    'draft-notice': 'own',
    'approve-notice': 'own',
    // Of any service, but only of drafts that ask for it: the use case looks at whom each asks.
    'decide-when-asked': 'all',
    'read-translations': 'own',
    'translate-notice': 'own',
    'decide-translation': 'own',
    'read-survey': 'own',
    'answer-survey': 'own',
  },
  'portal-operator': {
    'read-public': 'all',
    'end-own-logins': 'all',
    'read-hold': 'all',
    'keep-hold': 'all',
    'ask-deletable': 'all',
    'read-recoverable': 'all',
    'upload-portal-log': 'all',
    'read-delivery': 'all',
    'delete-portal-log': 'all',
    'read-alarms': 'all',
    'close-alarms': 'all',
    'read-upgrade-standing': 'all',
  },
  bufdir: {
    'read-public': 'all',
    'end-own-logins': 'all',
    // How the hold stands, for whom, and why: never a message.
    'read-hold': 'all',
    'keep-incident': 'all',
    'decide-when-asked': 'all',
    'read-alarms': 'all',
    'close-alarms': 'all',
    'keep-survey': 'all',
    'read-survey-answers': 'all',
    'read-overview': 'all',
    'read-upgrade-standing': 'all',
    remind: 'all',
    'read-releases': 'all',
    'keep-releases': 'all',
  },
  // Its own municipalities only: which those are, its organisation tells (adapters/http/area.ts).
  statsforvalter: { 'read-public': 'all', 'end-own-logins': 'all', 'read-overview': 'all' },
  // Its own scopes are those of the one customer whose delegation the token carries.
  // Of these it may do what that customer has delegated: a right for logs is none for versions.
  vendor: {
    'read-public': 'all',
    'report-installed-version': 'own',
    'upload-register-log': 'own',
    'read-delivery': 'own',
  },
};

export function reachOf(role: Role, action: Action): Reach {
  return table[role][action] ?? 'none';
}

/** @param scope the scope that the request is about; the national one where it is about none */
export function mayDo(principal: Principal, action: Action, scope: ScopeKey = nationalScope): boolean {
  const reach = reachOf(principal.role, action);
  const isDelegated = principal.delegated?.includes(action) ?? true;
  if (reach === 'own' && !isDelegated) return false;
  return reach === 'all' || (reach === 'own' && principal.ownScopes.includes(scope));
}
