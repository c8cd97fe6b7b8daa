/**
 * Each point its own cell at the least sum of costs: the shortest augmenting path method (Jonker and Volgenant), exact.
 * Equal costs are settled by the order of points and cells, so that the same input gives the same answer.
 */

/**
 * @param points how many; at most as many as there are cells
 * @param cost of putting a point into a cell, 0 or more
 * @returns the cell of each point
 */
export function assign(
  points: number,
  cells: number,
  cost: (point: number, cell: number) => number,
): number[] {
  const pointPrice = new Float64Array(points + 1);
  const cellPrice = new Float64Array(cells + 1);
  /** By cell, counted from 1: the point that has it, counted from 1; 0 is none. */
  const holder = new Int32Array(cells + 1);
  for (let point = 1; point <= points; point++) {
    holder[0] = point;
    const { last, before } = nearestFree({ point, cells, cost, pointPrice, cellPrice, holder });
    for (let cell = last; cell !== 0; cell = before[cell]!) holder[cell] = holder[before[cell]!]!;
  }
  const result = Array<number>(points).fill(-1);
  for (let cell = 1; cell <= cells; cell++) if (holder[cell]! > 0) result[holder[cell]! - 1] = cell - 1;
  return result;
}

interface Search {
  readonly point: number;
  readonly cells: number;
  cost(point: number, cell: number): number;
  readonly pointPrice: Float64Array;
  readonly cellPrice: Float64Array;
  readonly holder: Int32Array;
}

/** The cheapest chain of moves that ends in a free cell, with prices adjusted so that no move stays worthwhile. */
function nearestFree({ cells, cost, pointPrice, cellPrice, holder }: Search): {
  readonly last: number;
  readonly before: Int32Array;
} {
  const distance = new Float64Array(cells + 1).fill(Infinity);
  const before = new Int32Array(cells + 1);
  const isDone = new Uint8Array(cells + 1);
  let cell = 0;
  do {
    isDone[cell] = 1;
    const moving = holder[cell]!;
    let [least, next] = [Infinity, 0];
    for (let other = 1; other <= cells; other++) {
      if (isDone[other] === 1) continue;
      const reduced = cost(moving - 1, other - 1) - pointPrice[moving]! - cellPrice[other]!;
      if (reduced < distance[other]!) {
        distance[other] = reduced;
        before[other] = cell;
      }
      if (distance[other]! < least) [least, next] = [distance[other]!, other];
    }
    for (let other = 0; other <= cells; other++) {
      if (isDone[other] === 1) {
        pointPrice[holder[other]!]! += least;
        cellPrice[other]! -= least;
      } else distance[other]! -= least;
    }
    cell = next;
  } while (holder[cell] !== 0);
  return { last: cell, before };
}
