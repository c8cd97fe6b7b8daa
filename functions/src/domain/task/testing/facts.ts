/** Facts for the tests of tasks: only what a test names differs from a service that has done nothing. */
import type { DeliveryStatusView } from '../../delivery/delivery-status.ts';
import type { ReconciliationView } from '../../delivery/reconciliation-view.ts';
import type { ScopeSummary } from '../../delivery/reconciled.ts';
import type { Obstacle } from '../../notice/publishable.ts';
import { frame } from '../../notice/testing/frame.ts';
import type { ShownNotice, TaskFacts } from '../facts.ts';

type Given = Partial<TaskFacts['scope']> & Partial<Omit<TaskFacts, 'scope'>>;

const noSurvey = { hasDraft: false, firstSentAtMs: null, sentAtMs: null, late: false, isOverdue: false };

export const noControl: NonNullable<TaskFacts['control']> = {
  settings: null,
  summary: {
    toSignOff: 0,
    toComment: 0,
    changed: 0,
    signed: 0,
    silent: 0,
    silentSince: null,
    isPortalSilent: false,
    isRegisterSilent: false,
  },
};

export function facts({
  findings = null,
  notices = [],
  verification = null,
  control = noControl,
  sami = 'not-offered',
  breach = { clock: { state: 'no-result', deadlineMs: null } },
  ...scope
}: Given): TaskFacts {
  return {
    scope: { current: null, deliveries: [], rules: null, upgrade: null, survey: noSurvey, ...scope },
    findings,
    notices,
    verification,
    control,
    breach,
    sami,
  };
}

export function delivery(
  side: 'portal' | 'register',
  state: DeliveryStatusView['state'],
): DeliveryStatusView {
  const declaration = {
    side,
    scope: '1804+1811',
    fromMs: 0,
    toMs: 1,
    maxDelay: 'PT1H',
    clockSkew: 'PT5M',
    channels: null,
  };
  return {
    id: 'd1',
    status: '/api/scopes/1804+1811/deliveries/d1',
    state,
    declaration,
    sha256: '',
    sizeBytes: 1,
    receivedAt: '2023-06-12T10:00:00.000Z',
    warnings: [],
    reconciliation: null,
  };
}

/** The result `r1`, of which three messages were not found. */
export function result({
  obstacles = [],
  missingAtLeast = 3,
  members = [],
}: {
  readonly obstacles?: readonly Obstacle[];
  readonly missingAtLeast?: number;
  readonly members?: NonNullable<ScopeSummary['members']>;
}): ReconciliationView {
  const counts = {
    sent: 10,
    registered: 7,
    explained: 7,
    contested: 0,
    missing: missingAtLeast,
    unchecked: 0,
    missingAtLeast,
    unexplained: 0,
    receivedOnly: 0,
    otherChannel: 0,
  };
  const summary: ScopeSummary = {
    scope: ['1804', '1811'],
    rules: { clockSkew: 'PT5M', maxDelay: 'PT1H' },
    ids: 'absent',
    coverage: null,
    portalCoverage: null,
    counts,
    members,
    windows: [],
    curve: [],
  };
  return {
    id: 'r1',
    asOf: '2023-06-12T10:00:00.000Z',
    rulesConfirmed: !obstacles.includes('delay-not-confirmed'),
    deliveries: ['d1'],
    summary,
    windowCount: 0,
    warnings: [],
    vanishedRows: { portal: 0, register: 0 },
    portalStretches: [],
    obstacles: [...obstacles],
  };
}

/** Of municipality 1804. */
export function notice(reconciliation: string, approvedAtMs?: number): ShownNotice {
  return {
    ...frame,
    id: `n-${reconciliation}`,
    order: 1,
    reconciliation,
    checkedFrom: '2023-03-01',
    checkedTo: '2023-03-31',
    municipalities: [{ municipality: '1804', windows: [], withdrawn: [], notFoundAtLeast: 4 }],
    hidden: [],
    draftedAtMs: 1,
    state: approvedAtMs === undefined ? 'waiting' : 'approved',
    isDraftedByYou: false,
    shown: {},
    ...(approvedAtMs !== undefined && { approvedAtMs }),
  };
}
