/**
 * Whether an upgrade is verified, condition by condition. It is only where
 *  (a) the attested version is the incident's fixed version or a later one, and
 *  (b) the logs show it: at least seven days in a row after the day of installation, each covered whole by both logs,
 *      with at least one message and none unchecked among them, a register whose period was declared, no message
 *      missing or contested on any day after the installation, and nothing that keeps the result from being published.
 *
 * A message that is `explained` counts as found (contract 3). Gaps between deliveries are no obstacle here, though they
 * keep a result from being published: a day in a gap is no day of the seven. What the vendor reports stands beside what
 * the service attests; where it reports a version before the fixed one, the version cannot be known.
 */
import { daysOf, isCovered, lastDayOf } from '../daily-control/days.ts';
import type { ComparedLogs, DayFigures } from '../daily-control/days.ts';
import type { Incident } from '../incident/incident.ts';
import type { Obstacle } from '../notice/publishable.ts';
import type { Service } from '../service/service.ts';
import { addDays } from '../time/norwegian-date.ts';
import { compareVersions } from './compare-versions.ts';
import { bestRun } from './run.ts';
import type { Run } from './run.ts';
import type { UpgradeContent } from './upgrade.ts';
import { conditionOf } from './verification-view.ts';
import type { Condition, Reason, Verification, VerificationFigures } from './verification-view.ts';

/** What (b) is judged by; null where nothing has been reconciled. */
export interface Evidence extends ComparedLogs {
  readonly isCoverageDeclared: boolean;
  readonly obstacles: readonly Obstacle[];
}

export interface ToVerify {
  readonly incident: Pick<Incident, 'caseSystem' | 'fixedVersion'>;
  readonly service: Pick<Service, 'caseSystem'>;
  /** Null while nobody has attested it. */
  readonly attested: UpgradeContent | null;
  readonly vendorReport: UpgradeContent | null;
  readonly evidence: Evidence | null;
}

/** Told by conditions of their own, or no obstacle here. */
const otherObstacles: readonly Obstacle[] = [
  'nothing-compared',
  'coverage-not-declared',
  'coverage-has-gaps',
];

export function verificationOf(given: ToVerify): Verification {
  if (given.service.caseSystem !== given.incident.caseSystem) {
    return { verdict: 'not-affected', conditions: [], figures: noFigures };
  }
  const days = daysAfter(given);
  const run = bestRun(days);
  const blocking = given.evidence?.obstacles.filter((obstacle) => !otherObstacles.includes(obstacle)) ?? [];
  const figures = figuresOf(days, run, blocking);
  const reasons = [
    versionReason(given),
    ...(given.evidence === null ? noEvidence(given) : evidenceReasons(given, figures)),
  ];
  const conditions: Condition[] = reasons.map(conditionOf);
  const isVerified = conditions.every(({ state }) => state === 'met');
  return { verdict: isVerified ? 'verified' : 'not-verified', conditions, figures };
}

/** The days after the installation, by the later of the two where the vendor tells of another. */
function daysAfter({ attested, vendorReport, evidence }: ToVerify): DayFigures[] {
  const last = evidence && lastDayOf(evidence);
  if (attested === null || evidence === null || last === null) return [];
  const told = vendorReport?.installedOn ?? attested.installedOn;
  const installedOn = told > attested.installedOn ? told : attested.installedOn;
  return daysOf(evidence, addDays(installedOn, 1), last);
}

function figuresOf(days: readonly DayFigures[], run: Run | null, blocking: Obstacle[]): VerificationFigures {
  const notFound = days.filter((day) => day.notFound > 0);
  const sum = (of: (day: DayFigures) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    ...noFigures,
    ...(run && { from: run.from, to: run.to, days: run.days, messages: run.messages }),
    compared: days.filter(isCovered).length,
    notFound: sum((day) => day.notFound),
    firstNotFoundOn: notFound[0]?.date ?? null,
    unchecked: sum((day) => (isCovered(day) ? day.unchecked : 0)),
    blocking,
  };
}

/** Of what is not judged by logs. */
export const noFigures: VerificationFigures = {
  from: null,
  to: null,
  days: 0,
  messages: 0,
  compared: 0,
  notFound: 0,
  firstNotFoundOn: null,
  unchecked: 0,
  blocking: [],
};

function versionReason({ incident, attested, vendorReport }: ToVerify): Reason {
  if (attested === null) return 'not-attested';
  if (incident.fixedVersion === undefined) return 'no-fixed-version';
  const difference = compareVersions(attested.version, incident.fixedVersion);
  if (difference === null) return 'cannot-compare';
  if (difference < 0) return 'older';
  const vendors = vendorReport && compareVersions(vendorReport.version, incident.fixedVersion);
  return vendors !== null && vendors < 0 ? 'vendor-contradicts' : 'same-or-later';
}

function noEvidence({ attested }: ToVerify): Reason[] {
  const days = attested === null ? 'days-not-attested' : 'no-result';
  return [
    days,
    'coverage-no-result',
    'messages-no-days',
    'unchecked-no-days',
    'missing-no-days',
    'blocking-no-result',
  ];
}

function evidenceReasons({ attested, evidence }: ToVerify, figures: VerificationFigures): Reason[] {
  const isLongEnough = figures.days >= minDays;
  const hasDays = figures.compared > 0;
  const days = isLongEnough ? 'enough-days' : 'too-few-days';
  // Within the days that count none is unchecked; where there are too few, those that are may be why.
  const isAllChecked = isLongEnough || figures.unchecked === 0;
  // What is not found is told of any day, covered or not.
  const missing = figures.notFound > 0 ? 'some-missing' : hasDays ? 'none-missing' : 'missing-no-days';
  return [
    attested === null ? 'days-not-attested' : days,
    evidence?.isCoverageDeclared ? 'declared' : 'not-declared',
    hasDays ? (figures.messages > 0 ? 'some-messages' : 'no-messages') : 'messages-no-days',
    hasDays ? (isAllChecked ? 'none-unchecked' : 'some-unchecked') : 'unchecked-no-days',
    missing,
    figures.blocking.length > 0 ? 'something-blocks' : 'nothing-blocks',
  ];
}

/** So many days in a row must have been compared. */
export const minDays = 7;
