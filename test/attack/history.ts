/** Histories of a country as the public has them: what is published is made as the program makes it. */
import {
  type CountedPlace,
  emptyFigureHistory,
  type FigureHistory,
  publicFigures,
} from '#domain/disclosure/index.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import { publicStateOf, type ScopePublicState } from '#domain/notice/public-state.ts';
import { snapshotOf } from '#domain/notice/snapshot.ts';
import { areasOf, countedPlaces } from '#domain/notice/totals/places.ts';
import { nameOf, type Published, publishedSchema } from './knowledge.ts';
import { releaseMs, type Script, scriptOf, type Shape } from './script.ts';
import { programRule, type ShowRule } from './show-rule.ts';

export type { Shape } from './script.ts';

/** How totals are made; the mutants of the tests make them otherwise. */
export type MakeFigures = typeof publicFigures;

/** As a reader has them: the public JSON, oldest first. */
export function historyOf(
  seed: number,
  shape: Shape,
  makeFigures: MakeFigures = publicFigures,
  rule: ShowRule = programRule,
): Published[] {
  return editionsOf(published(scriptOf(seed, shape, rule), makeFigures).snapshots);
}

export const editionsOf = (snapshots: readonly PublicSnapshot[]): Published[] =>
  snapshots.map((snapshot) => publishedSchema.parse(JSON.parse(JSON.stringify(snapshot))));

export const snapshotsOf = (seed: number, shape: Shape, makeFigures?: MakeFigures): PublicSnapshot[] =>
  published(scriptOf(seed, shape), makeFigures).snapshots;

export interface PublishedScript {
  readonly snapshots: PublicSnapshot[];
  /** What the program remembers at the end. */
  readonly history: FigureHistory;
  /** Every version's exact count and what was shown of it, by name: `4601 version 2`. */
  readonly counted: ReadonlyMap<string, CountedPlace>;
}

/** Where nothing has changed nothing is published anew, so that the time of a change is public as it is. */
export function published(script: Script, makeFigures: MakeFigures = publicFigures): PublishedScript {
  const approved = new Map<string, ApprovedNotice[]>();
  let history = emptyFigureHistory;
  let last: PublicSnapshot | undefined;
  const counted = new Map<string, CountedPlace>();
  const snapshots = script.releases.map((approvals, release) => {
    for (const { scope, notice } of approvals) {
      approved.set(scope, [notice, ...(approved.get(scope) ?? [])]);
    }
    const states = new Map<string, ScopePublicState>();
    for (const [scope, notices] of approved) states.set(scope, publicStateOf(scope, notices, null)!);
    const places = countedPlaces(script.services, states);
    for (const place of places) counted.set(nameOf(place), place);
    const figures = makeFigures(history, places, areasOf(places));
    history = figures.history;
    const content = snapshotOf(
      { ...incident, services: [...script.services] },
      states,
      figures.totals,
      figures.refusedOwnNumbers,
    );
    const asOf = new Date(releaseMs(release)).toISOString();
    const isSame =
      last !== undefined && JSON.stringify({ asOf: last.asOf, ...content }) === JSON.stringify(last);
    last = isSame ? last! : { asOf, ...content };
    return last;
  });
  return { snapshots, history, counted };
}

const incident = { id: 'a', caseSystem: 'b', from: '2020-09-01', to: '2023-05-31', sample: true };
