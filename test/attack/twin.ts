/**
 * The strongest reader there is: one who knows the program and sees every byte and the time at which it changed. For
 * an end of a hidden count's range a world is looked for in which the count is that and all that was told of sums is
 * true; then the whole history is published anew with that world's counts. Where one byte of one release differs,
 * that reader learns from it that the world is another: by a format, by an order, by what is withheld, by a time.
 */
import { disclosureRules, publicFigures } from '#domain/disclosure/index.ts';
import { promisedRange, type PromisedRange } from '#domain/disclosure/sums/possible-counts.ts';
import { bandOf, type ToldSum } from '#domain/disclosure/sums/told-sum.ts';
import type { ApprovedNotice } from '#domain/notice/notice.ts';
import { scopeKeyOf, type Service } from '#domain/service/service.ts';
import { placeOf } from '#domain/notice/totals/places.ts';
import { type MakeFigures, published, type PublishedScript } from './history.ts';
import { nameOf } from './knowledge.ts';
import { type Approval, endOf, type Script, scriptOf, type Shape, withCause } from './script.ts';
import { noticedBy, programRule } from './show-rule.ts';
import { type Sum, worldWith } from './solve.ts';

export interface Twins {
  /** Ends of hidden counts' ranges, and histories that were published anew. */
  readonly ends: number;
  readonly worlds: number;
  readonly faults: readonly string[];
}

/** @param mostWorlds the search ends there: a long one is for `npm run attack` */
export function twinsOf(
  seed: number,
  shape: Shape,
  mostWorlds = Infinity,
  makeFigures: MakeFigures = publicFigures,
): Twins {
  const script = scriptOf(seed, shape);
  const first = published(script, makeFigures);
  const told = JSON.stringify(first.snapshots);
  const { names, low, high, sums } = hiddenOf(first);
  const shown = new Set<string>();
  const faults: string[] = [];
  let worlds = 0;
  for (const [i, name] of names.entries()) {
    for (const value of [low[i]!, high[i]!]) {
      if (shown.has(`${i} ${value}`) || worlds === mostWorlds) continue;
      const { answer, world } = worldWith({ low, high }, sums, i, value);
      if (!world) {
        faults.push(`${name} is ${answer === 'undecided' ? 'perhaps ' : ''}not ${value}`);
        continue;
      }
      worlds++;
      world.forEach((other, at) => shown.add(`${at} ${other}`));
      const counts = new Map(names.map((one, at) => [one, world[at]!]));
      const again = published(withCounts(script, counts), makeFigures).snapshots;
      if (JSON.stringify(again) !== told)
        faults.push(`${name} as ${value} would have been published otherwise`);
    }
  }
  return { ends: shown.size, worlds, faults };
}

interface HiddenCounts {
  readonly names: readonly string[];
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly sums: readonly Sum[];
}

/** Every count with a promised range, and what the program's rule of telling says of each sum that it told. */
function hiddenOf({ history, counted }: PublishedScript): HiddenCounts {
  const own = new Set(history.ownNumbers.map(nameOf));
  const ranges = new Map<string, PromisedRange>();
  for (const [name, place] of counted) {
    const range = own.has(name) ? null : promisedRange(place);
    if (range !== null && place.count !== null) ranges.set(name, range);
  }
  const names = [...ranges.keys()];
  const fixed = [...own].filter((name) => counted.get(name)?.count != null);
  const all = [...names, ...fixed];
  const at = new Map(all.map((name, i) => [name, i]));
  const exact = (name: string): number => counted.get(name)!.count!;
  return {
    names: all,
    low: Int32Array.from(all, (name) => ranges.get(name)?.leastByWindows ?? exact(name)),
    high: Int32Array.from(all, (name) => ranges.get(name)?.most ?? exact(name)),
    sums: history.sums.map((sum) => ({
      plus: sum.members.map((member) => at.get(nameOf(member))!),
      minus: [],
      ...spanOf(
        sum,
        sum.members.map((member) => promisedRange(counted.get(nameOf(member))!)!),
      ),
    })),
  };
}

/** Between which sums the program would have told just this. */
function spanOf(
  { atLeast, isExact }: ToldSum,
  ranges: readonly PromisedRange[],
): { least: number; most: number } {
  if (isExact) return { least: atLeast, most: atLeast };
  const { above, below } = bandOf(ranges, disclosureRules);
  return atLeast === below ? { least: below, most: Infinity } : { least: -Infinity, most: above };
}

/**
 * The same people decide the same: which municipality shows its own number, which notice ends. All that is shown of
 * the counts is worked out anew.
 */
function withCounts(script: Script, counts: ReadonlyMap<string, number>): Script {
  const services = new Map(script.services.map((service) => [scopeKeyOf(service), service]));
  const approved = new Map<string, ApprovedNotice[]>();
  const releases = script.releases.map((approvals) =>
    approvals.map((approval) => {
      const { scope } = approval;
      const before = approved.get(scope) ?? [];
      const notice = anew(approval, services.get(scope)!, counts, before);
      approved.set(scope, [notice, ...before]);
      return { scope, notice };
    }),
  );
  return { ...script, releases };
}

function anew(
  { notice }: Approval,
  service: Service,
  counts: ReadonlyMap<string, number>,
  before: readonly ApprovedNotice[],
): ApprovedNotice {
  if (notice.closing) return withCause({ ...notice, ...endOf(before[0]!) }, before);
  const hidden = notice.hidden.map((one) => {
    const place = placeOf(one.municipality, service);
    const count = counts.get(nameOf({ place, version: notice.order })) ?? one.notFoundAtLeast;
    return { ...one, notFoundAtLeast: count };
  });
  const municipalities = notice.municipalities.map(({ municipality, windows, ownNumber }, i) => {
    const count = hidden[i]!.notFoundAtLeast;
    return noticedBy(programRule, { municipality, count, windows, isOwn: ownNumber !== undefined }, before);
  });
  return withCause({ ...notice, municipalities, hidden }, before);
}
