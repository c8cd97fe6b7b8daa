/**
 * Histories of a country, from a seed: notices come, grow past three, are corrected downward, closed, opened again and
 * replaced for no visible reason. What is published is made as the program makes it, up to the public JSON.
 */
import { emptyFigureHistory, publicFigures, succeedingCount } from '#domain/disclosure/index.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import { publicStateOf, type ScopePublicState } from '#domain/notice/public-state.ts';
import { snapshotOf } from '#domain/notice/snapshot.ts';
import { areasOf, countedPlaces } from '#domain/notice/totals/places.ts';
import { scopeKeyOf, type Service } from '#domain/service/service.ts';
import { type Published, publishedSchema } from './knowledge.ts';
import { seeded } from './random.ts';

export interface Shape {
  readonly municipalities: number;
  readonly releases: number;
  /** Of a hundred places, how many have a newer version at each release. */
  readonly changedPercent: number;
}

/** How totals are made; the mutants of the tests make them otherwise. */
export type MakeFigures = typeof publicFigures;

const releaseMs = (release: number): number => Date.UTC(2023, 5, 1) + release * 3_600_000;

type Pick = (below: number) => number;

/** As a reader has them: the public JSON, oldest first. */
export function historyOf(seed: number, shape: Shape, makeFigures: MakeFigures = publicFigures): Published[] {
  return snapshotsOf(seed, shape, makeFigures).map((snapshot) =>
    publishedSchema.parse(JSON.parse(JSON.stringify(snapshot))),
  );
}

export function snapshotsOf(
  seed: number,
  shape: Shape,
  makeFigures: MakeFigures = publicFigures,
): PublicSnapshot[] {
  const pick = seeded(seed);
  const services = servicesOf(pick, shape.municipalities);
  const approved = new Map<string, ApprovedNotice[]>();
  let history = emptyFigureHistory;
  return Array.from({ length: shape.releases }, (_, release) => {
    for (const service of services) {
      const scope = scopeKeyOf(service);
      const before = approved.get(scope) ?? [];
      const chance = before.length === 0 ? 45 : shape.changedPercent;
      if (pick(100) < chance) approved.set(scope, [nextNotice(pick, service, before, release), ...before]);
    }
    const states = new Map<string, ScopePublicState>();
    for (const [scope, notices] of approved) states.set(scope, publicStateOf(scope, notices, null)!);
    const places = countedPlaces(services, states);
    const figures = makeFigures(history, places, areasOf(places));
    history = figures.history;
    const asOf = new Date(releaseMs(release)).toISOString();
    const incident = {
      id: 'a',
      caseSystem: 'b',
      from: '2020-09-01',
      to: '2023-05-31',
      sample: true,
      services,
    };
    return { asOf, ...snapshotOf(incident, states, figures.totals) };
  });
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
    municipalities: each.map(({ shown }) => shown),
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

/** Mostly small, mostly near what it was: what is hidden, and what an attacker would like to hear of. */
function countOf(
  pick: Pick,
  municipality: string,
  before: readonly ApprovedNotice[],
): { shown: ApprovedNotice['municipalities'][number]; count: number } {
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
