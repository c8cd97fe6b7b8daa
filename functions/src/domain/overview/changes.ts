/**
 * What changed between two overviews, service by service, and why: a figure changes only with what it rests on, and
 * each row says what that is. A total changes by the sum of these and by nothing else.
 */
import { familyOf } from '../municipality/numbers.ts';
import { causesOf } from './causes/causes.ts';
import type { ChangeCause } from './causes/causes.ts';
import { serviceFigures, toldFigures } from './causes/figures.ts';
import type { ChangeFigure } from './causes/figures.ts';
import type { MunicipalityRow, Overview, ServiceRow } from './overview.ts';

export interface Change {
  /** A service's; of `municipalities` the municipality's number, the old one where it had several. */
  readonly scope: string;
  readonly name: string;
  readonly figure: ChangeFigure;
  /**
   * Messages, null where they are not known; of services 1 where it is in that state, else 0; of municipalities how
   * many there are of what was one once.
   */
  readonly from: number | null;
  readonly to: number | null;
  /** Every one that applies; never empty. */
  readonly causes: readonly ChangeCause[];
}

/** @returns by scope, in the figures' order; municipalities last */
export function changesBetween(before: Overview, after: Overview): Change[] {
  const [old, now] = [byScope(before), byScope(after)];
  const scopes = [...new Set([...old.keys(), ...now.keys()])].sort();
  const leaving = familiesOf(before.services.filter(({ scope }) => !now.has(scope)));
  const coming = familiesOf(after.services.filter(({ scope }) => !old.has(scope)));
  const ofServices = scopes.flatMap((scope) => {
    const [was, is] = [old.get(scope), now.get(scope)];
    if (was && is) return changesOfStaying(was, is, before, after);
    if (was) return movedWith(was, coming, 'from');
    return is ? movedWith(is, leaving, 'to') : [];
  });
  return [...ofServices, ...changesOfMunicipalities(before, after)];
}

function changesOfStaying(before: ServiceRow, after: ServiceRow, old: Overview, now: Overview): Change[] {
  const { scope, name } = after;
  return serviceFigures.flatMap((figure) => {
    const { source, of } = toldFigures[figure];
    const [from, to] = [of(before), of(after)];
    if (from === to) return [];
    const causes = causesOf(source, { before, after, old, now, from, to });
    return [{ scope, name, figure, from, to, causes }];
  });
}

/**
 * A service that comes or goes brings or takes its figures.
 * @param others families of municipalities that went or came at the same time
 */
function movedWith(row: ServiceRow, others: ReadonlySet<number>, side: 'from' | 'to'): Change[] {
  const { scope, name } = row;
  const isReorganised = [...familiesOf([row])].some((family) => others.has(family));
  const causes = [isReorganised ? 'reorganised' : 'register'] as const;
  return serviceFigures.flatMap((figure) => {
    const { unit, of } = toldFigures[figure];
    const value = of(row);
    const without = unit === 'service' ? 0 : null;
    if (value === without) return [];
    const [from, to] = side === 'from' ? [value, without] : [without, value];
    return [{ scope, name, figure, from, to, causes }];
  });
}

/** Which municipalities there are, the incident's date decides; another number alone makes no other municipality. */
function changesOfMunicipalities(before: Overview, after: Overview): Change[] {
  const [old, now] = [municipalitiesOf(before), municipalitiesOf(after)];
  const isMoved = before.incident.to !== after.incident.to;
  const causes = [isMoved ? 'incident' : 'not-found'] as const;
  const families = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b);
  return families.flatMap((family) => {
    const [was, is] = [old.get(family) ?? [], now.get(family) ?? []];
    if (was.length === is.length) return [];
    const { number: scope, name } = [...was, ...is][0]!;
    return [{ scope, name, figure: 'municipalities' as const, from: was.length, to: is.length, causes }];
  });
}

function municipalitiesOf({ municipalities }: Overview): Map<number, MunicipalityRow[]> {
  const byFamily = new Map<number, MunicipalityRow[]>();
  for (const row of municipalities) {
    const family = familyOf(Number(row.number));
    byFamily.set(family, [...(byFamily.get(family) ?? []), row]);
  }
  return byFamily;
}

function familiesOf(rows: readonly ServiceRow[]): Set<number> {
  return new Set(
    rows.flatMap(({ municipalities }) => municipalities.map((number) => familyOf(Number(number)))),
  );
}

function byScope({ services }: Overview): Map<string, ServiceRow> {
  return new Map(services.map((row) => [row.scope, row]));
}
