/**
 * An attacker who holds every version of the file, and nothing else. Each guess makes a number of a history; if any of
 * them tends to be larger where much is missing than where nothing is, the file tells.
 */
import { entryAt } from '#domain/reference-check/entry.ts';
import type { ReferenceFile } from '#domain/reference-check/reference-file.ts';
import { entryBytes } from '#domain/reference-check/shape.ts';
import { entriesOf } from './tools.ts';

export type Guess = (versions: readonly ReferenceFile[]) => number;

export const guesses: Readonly<Record<string, Guess>> = {
  'entries that leave and come again': (versions) => countReturns(versions.map(entriesOf)),
  'entries that live longer or shorter than most': (versions) => oddLives(versions.map(entriesOf)),
  'unevenness of how many change': (versions) => spread(changesOf(versions)),
  'how many change in all': (versions) => changesOf(versions).reduce((a, b) => a + b, 0),
  'unevenness of where they change': (versions) =>
    spread(versions.map((version, i) => centreOfNew(version, versions[i - 1]))),
  'entries close to one that left': (versions) => -closestToLeft(versions),
  'mean of the first byte': (versions) => meanOf(versions, (entry) => entry[0]!),
  'mean of the last byte': (versions) => meanOf(versions, (entry) => entry[entryBytes - 1]!),
  'bits that are set': (versions) => meanOf(versions, bitsOf),
  'widest gap between neighbours': (versions) => Math.max(...gapsOf(versions)),
  'narrowest gap between neighbours': (versions) => Math.min(...gapsOf(versions)),
  'length of the files': (versions) => versions.reduce((sum, version) => sum + entriesOf(version).length, 0),
};

/** What can be measured of one entry: does it set real ones apart from random ones? */
export const entryMarks: Readonly<
  Record<string, (entry: Uint8Array, place: number, all: Uint8Array) => number>
> = {
  'place in the cohort': (_entry, place) => place,
  'first byte': (entry) => entry[0]!,
  'last byte': (entry) => entry[entryBytes - 1]!,
  'bits that are set': bitsOf,
  'different bytes': (entry) => new Set(entry).size,
  'distance to the one before': (entry, place, all) =>
    place === 0 ? 0 : numberOf(entry) - numberOf(entryAt(all, place - 1)),
};

/** How often a number from `high` is above one from `low`, ties halved: 0.5 is no better than a coin. */
export function advantage(low: readonly number[], high: readonly number[]): number {
  const all = [...low.map((value) => ({ value, isHigh: 0 })), ...high.map((value) => ({ value, isHigh: 1 }))];
  all.sort((a, b) => a.value - b.value);
  let won = 0;
  let lowsBelow = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.value === all[from]!.value) to++;
    const highs = all.slice(from, to).filter(({ isHigh }) => isHigh === 1).length;
    const lows = to - from - highs;
    won += highs * (lowsBelow + lows / 2);
    lowsBelow += lows;
    from = to;
  }
  return won / (low.length * high.length);
}

function countReturns(versions: readonly string[][]): number {
  const gone = new Set<string>();
  let returns = 0;
  versions.forEach((entries, i) => {
    const now = new Set(entries);
    const before = versions[i - 1] ?? [];
    const held = new Set(before);
    for (const entry of now) if (!held.has(entry) && gone.has(entry)) returns++;
    for (const entry of before) if (!now.has(entry)) gone.add(entry);
  });
  return returns;
}

function oddLives(versions: readonly string[][]): number {
  const lives = new Map<string, number>();
  for (const entry of versions.flat()) lives.set(entry, (lives.get(entry) ?? 0) + 1);
  const counts = new Map<number, number>();
  for (const life of lives.values()) counts.set(life, (counts.get(life) ?? 0) + 1);
  return lives.size - Math.max(...counts.values());
}

function changesOf(versions: readonly ReferenceFile[]): number[] {
  return versions.slice(1).map((version, i) => newIn(version, versions[i]!).length);
}

function newIn(version: ReferenceFile, before: ReferenceFile): string[] {
  const held = new Set(entriesOf(before));
  return entriesOf(version).filter((entry) => !held.has(entry));
}

function centreOfNew(version: ReferenceFile, before: ReferenceFile | undefined): number {
  if (!before) return 0;
  const held = new Set(entriesOf(before));
  const places = entriesOf(version).flatMap((entry, place) => (held.has(entry) ? [] : [place]));
  return places.reduce((a, b) => a + b, 0) / Math.max(1, places.length);
}

/** The fewest bits between an entry that comes and one that leaves at the same time. */
function closestToLeft(versions: readonly ReferenceFile[]): number {
  let closest = Infinity;
  for (let i = 1; i < versions.length; i++) {
    const left = newIn(versions[i - 1]!, versions[i]!).map((hex) => Buffer.from(hex, 'hex'));
    for (const hex of newIn(versions[i]!, versions[i - 1]!)) {
      const entry = Buffer.from(hex, 'hex');
      for (const other of left) {
        closest = Math.min(closest, bitsBetween(entry, other));
      }
    }
  }
  return closest;
}

function meanOf(versions: readonly ReferenceFile[], measure: (entry: Uint8Array) => number): number {
  const measured = versions.flatMap((version) =>
    entriesOf(version).map((hex) => measure(Buffer.from(hex, 'hex'))),
  );
  return measured.reduce((a, b) => a + b, 0) / measured.length;
}

function gapsOf(versions: readonly ReferenceFile[]): number[] {
  return versions.flatMap(({ cohorts }) =>
    cohorts.flatMap(({ entries }) =>
      Array.from(
        { length: entries.length / entryBytes - 1 },
        (_, i) => numberOf(entryAt(entries, i + 1)) - numberOf(entryAt(entries, i)),
      ),
    ),
  );
}

/** Its first four bytes. */
function numberOf(entry: Uint8Array): number {
  return entry[0]! * 2 ** 24 + entry[1]! * 2 ** 16 + entry[2]! * 2 ** 8 + entry[3]!;
}

const bitsOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

function bitsOf(entry: Uint8Array): number {
  let bits = 0;
  for (const byte of entry) bits += bitsOfByte[byte]!;
  return bits;
}

function bitsBetween(one: Uint8Array, other: Uint8Array): number {
  let bits = 0;
  for (let i = 0; i < one.length; i++) bits += bitsOfByte[one[i]! ^ other[i]!]!;
  return bits;
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
