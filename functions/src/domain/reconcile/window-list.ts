/** The windows by from, to, messages, entries (contract 4), and which of them each contested message is in. */
import type { Classification } from './matching/classify.ts';
import { Standing } from './matching/classify.ts';
import type { GraphWindow } from './matching/windows.ts';
import type { Window } from './result.ts';

export interface WindowList {
  readonly windows: readonly Window[];
  /** By a contested message's place in the scope: its window's place in `windows`. */
  readonly ofPlace: ReadonlyMap<number, number>;
}

/**
 * Windows that are alike in all that is shown of them stand in the order of their first messages: two messages of one
 * span share their entries, and so their window, whatever their rows.
 *
 * @param checked places in the scope of the graph's messages, which are in order of time
 */
export function windowList(
  { windows, windowOf, standing }: Classification,
  checked: Uint32Array,
): WindowList {
  const found = new Map<number, number>();
  const first = new Map<number, number>();
  for (let message = 0; message < checked.length; message++) {
    if (standing[message] !== Standing.contested) continue;
    const window = windowOf[message]!;
    found.set(checked[message]!, window);
    if (!first.has(window)) first.set(window, message);
  }
  const sorted = Array.from(windows, (window, number) => ({ window, number })).sort(
    (a, b) => compareWindows(a.window, b.window) || (first.get(a.number) ?? 0) - (first.get(b.number) ?? 0),
  );
  const places = new Map(sorted.map(({ number }, place) => [number, place]));
  return {
    windows: sorted.map(({ window }) => windowFigures(window)),
    ofPlace: new Map([...found].map(([place, number]) => [place, places.get(number)!])),
  };
}

function windowFigures({ from, to, messages, entries }: GraphWindow): Window {
  return { from, to, messages, entries, missingAtLeast: messages - entries };
}

function compareWindows(a: GraphWindow, b: GraphWindow): number {
  return a.from - b.from || a.to - b.to || a.messages - b.messages || a.entries - b.entries;
}
