/**
 * The change of each of the country's figures as a sum by cause. A service whose figure has several causes stands
 * under all of them together, once, so that the parts add up to the whole.
 */
import type { FigureUnit } from '../figure.ts';
import type { Change } from '../changes.ts';
import type { Overview } from '../overview.ts';
import type { ChangeCause } from './causes.ts';
import { changeFigures, totalOf, unitOf } from './figures.ts';
import type { ChangeFigure } from './figures.ts';

export interface CauseSum {
  /** All of them together, in their order. */
  readonly causes: readonly ChangeCause[];
  /** So many services (of `municipalities`: municipalities) whose figure changed so. */
  readonly services: number;
  /** By so much; what was or is not known counts as nothing here. */
  readonly change: number;
}

export interface FigureSum {
  readonly figure: ChangeFigure;
  readonly unit: FigureUnit;
  /** The whole's; null where it is not known. */
  readonly from: number | null;
  readonly to: number | null;
  /** The sum of its parts. */
  readonly change: number;
  /** The most services first. */
  readonly parts: readonly CauseSum[];
}

/** @param changes between these two @returns the figures with a change, in their order */
export function sumsByCause(changes: readonly Change[], before: Overview, after: Overview): FigureSum[] {
  return changeFigures.flatMap((figure) => {
    const own = changes.filter((change) => change.figure === figure);
    if (own.length === 0) return [];
    const [from, to] = [totalOf(figure, before), totalOf(figure, after)];
    const change = own.reduce((sum, one) => sum + differenceOf(one), 0);
    return [{ figure, unit: unitOf(figure), from, to, change, parts: partsOf(own) }];
  });
}

function partsOf(changes: readonly Change[]): CauseSum[] {
  const parts = new Map<string, CauseSum>();
  for (const one of changes) {
    const key = one.causes.join(' ');
    const { services, change } = parts.get(key) ?? { services: 0, change: 0 };
    parts.set(key, { causes: one.causes, services: services + 1, change: change + differenceOf(one) });
  }
  return [...parts].sort(byServices).map(([, part]) => part);
}

function byServices([a, one]: [string, CauseSum], [b, other]: [string, CauseSum]): number {
  return other.services - one.services || (a < b ? -1 : 1);
}

function differenceOf({ from, to }: Change): number {
  return (to ?? 0) - (from ?? 0);
}

/** Changes that nothing explains: there are none, or the program has a fault. */
export function withoutCause(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ causes }) => causes.includes('not-found'));
}
