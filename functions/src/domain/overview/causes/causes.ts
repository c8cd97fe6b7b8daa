/**
 * Why a figure of a service changed. A figure is a function of what it rests on, and each of these has its version in
 * the row: what differs there is the cause. Where nothing differs, no cause is found, and that is said.
 */
import { norwegianDate } from '../../time/norwegian-date.ts';
import type { Overview, ServiceRow } from '../overview.ts';
import type { Source } from './figures.ts';

export const changeCauses = [
  /** A first answer to the survey, and a later one that corrects it. */
  'answer',
  'correction',
  /** Logs came, or came anew. */
  'delivery',
  /** A person confirmed or changed how long the case system may take. */
  'rules',
  /** The same logs by the same rules were compared anew: another period, or another program. */
  'result',
  /** A finding was made, corrected or withdrawn. */
  'finding',
  /** A notice was published, in a first or a further version. */
  'notice',
  /** A service attested its upgrade, or its vendor reported another version. */
  'attestation',
  'vendor-report',
  /** A day has passed: the survey's deadline, or the last of the week for a review. */
  'deadline',
  /** Bufdir's register of services has other services, or another case system of one. */
  'register',
  /** The same municipalities have other services or other numbers: merged, split or joined. */
  'reorganised',
  /** Bufdir changed the incident: its period, case system, fixed version or deadline. */
  'incident',
  /** Nothing that the figure rests on differs: this is a fault of the program, and raises an alarm. */
  'not-found',
] as const;
export type ChangeCause = (typeof changeCauses)[number];

export interface Compared {
  readonly before: ServiceRow;
  readonly after: ServiceRow;
  readonly old: Pick<Overview, 'incident' | 'asOf'>;
  readonly now: Pick<Overview, 'incident' | 'asOf'>;
  /** Of the figure; null: not known. */
  readonly from: number | null;
  readonly to: number | null;
}

type Causes = readonly ChangeCause[];
/** An object whose true fields are the causes. */
const those = (found: Partial<Record<ChangeCause, boolean>>): Causes =>
  changeCauses.filter((cause) => found[cause] === true);

/** @returns every one that applies, in their order; never empty */
export function causesOf(source: Source, compared: Compared): Causes {
  const causes = bySource[source](compared);
  return causes.length > 0 ? causes : ['not-found'];
}

const bySource: Readonly<Record<Source, (compared: Compared) => Causes>> = {
  register: () => ['register'],
  'case-system': (compared) => those(ofCaseSystem(compared)),
  survey: (compared) => those(ofAnswers(compared)),
  overdue: (compared) => those({ ...ofAnswers(compared), ...ofSurveyDeadline(compared) }),
  delivery: (compared) => those({ delivery: isDelivered(compared) }),
  logs: (compared) => those(ofResult(compared)),
  days: (compared) => those(ofDays(compared)),
  upgrade: (compared) => those({ ...ofUpgrade(compared), ...ofCaseSystem(compared) }),
  findings: (compared) => those(ofFindings(compared)),
  unsettled: (compared) => those({ ...ofResult(compared), ...ofFinding(compared) }),
  reviews: (compared) => those({ ...ofFindings(compared), deadline: isLater(compared) }),
  notice: (compared) => those(ofNotice(compared)),
  'without-notice': (compared) =>
    those({ ...ofResult(compared), ...ofFinding(compared), ...ofNotice(compared) }),
};

type Found = Partial<Record<ChangeCause, boolean>>;

function ofAnswers({ before, after }: Compared): Found {
  const isChanged = before.versions.answers !== after.versions.answers;
  const isFirst = before.versions.answers === 0;
  return { answer: isChanged && isFirst, correction: isChanged && !isFirst };
}

function ofSurveyDeadline(compared: Compared): Found {
  const { old, now } = compared;
  const { surveyDeadline } = now.incident;
  const deadlineMs = surveyDeadline === null ? NaN : Date.parse(surveyDeadline);
  const isPassed = Date.parse(old.asOf) <= deadlineMs && deadlineMs < Date.parse(now.asOf);
  const isMoved = differs(compared, ['surveyDeadline']);
  return { deadline: !isMoved && isPassed, incident: isMoved };
}

function isDelivered({ before, after }: Compared): boolean {
  const [old, now] = [before.connection, after.connection];
  return old.portalAt !== now.portalAt || old.registerAt !== now.registerAt;
}

type OfResult = Readonly<Record<'delivery' | 'rules' | 'incident' | 'result', boolean>>;

function ofResult(compared: Compared): OfResult {
  const [old, now] = [compared.before.versions, compared.after.versions];
  const delivery = old.deliveries !== now.deliveries;
  const rules = old.rules !== now.rules;
  const isOfAnother = old.result !== now.result;
  const incident = isOfAnother && differs(compared, ['from', 'to']);
  return { delivery, rules, incident, result: isOfAnother && !delivery && !rules && !incident };
}

/** Which days are covered, the deliveries themselves say, and the incident's period of how many. */
function ofDays(compared: Compared): Found {
  const { delivery, ...found } = ofResult(compared);
  const incident = differs(compared, ['from', 'to']);
  return { ...found, delivery: delivery || isDelivered(compared), incident };
}

function ofFinding({ before, after }: Compared): Found {
  return { finding: before.versions.findings !== after.versions.findings };
}

/** Whether anything is known at all, a result tells as well; how many it is, findings alone. */
function ofFindings(compared: Compared): Found {
  const isOfKnowing = compared.from === null || compared.to === null;
  return { ...(isOfKnowing && ofResult(compared)), ...ofFinding(compared) };
}

/** A review is due by a day: from the next one on it is overdue, and never sooner. */
function isLater({ old, now, from, to }: Compared): boolean {
  const [dayBefore, dayAfter] = [old, now].map(({ asOf }) => norwegianDate(Date.parse(asOf)));
  return dayBefore !== dayAfter && (to ?? 0) > (from ?? 0);
}

function ofNotice({ before, after }: Compared): Found {
  return { notice: before.versions.notices !== after.versions.notices };
}

/** The verdict rests on a result of its own, which may be older than the one whose figures the row shows. */
function ofUpgrade(compared: Compared): Found {
  const { before, after } = compared;
  const [old, now] = [before.upgrade, after.upgrade];
  const isOfAnother = before.versions.verifiedBy !== after.versions.verifiedBy;
  const { delivery, rules } = ofResult(compared);
  return {
    attestation: old.version !== now.version || old.installedOn !== now.installedOn,
    'vendor-report': old.vendorVersion !== now.vendorVersion,
    delivery: isOfAnother && delivery,
    rules: isOfAnother && rules,
    result: isOfAnother && !delivery && !rules,
  };
}

function ofCaseSystem(compared: Compared): Found {
  return {
    register: compared.before.caseSystem !== compared.after.caseSystem,
    incident: differs(compared, ['caseSystem', 'fixedVersion']),
  };
}

function differs({ old, now }: Compared, fields: readonly (keyof Overview['incident'])[]): boolean {
  return fields.some((field) => old.incident[field] !== now.incident[field]);
}
