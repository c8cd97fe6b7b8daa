/** What each size of symbol holds: versions 1 to 10 (21 to 57 modules), levels M and Q (ISO/IEC 18004, 7.1 and 7.5). */
export const levels = ['M', 'Q'] as const;
/** How much of the symbol may be unreadable: M about 15 %, Q about 25 %. */
export type Level = (typeof levels)[number];

export interface Version {
  readonly number: number;
  /** Modules a side. */
  readonly size: number;
  /** Codewords of eight bits, data and correction together. */
  readonly codewords: number;
  /** Centres of the alignment patterns, on either axis. */
  readonly alignment: readonly number[];
  readonly blocks: Readonly<Record<Level, { readonly count: number; readonly correction: number }>>;
}

type Row = readonly [
  codewords: number,
  m: readonly [number, number],
  q: readonly [number, number],
  centres: number[],
];

/** Codewords; blocks and correction codewords a block at M; the same at Q; alignment centres. */
const rows: readonly Row[] = [
  [26, [1, 10], [1, 13], []],
  [44, [1, 16], [1, 22], [6, 18]],
  [70, [1, 26], [2, 18], [6, 22]],
  [100, [2, 18], [2, 26], [6, 26]],
  [134, [2, 24], [4, 18], [6, 30]],
  [172, [4, 16], [4, 24], [6, 34]],
  [196, [4, 18], [6, 18], [6, 22, 38]],
  [242, [4, 22], [6, 22], [6, 24, 42]],
  [292, [5, 22], [8, 20], [6, 26, 46]],
  [346, [5, 26], [8, 24], [6, 28, 50]],
];

export const versions: readonly Version[] = rows.map(([codewords, m, q, alignment], index) => ({
  number: index + 1,
  size: 21 + 4 * index,
  codewords,
  alignment,
  blocks: { M: { count: m[0], correction: m[1] }, Q: { count: q[0], correction: q[1] } },
}));

export function dataCodewords(version: Version, level: Level): number {
  const { count, correction } = version.blocks[level];
  return version.codewords - count * correction;
}

/** Bits of the field that says how many bytes follow. */
export function lengthBits({ number }: Version): number {
  return number < 10 ? 8 : 16;
}

/** The smallest that holds so many bytes; null where none does. */
export function versionFor(bytes: number, level: Level): Version | null {
  const holds = (version: Version): boolean =>
    4 + lengthBits(version) + 8 * bytes <= 8 * dataCodewords(version, level);
  return versions.find(holds) ?? null;
}
