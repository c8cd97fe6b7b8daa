/**
 * What a reader learns from when something changed. Whatever changes in public must have a cause that is public as
 * well: else it changed because something hidden did, and tells that it did.
 */
import { z } from 'zod';
import { familyOf } from '#domain/municipality/numbers.ts';
import { isIn, placesTold, type Published } from './knowledge.ts';
import type { Files } from './said.ts';

export interface SeenEdition {
  readonly files: Files;
  readonly snapshot: Published;
  /** The snapshot as it was published, every field of it. */
  readonly whole: WholeSnapshot;
}

export const wholeSchema = z.looseObject({ municipalities: z.array(z.looseObject({ number: z.string() })) });
export type WholeSnapshot = z.infer<typeof wholeSchema>;

/** @param editions oldest first @returns what changed and had no public cause */
export function untoldChanges(editions: readonly SeenEdition[]): string[] {
  return editions.flatMap((edition, i) => {
    const before = editions[i - 1];
    const moved = before
      ? [...movedTotals(before.snapshot, edition.snapshot), ...movedFiles(before, edition)]
      : [];
    return [...moved, ...untoldTimes(edition)];
  });
}

/**
 * A total that moves while no place of its area says anything new. One cause of that is public: a sum was told of a
 * wider area, in which a place did, and it tells of its parts what is left when the others are as many as they can be.
 */
export function movedTotals(before: Published, after: Published): string[] {
  const earlier = new Map(before.totals?.map((total) => [total.area, total]));
  const moved = (after.totals ?? []).filter((total) => {
    const was = earlier.get(total.area);
    return was !== undefined && (was.atLeast !== total.atLeast || was.isExact !== total.isExact);
  });
  const telling = moved.filter(({ area }) => saidIn(before, area) !== saidIn(after, area));
  const places = after.municipalities.flatMap(placesTold).map(({ place }) => place);
  const isWithin = (area: string, wider: string): boolean =>
    places.every((place) => !isIn(area, place) || isIn(wider, place));
  const isTold = (total: Total): boolean =>
    telling.some(({ area }) => area === total.area) ||
    (isNewlySummed(earlier.get(total.area), total) &&
      telling.some((wider) => isWithin(total.area, wider.area)));
  return moved
    .filter((total) => !isTold(total))
    .map(({ area }) => `the total of ${area} moved, and no place of it did`);
}

type Total = NonNullable<Published['totals']>[number];

/** Hidden counts of it stood for themselves, and now some are in a sum that reaches beyond it. */
function isNewlySummed(was: Total | undefined, now: Total): boolean {
  const [before, after] = [new Set(was?.withheld), new Set(now.withheld)];
  const isOutside = after.has('partly-outside');
  return before.has('few-hidden') && isOutside && !(before.has('partly-outside') && after.has('few-hidden'));
}

const saidIn = (edition: Published, area: string): string =>
  JSON.stringify(
    edition.municipalities
      .flatMap(placesTold)
      .filter(({ place, isCounted }) => isCounted && isIn(area, place)),
  );

const placeOfFile = (address: string): string | undefined =>
  /\/(?:kommune|utdrag)\/(\d{4})[/.]/.exec(address)?.[1];

const entryOf = ({ municipalities }: WholeSnapshot, number: string): string =>
  JSON.stringify(
    municipalities.find((one) => familyOf(Number(one.number)) === familyOf(Number(number))) ?? null,
  );

/** A municipality's own pages, feeds and extracts. */
function movedFiles(before: SeenEdition, after: SeenEdition): string[] {
  return [...after.files].flatMap(([address, bytes]) => {
    const number = placeOfFile(address);
    const was = before.files.get(address);
    if (number === undefined || was === undefined || was.equals(bytes)) return [];
    const isTold = entryOf(before.whole, number) !== entryOf(after.whole, number);
    return isTold ? [] : [`${address} changed, and nothing that ${number} tells did`];
  });
}

const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g;

/** Instants in files: of a municipality's own, one that its entry tells; of others, one that the snapshot tells. */
function untoldTimes({ files, whole }: SeenEdition): string[] {
  const all = instantsIn(JSON.stringify(whole));
  return [...files].flatMap(([address, bytes]) => {
    if (!/\.(html|htm|atom|json|csv|xml|jsonld|ttl)$/.test(address) || address.includes('/ansatt/'))
      return [];
    const number = placeOfFile(address);
    const told = number === undefined ? all : instantsIn(entryOf(whole, number));
    const untold = [...instantsIn(bytes.toString('utf8'))].filter(
      (one) => !told.has(one) && !isMidnight(one),
    );
    return untold.map(
      (one) => `${address} tells of ${new Date(one).toISOString()}, when nothing public happened`,
    );
  });
}

/** A day, written as an instant: where a feed is empty. */
const isMidnight = (ms: number): boolean => new Date(ms).toISOString().endsWith('T00:00:00.000Z');

const instantsIn = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(instant)].map(([found]) => Date.parse(found)));
