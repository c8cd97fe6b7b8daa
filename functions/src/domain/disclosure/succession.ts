/**
 * What a later version of a notice may show beside the earlier ones, which everybody may have kept (design 5): windows
 * are widened or withdrawn, never trimmed; and no count is shown from which, held against an earlier one, a difference
 * of one to three messages could be told.
 */
import type { PublicCount, PublicWindow } from '../notice/public-snapshot.ts';
import { dayMs } from '../time/norwegian-time.ts';
import { publicCount } from './public-count.ts';
import { rangeOf, standsBeside, type ToldBefore, type ToldCount } from './small-difference.ts';

export interface SucceedingWindows {
  readonly windows: PublicWindow[];
  /** Windows of the version before that no longer hold. */
  readonly withdrawn: PublicWindow[];
}

/**
 * @param earlier windows of the version before
 * @param fresh windows of the new result, as the public may see them
 * @returns the fresh windows, each widened to the earlier ones that it overlaps; those that none overlaps are withdrawn
 */
export function succeedingWindows(
  earlier: readonly PublicWindow[],
  fresh: readonly PublicWindow[],
): SucceedingWindows {
  const kept = earlier.filter((old) => fresh.some((window) => overlaps(old, window)));
  const withdrawn = earlier.filter((old) => !kept.includes(old));
  return { windows: joined([...fresh, ...kept]), withdrawn };
}

function overlaps(a: PublicWindow, b: PublicWindow): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function joined(windows: readonly PublicWindow[]): PublicWindow[] {
  const result: PublicWindow[] = [];
  for (const window of [...windows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last && Date.parse(window.from) <= Date.parse(last.to) + dayMs) {
      result[result.length - 1] = { from: last.from, to: last.to > window.to ? last.to : window.to };
    } else {
      result.push(window);
    }
  }
  return result;
}

/**
 * @param count the exact one, of messages
 * @param before what every earlier version told
 * @returns what may be shown beside them: its own form; a lower number that was shown before and still holds as "at
 *   least"; or nothing, where neither can be told without telling a small difference
 */
export function succeedingCount(count: number, before: ToldBefore): PublicCount {
  const fresh = publicCount(count);
  if (fresh === 'not-shown' || standsBeside(fresh, before)) return fresh;
  const shown: ToldCount[] = before.earlier.filter((one) => one !== 'not-shown');
  const stillTrue = shown.filter((one) => one !== 0 && rangeOf(one)[0] <= count);
  const lower = stillTrue.sort((a, b) => rangeOf(b)[1] - rangeOf(a)[1])[0];
  return lower !== undefined && standsBeside(lower, before) ? lower : 'not-shown';
}
