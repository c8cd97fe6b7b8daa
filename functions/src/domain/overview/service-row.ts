/** One service's row of the overview. */
import { governorOf } from '../municipality/governors.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { standingOf } from '../survey/standing.ts';
import { declaredFacts, declaredMessages } from './declared.ts';
import type { DeclaredFigure } from './declared.ts';
import type { Figure } from './figure.ts';
import type { OverviewInputs, ServiceInput } from './inputs.ts';
import type { Certified, Confirmed, Declared, ServiceRow } from './overview.ts';
import type { Found, ScopePart } from './scope-part.ts';

type Context = Pick<OverviewInputs, 'incident' | 'questions' | 'nowMs'>;

export function serviceRow(input: ServiceInput, context: Context): ServiceRow {
  const { scope, service, part } = input;
  const isAffected = service.caseSystem === context.incident.caseSystem;
  return {
    scope,
    name: service.name,
    organisation: service.organisation,
    municipalities: service.municipalities,
    ...(service.districts && { districts: service.districts }),
    governors: [...new Set(service.municipalities.map(governorOf))].sort(),
    caseSystem: service.caseSystem,
    isAffected,
    isWhole: true,
    survey: surveyOf(input, context),
    connection: connectionOf(part),
    upgrade: upgradeOf(input, isAffected),
    checked: checkedOf(part),
    declared: declaredOf(input, context),
    certified: certifiedOf(part),
    confirmed: confirmedOf(part, part.findings.byMunicipality),
    doubts: part.result?.doubts ?? [],
    notice: { state: part.notice.state, publishedAt: instant(part.notice.publishedAtMs) },
    reviewsOverdue: reviewsOverdue(part, context.nowMs, () => true),
    isMissingWithoutNotice: isMissingWithoutNotice(part.findings.byMunicipality, part.notice.state),
    members: membersOf(part),
    versions: {
      answers: input.survey?.sent.length ?? 0,
      deliveries: part.result?.deliveries ?? null,
      rules: part.result?.rules ?? null,
      result: part.result?.id ?? null,
      verifiedBy: input.upgrade?.reconciliation ?? null,
      findings: part.findings.versions,
      notices: part.notice.versions,
    },
  };
}

function surveyOf({ survey, remindedAtMs }: ServiceInput, { incident, nowMs }: Context) {
  const deadline = incident.surveyDeadline ?? null;
  const standing = standingOf(survey, deadline === null ? null : Date.parse(deadline), nowMs);
  const answered = standing.late ? ('late' as const) : ('answered' as const);
  return {
    state: standing.firstSentAtMs === null ? ('missing' as const) : answered,
    firstAnsweredAt: instant(standing.firstSentAtMs),
    answeredAt: instant(standing.sentAtMs),
    missingSince: standing.isOverdue ? deadline : null,
    remindedAt: remindedAtMs.map((ms) => new Date(ms).toISOString()),
  };
}

function connectionOf({ portalAtMs, registerAtMs }: ScopePart): ServiceRow['connection'] {
  const own = registerAtMs === null ? null : ('connected' as const);
  const state = own ?? (portalAtMs === null ? 'not-connected' : 'portal-only');
  return { state, portalAt: instant(portalAtMs), registerAt: instant(registerAtMs) };
}

function upgradeOf({ upgrade }: ServiceInput, isAffected: boolean): ServiceRow['upgrade'] {
  const attested = upgrade?.attested ?? null;
  const isVerified = upgrade?.verification.verdict === 'verified';
  const told = attested === null ? ('not-attested' as const) : ('attested' as const);
  return {
    state: !isAffected ? 'not-affected' : isVerified ? 'verified' : told,
    version: attested?.version ?? null,
    installedOn: attested?.installedOn ?? null,
    vendorVersion: upgrade?.vendorReport?.version ?? null,
  };
}

