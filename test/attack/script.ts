/**
 * What happens in a country, from a seed: which notices are approved at which release. Counts are mostly small and near
 * what they were; what the public may see of each is made by the program's own rules.
 */
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import { correctionCauses } from '#domain/notice/choices.ts';
import { causeOf } from '#domain/notice/content.ts';
import type { ApprovedNotice, Hidden, NoticedMunicipality } from '#domain/notice/notice.ts';
import { frame } from '#domain/notice/testing/frame.ts';
import { toldBefore } from '#domain/notice/told-before.ts';
import { scopeKeyOf, type Service } from '#domain/service/service.ts';
import { seeded } from './random.ts';
import { noticedBy, programRule, type ShowRule } from './show-rule.ts';

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

/** What goes through a script: chance, who is open by habit, and how counts are shown. */
interface Ways {
  readonly pick: Pick;
  /** Municipalities that show their own number in nearly every version. */
  readonly open: ReadonlySet<string>;
  readonly rule: ShowRule;
}

export function scriptOf(seed: number, shape: Shape, rule: ShowRule = programRule): Script {
  const pick = seeded(seed);
  const services = servicesOf(pick, shape.municipalities);
  const ways = { pick, open: openAmong(services, seed), rule };
  const approved = new Map<string, ApprovedNotice[]>();
  const releases = Array.from({ length: shape.releases }, (_, release) =>
    services.flatMap((service): Approval[] => {
      const scope = scopeKeyOf(service);
      const before = approved.get(scope) ?? [];
      const chance = before.length === 0 ? 45 : shape.changedPercent;
      if (pick(100) >= chance) return [];
      const notice = nextNotice(ways, service, before, release);
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

const service = (municipalities: string[], districts?: string[]): Service => ({
  organisation: '999999999',
  name: municipalities.join(' '),
  municipalities,
  ...(districts && { districts }),
  caseSystem: 'b',
  contact: frame.contact,
});

/** In every third history one in three, so that own numbers follow one another: no such place is in a told sum. */
function openAmong(services: readonly Service[], seed: number): ReadonlySet<string> {
  if (seed % 3 > 0) return new Set();
  const pick = seeded(seed + 3_000_000);
  return new Set(services.flatMap(({ municipalities }) => municipalities.filter(() => pick(3) === 0)));
}

function nextNotice(
  ways: Ways,
  { municipalities }: Service,
  before: readonly ApprovedNotice[],
  release: number,
): ApprovedNotice {
  const found = municipalities.map((municipality) => foundIn(ways, municipality, before));
  const ended = ways.pick(8) === 0 ? before[0] : undefined;
  return withCause(
    {
      ...frame,
      id: `${release} ${municipalities.join(' ')}`,
      order: before.length + 1,
      reconciliation: 'r',
      ...(ended ? endOf(ended) : figuresOf(ways, found, before)),
      ...(ended && { closing: 'all-settled' as const }),
      draftedBy: 'one',
      draftedAtMs: release,
      approvedBy: 'other',
      approvedAtMs: releaseMs(release),
    },
    before,
  );
}

/**
 * People choose each cause in turn, also that of an own number which they do not show: it was refused, say. What is
 * told of it is the program's own rule.
 */
export function withCause(notice: ApprovedNotice, [before]: readonly ApprovedNotice[]): ApprovedNotice {
  if (!before) return notice;
  const { order, municipalities, closing } = notice;
  const turn = order + Number(municipalities[0]!.municipality);
  const cause = correctionCauses[turn % correctionCauses.length]!;
  return { ...notice, cause: causeOf({ cause, closing }, notice, before) };
}

interface Figures {
  readonly municipalities: NoticedMunicipality[];
  readonly hidden: Hidden[];
}

/** What ends a notice says what the notice said. */
export function endOf({ municipalities, hidden }: Figures): Figures {
  return { municipalities: municipalities.map((shown) => ({ ...shown, withdrawn: [] })), hidden };
}

function figuresOf(
  { pick, open, rule }: Ways,
  found: readonly Found[],
  before: readonly ApprovedNotice[],
): Figures {
  // Now and then, and of some most often, a municipality lets everybody see its own number.
  const isOwn = ({ municipality }: Found): boolean =>
    pick(12) === 0 || (open.has(municipality) && pick(4) > 0);
  return {
    municipalities: found.map((one) => noticedBy(rule, { ...one, isOwn: isOwn(one) }, before)),
    hidden: found.map(({ municipality, count }) => ({ municipality, notFoundAtLeast: count, widened: [] })),
  };
}

interface Found {
  readonly municipality: string;
  readonly count: number;
  readonly windows: NoticedMunicipality['windows'];
}

/** Mostly small, mostly near what it was: what is hidden, and what an attacker would like to hear of. */
function foundIn({ pick, rule }: Ways, municipality: string, before: readonly ApprovedNotice[]): Found {
  const last = before[0]?.hidden.find((one) => one.municipality === municipality)?.notFoundAtLeast;
  const fresh = pick(10) < 7 ? 1 + pick(3) : pick(12);
  const count = last === undefined || pick(4) === 0 ? fresh : Math.max(0, last - 2 + pick(5));
  const shown = rule.shown(count, toldBefore(before, municipality));
  return { municipality, count, windows: windowsOf(pick, shown === '1-3' ? Math.min(count, 3) : count) };
}

/** Each holds a missing message, as its readers may believe: never more than there are. */
function windowsOf(pick: Pick, most: number): { from: string; to: string }[] {
  if (most === 0) return [];
  const months = Array.from({ length: 1 + pick(Math.min(most, 6)) }, (_, i) =>
    String(2 * i + 1).padStart(2, '0'),
  );
  return months.map((month) => ({ from: `2022-${month}-01`, to: `2022-${month}-28` }));
}
