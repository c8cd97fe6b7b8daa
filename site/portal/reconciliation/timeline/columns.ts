/** Where the columns of the timeline stand, in pixels: pure, so that it can be tested without a browser. */
import type { Bucket } from '#domain/explain/timeline.ts';

export const parts = ['found', 'unchecked', 'contested', 'missing'] as const;
export type Part = (typeof parts)[number];

export interface Block {
  readonly part: Part;
  readonly y: number;
  readonly height: number;
}

export interface Column {
  readonly x: number;
  readonly width: number;
  /** From the axis up. */
  readonly blocks: readonly Block[];
}

export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function partsOf({ byVerdict }: Pick<Bucket, 'byVerdict'>): Record<Part, number> {
  const { registered, explained, contested, missing, unchecked } = byVerdict;
  return { found: registered + explained, unchecked, contested, missing };
}

/** However few: what was not found must be seen beside a hundred that were. */
const leastHeight = 4;

/** A few months make no broad blocks. */
const widestStep = 72;

export function columnsOf(buckets: readonly Bucket[], plot: Plot, most: number): Column[] {
  const step = Math.min(plot.width / Math.max(buckets.length, 1), widestStep);
  const gap = Math.min(4, step * 0.2);
  return buckets.map((bucket, place) => {
    const counts = partsOf(bucket);
    let y = plot.top + plot.height;
    const blocks: Block[] = [];
    for (const part of parts) {
      if (counts[part] === 0) continue;
      const height = Math.max((counts[part] / most) * plot.height, leastHeight);
      y -= height;
      blocks.push({ part, y, height });
    }
    return { x: plot.left + place * step + gap / 2, width: step - gap, blocks };
  });
}

/** The top of the scale: one, two or five times a power of ten, or an even number close above. */
export function scaleTop(most: number): number {
  if (most <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const nice = [1, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power);
  return nice.find((top) => top >= most) ?? most;
}
