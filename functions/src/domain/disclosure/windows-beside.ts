/** How many windows may stand beside a hidden count: each may be believed to hold a missing message. */
import type { PublicCount, PublicWindow } from '../notice/public-snapshot.ts';
import type { ToldBefore } from './small-difference.ts';
import { disclosureRules } from './rules.ts';
import { promisedRange } from './sums/possible-counts.ts';

const { shownFrom, hiddenRange } = disclosureRules;

/**
 * Where there are more windows than the hidden count's range holds (`1-3` that stands for a larger number, or windows
 * of which only some can hold a missing message), the two that are closest become one, until there are not: wider
 * windows tell less, and none is lost. Beside `1-3` there are never more than three, also where it may stand for up to
 * six after an own number: a fourth window would tell that it does.
 *
 * @param windows apart, by date
 * @param before what every earlier version told
 */
export function windowsBeside(
  windows: readonly PublicWindow[],
  shown: PublicCount,
  before: ToldBefore,
): PublicWindow[] {
  const possible = promisedRange({ shown, ...before, windows: 0 })?.most ?? windows.length;
  const most = shown === hiddenRange ? Math.min(possible, shownFrom - 1) : possible;
  let few = [...windows];
  while (few.length > Math.max(1, most)) few = closestJoined(few);
  return few;
}

function closestJoined(windows: readonly PublicWindow[]): PublicWindow[] {
  const gapAfter = (place: number): number =>
    Date.parse(windows[place + 1]!.from) - Date.parse(windows[place]!.to);
  let closest = 0;
  for (let place = 1; place + 1 < windows.length; place++) {
    if (gapAfter(place) < gapAfter(closest)) closest = place;
  }
  const joined = { from: windows[closest]!.from, to: windows[closest + 1]!.to };
  return [...windows.slice(0, closest), joined, ...windows.slice(closest + 2)];
}
