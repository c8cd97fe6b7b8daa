/**
 * What happens in a country, from a seed: which notices are approved at which release. Counts are mostly small and near
 * what they were; what the public may see of each is made by the program's own rules.
 */
import { succeedingCount } from '#domain/disclosure/index.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import { scopeKeyOf, type Service } from '#domain/service/service.ts';
import { seeded } from './random.ts';

export interface Shape {
  readonly municipalities: number;
  readonly releases: number;
  /** Of a hundred places, how many have a newer version at each release. */
  readonly changedPercent: number;
}

export interface Approval {
  readonly scope: string;
  readonly notice: ApprovedNotice;
}

export interface Script {
  readonly services: readonly Service[];
  /** What is approved before each release, oldest first. */
  readonly releases: readonly (readonly Approval[])[];
}

export const releaseMs = (release: number): number => Date.UTC(2023, 5, 1) + release * 3_600_000;

type Pick = (below: number) => number;

export function scriptOf(seed: number, shape: Shape): Script {
  const pick = seeded(seed);
  const services = servicesOf(pick, shape.municipalities);
  const approved = new Map<string, ApprovedNotice[]>();
  const releases = Array.from({ length: shape.releases }, (_, release) =>
    services.flatMap((service): Approval[] => {
      const scope = scopeKeyOf(service);
      const before = approved.get(scope) ?? [];
      const chance = before.length === 0 ? 45 : shape.changedPercent;
      if (pick(100) >= chance) return [];
      const notice = nextNotice(pick, service, before, release);
      approved.set(scope, [notice, ...before]);
      return [{ scope, notice }];
    }),
  );
  return { services, releases };
}

/** Neighbours by number, so that counties fill; now and then a joint service, or districts of Oslo. */
function servicesOf(pick: Pick, count: number): Service[] {
  const first = pick(Math.max(1, municipalitiesFrom2020.length - count));
  const numbers = municipalitiesFrom2020.slice(first, first + count).map(({ number }) => number);
  const services: Service[] = [];
  while (numbers.length > 0) {
    const municipalities = numbers.splice(0, pick(6) === 0 ? 2 : 1);
    if (municipalities[0] === '0301')
      services.push(...['01', '02', '03'].map((one) => service(['0301'], [one])));
    else services.push(service(municipalities));
  }
  return services;
}

const contact = { name: 'Barnevernstjenesten', telephone: '00 00 00 00' };
const service = (municipalities: string[], districts?: string[]): Service => ({
  organisation: '999999999',
  name: municipalities.join(' '),
  municipalities,
  ...(districts && { districts }),
  caseSystem: 'b',
  contact,
});

function nextNotice(
  pick: Pick,
  { municipalities }: Service,
  before: readonly ApprovedNotice[],
  release: number,
): ApprovedNotice {
  const each = municipalities.map((municipality) => countOf(pick, municipality, before));
  const isClosing = before.length > 0 && pick(8) === 0;
  return {
    id: `${release} ${municipalities.join(' ')}`,
    order: before.length + 1,
    reconciliation: 'r',
    municipalities: each.map(({ shown, count }) => withOwnNumber(pick, shown, count)),
    hidden: each.map(({ shown, count }) => ({
      municipality: shown.municipality,
      notFoundAtLeast: count,
      widened: [],
    })),
    contact,
    language: 'nb',
    hours: 'not-told',
    measures: [],
    asked: { kind: 'own' },
    ...(before.length > 0 && { cause: isClosing ? ('closed' as const) : ('new-logs' as const) }),
    ...(isClosing && { closing: 'all-settled' as const }),
    replaces: null,
    draftedBy: 'one',
    draftedAtMs: release,
    approvedBy: 'other',
    approvedAtMs: releaseMs(release),
  };
}

type Shown = ApprovedNotice['municipalities'][number];

/** Now and then a municipality lets everybody see its own number. */
function withOwnNumber(pick: Pick, shown: Shown, count: number): Shown {
  const isAsked = pick(12) === 0;
  return isAsked && count > 0 && shown.notFoundAtLeast !== count ? { ...shown, ownNumber: count } : shown;
}

/** Mostly small, mostly near what it was: what is hidden, and what an attacker would like to hear of. */
function countOf(
  pick: Pick,
  municipality: string,
  before: readonly ApprovedNotice[],
): { shown: Shown; count: number } {
  const last = before[0]?.hidden.find((one) => one.municipality === municipality)?.notFoundAtLeast;
  const fresh = pick(10) < 7 ? 1 + pick(3) : pick(12);
  const count = last === undefined || pick(4) === 0 ? fresh : Math.max(0, last - 2 + pick(5));
  const earlier = before.flatMap((one) =>
    one.municipalities.filter((own) => own.municipality === municipality),
  );
  const notFoundAtLeast = succeedingCount(
    count,
    earlier.map((one) => one.notFoundAtLeast),
  );
  const windows = windowsOf(pick, notFoundAtLeast === '1-3' ? Math.min(count, 3) : count);
  return { shown: { municipality, windows, withdrawn: [], notFoundAtLeast }, count };
}

/** Each holds a missing message, as its readers may believe: never more than there are. */
function windowsOf(pick: Pick, most: number): { from: string; to: string }[] {
  if (most === 0) return [];
  const months = Array.from({ length: 1 + pick(Math.min(most, 6)) }, (_, i) =>
    String(2 * i + 1).padStart(2, '0'),
  );
  return months.map((month) => ({ from: `2022-${month}-01`, to: `2022-${month}-28` }));
}
