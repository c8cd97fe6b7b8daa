/**
 * A tile for each municipality on a grid, so that a small one is seen as well as a large one. Positions are the
 * centroids of the project's own list; where municipalities lie close the map is drawn wider, by their number, and then
 * each gets the cell that moves all of them least. Two dates share one map: a number of 2020 stands where its successor
 * stands.
 */
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '#domain/municipality/reference.ts';
import type { Municipality } from '#domain/municipality/reference.ts';
import { assign } from './assign.ts';

export interface Tile {
  /** Columns from the west and rows from the north, both from 0. */
  readonly column: number;
  readonly row: number;
}

export const columns = 27;
export const rows = 36;
/** How much of the drawing follows the number of municipalities, and how much the map. */
const byNumberNorth = 0.55;
const byNumberEast = 0.3;
/** Degrees of longitude are this much shorter than those of latitude, about in the country's middle. */
const eastPerNorth = 0.44;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** @returns by number, of both dates */
export function placeTiles(): Map<string, Tile> {
  const points = pointsOf(municipalitiesFrom2024);
  const cost = (point: number, cell: number): number => {
    const { x, y } = points[point]!;
    return (x - (cell % columns)) ** 2 + (y - Math.floor(cell / columns)) ** 2;
  };
  const cells = assign(points.length, columns * rows, cost);
  const tiles = new Map(
    municipalitiesFrom2024.map(({ number }, i) => {
      const cell = cells[i]!;
      return [number, { column: cell % columns, row: Math.floor(cell / columns) }] as const;
    }),
  );
  for (const { number, successors } of municipalitiesFrom2020) {
    const successor = tiles.get(successors?.[0] ?? number);
    if (successor && !tiles.has(number)) tiles.set(number, successor);
  }
  return tiles;
}

function pointsOf(municipalities: readonly Municipality[]): Point[] {
  const north = blended(
    municipalities.map(({ lat }) => -lat),
    byNumberNorth,
  );
  const east = blended(
    municipalities.map(({ lon }) => lon * eastPerNorth),
    byNumberEast,
  );
  return municipalities.map((_one, i) => ({ x: east[i]! * (columns - 1), y: north[i]! * (rows - 1) }));
}

/** Each value between 0 and 1: partly by its place among all, partly by itself. */
function blended(values: readonly number[], byNumber: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  return values.map((value) => {
    const rank = (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 / (sorted.length - 1);
    return byNumber * rank + ((1 - byNumber) * (value - least)) / (most - least);
  });
}
