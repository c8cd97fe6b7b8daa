/** The conditions of one service. What a service with another case system says is judged as well: it may be wrong. */
import type { Incident } from '../incident/incident.ts';
import type { Service } from '../service/service.ts';
import { scopeKeyOf } from '../service/service.ts';
import type { DifferenceCode } from '../survey/differences.ts';
import { addDays, norwegianDate } from '../time/norwegian-date.ts';
import { compareVersions } from '../upgrade/compare-versions.ts';
import { holdCondition } from './condition.ts';
import type { HoldCondition } from './condition.ts';
import type { KnownOfService, ServiceFacts } from './facts.ts';
import { uncheckedDue } from './held-summary.ts';
import { ordinaryRetention, retentionDays } from './retention.ts';
import type { Retention } from './retention.ts';

/** Those that bear on whether the fault is mended; others are told where the survey is read. */
const tellingDifferences: readonly DifferenceCode[] = [
  'case-system-other',
  'not-arrived-more',
  'upgrade-denied',
  'upgrade-not-attested',
  'upgrade-version-other',
  'upgrade-date-other',
];

interface Judging {
  readonly incident: Pick<Incident, 'caseSystem'>;
  readonly retention: Retention | null;
  readonly nowMs: number;
}

export function serviceConditions(
  service: Service,
  facts: ServiceFacts | undefined,
  judging: Judging,
): HoldCondition[] {
  const about = { scope: scopeKeyOf(service), municipalities: service.municipalities };
  const known = facts?.known;
  if (!known) return [holdCondition('unreadable', about)];
  const isAffected = service.caseSystem === judging.incident.caseSystem;
  const told = [
    ...answerConditions(known, isAffected),
    ...logConditions(known, judging.nowMs),
    ...(isAffected ? [...verificationConditions(known), ...evidenceConditions(known, judging)] : []),
  ];
  return told.map(({ code, facts: with_ }) => holdCondition(code, about, with_));
}

type Told = Pick<HoldCondition, 'code' | 'facts'>;

function answerConditions({ survey }: KnownOfService, isAffected: boolean): Told[] {
  if (survey === null) return [{ code: 'no-answer', facts: {} }];
  const differences = survey.differences.filter((code) => tellingDifferences.includes(code));
  const isOtherwise = survey.saysAffected !== null && survey.saysAffected !== isAffected;
  if (differences.length === 0 && !isOtherwise) return [];
  const saysAffected =
    isOtherwise && survey.saysAffected !== null ? { saysAffected: survey.saysAffected } : {};
  return [{ code: 'answer-contradicts', facts: { differences, ...saysAffected } }];
}

/** Of any service that has delivered: a message of another case system can be missing too. */
function logConditions(known: KnownOfService, nowMs: number): Told[] {
  const told: Told[] = [];
  if (known.pendingDeliveries > 0) {
    told.push({ code: 'delivery-pending', facts: { deliveries: known.pendingDeliveries } });
  }
  if (!known.isResultCurrent) told.push({ code: 'result-older-than-logs', facts: {} });
  if (known.asOfMs !== null && known.asOfMs > nowMs) told.push({ code: 'clock-behind', facts: {} });
  if (known.held === null) told.push({ code: 'unsettled-unknown', facts: {} });
  else if (known.held.unsettled > 0) {
    told.push({ code: 'unsettled', facts: { messages: known.held.unsettled } });
  }
  return told;
}

function verificationConditions(known: KnownOfService): Told[] {
  const { verification, attestedVersion: attested, reportedVersion: reported } = known;
  const told: Told[] = [];
  if (verification?.verdict !== 'verified') {
    const conditions = verification?.conditions.filter(({ state }) => state !== 'met') ?? [];
    told.push({ code: 'not-verified', facts: { verification: conditions } });
  }
  if (!known.isVerificationCurrent) told.push({ code: 'verification-old', facts: {} });
  if (attested !== null && reported !== null) {
    const difference = compareVersions(reported, attested);
    // A later version than the one attested contradicts nothing.
    if (difference === null || difference < 0) {
      told.push({ code: 'vendor-contradicts', facts: { attested, reported } });
    }
  }
  return told;
}

/** What ordinary deletion takes today was sent so many days ago: the logs must have been compared up to then. */
function evidenceConditions(known: KnownOfService, { retention, nowMs }: Judging): Told[] {
  const days = retentionDays(retention ?? ordinaryRetention, nowMs);
  const needed = addDays(norwegianDate(nowMs), -days);
  const comparedTo = known.comparedToMs === null ? null : norwegianDate(known.comparedToMs);
  const told: Told[] = [];
  if (comparedTo === null || comparedTo < needed) {
    told.push({ code: 'evidence-late', facts: { needed, ...(comparedTo !== null && { comparedTo }) } });
  }
  const messages = known.held === null ? 0 : uncheckedDue(known.held, nowMs);
  if (messages > 0) told.push({ code: 'unchecked-due', facts: { messages } });
  return told;
}