function checkedOf({ checked, result }: ScopePart): ServiceRow['checked'] {
  const { days, of, stretches } = checked;
  const isKnown = result !== null;
  return {
    state: days === 0 ? 'no-days' : days === of ? 'all-days' : 'some-days',
    days: {
      value: isKnown ? days : null,
      unit: 'day',
      coverage: { of, known: days, unit: 'day' },
      asOf: instant(result?.asOfMs ?? null),
    },
    stretches,
  };
}

/** A figure of one service: known or not. */
export function messagesOf(value: number | null, asOfMs: number | null): Figure {
  const known = value === null ? 0 : 1;
  const asOf = value === null ? null : instant(asOfMs);
  return { value, unit: 'message', coverage: { of: 1, known, unit: 'service' }, asOf };
}

function declaredOf({ survey }: ServiceInput, { questions }: Context): Declared {
  const last = survey?.sent.at(-1);
  const version = questions.find((one) => one.version === last?.questionsVersion);
  const of = (figure: DeclaredFigure): Figure =>
    last
      ? messagesOf(declaredMessages(version, last.answers, figure), last.sentAtMs)
      : messagesOf(null, null);
  const figures = Object.keys(declaredFacts) as DeclaredFigure[];
  return Object.fromEntries(figures.map((figure) => [figure, of(figure)])) as Declared;
}

/** What cannot be certified is unknown here; why, the row's doubts tell. */
export function certifiedOf({ result }: ScopePart): Certified {
  if (result === null || result.doubts.length > 0) {
    return { missingAtLeast: messagesOf(null, null), unchecked: messagesOf(null, null) };
  }
  const { missingAtLeast, unchecked, asOfMs } = result;
  return { missingAtLeast: messagesOf(missingAtLeast, asOfMs), unchecked: messagesOf(unchecked, asOfMs) };
}

const classes = ['recovered', 'reportedAgain', 'stillLost', 'foundAfterAll', 'unsettled'] as const;

/** @param found of the municipalities that are told of; with neither a result nor a finding nothing is known */
export function confirmedOf({ result, findings }: ScopePart, found: readonly Found[]): Confirmed {
  const isKnown = result !== null || findings.versions > 0;
  const asOfMs = Math.max(result?.asOfMs ?? 0, findings.atMs ?? 0);
  const of = (name: (typeof classes)[number]): Figure => {
    // Whether messages are unsettled, only a result tells.
    if (!isKnown || (name === 'unsettled' && result === null)) return messagesOf(null, null);
    return messagesOf(
      found.reduce((sum, one) => sum + one[name], 0),
      asOfMs,
    );
  };
  return Object.fromEntries(classes.map((name) => [name, of(name)])) as Confirmed;
}

/** Known wherever findings are: an empty list of duties is no duty overdue. */
export function reviewsOverdue(
  part: ScopePart,
  nowMs: number,
  isOwn: (municipality: string) => boolean,
): Figure {
  const today = norwegianDate(nowMs);
  const overdue = part.findings.reviews.filter(({ by, municipality }) => by < today && isOwn(municipality));
  const isKnown = part.result !== null || part.findings.versions > 0;
  const messages = overdue.reduce((sum, { messages }) => sum + messages, 0);
  return messagesOf(isKnown ? messages : null, nowMs);
}

/** Lost by a finding, or not found and not settled: then people should be asked to report again. */
export function isMissingWithoutNotice(
  found: readonly Found[],
  notice: ScopePart['notice']['state'],
): boolean {
  const isAskedFor = found.some(({ stillLost, unsettled }) => stillLost + unsettled > 0);
  return isAskedFor && (notice === 'none' || notice === 'nothing-missing');
}

function membersOf(part: ScopePart): ServiceRow['members'] {
  const { result } = part;
  const isCertified = result !== null && result.doubts.length === 0;
  return (result?.members ?? []).map(({ municipality, missingAtLeast }) => ({
    municipality,
    missingAtLeast: messagesOf(isCertified ? missingAtLeast : null, result?.asOfMs ?? null),
  }));
}

export function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
