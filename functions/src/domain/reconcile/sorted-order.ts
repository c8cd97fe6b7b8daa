/**
 * The order of rows by two keys, as a permutation; null where they are in order already. Logs come nearly in order,
 * so runs that are in order are merged: linear for a sorted log, n log n for a shuffled one. Stable.
 */
export function orderUnlessSorted(first: Float64Array, second: Float64Array): Uint32Array | null {
  let runs = naturalRuns(first, second);
  if (runs.length <= 2) return null;
  let order: Uint32Array = unchangedOrder(first.length);
  let other: Uint32Array = new Uint32Array(first.length);
  while (runs.length > 2) {
    const merged = [0];
    for (let r = 0; r + 1 < runs.length; r += 2) {
      const middle = runs[r + 1]!;
      const end = runs[r + 2] ?? middle;
      mergeRuns(order, other, { start: runs[r]!, middle, end }, first, second);
      merged.push(end);
    }
    [order, other] = [other, order];
    runs = merged;
  }
  return order;
}

export function sortedOrder(first: Float64Array, second: Float64Array): Uint32Array {
  return orderUnlessSorted(first, second) ?? unchangedOrder(first.length);
}

function unchangedOrder(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  return order;
}

/** Starts of the runs that are in order already, and the end. */
function naturalRuns(first: Float64Array, second: Float64Array): number[] {
  const starts = [0];
  for (let i = 1; i < first.length; i++) {
    const falls = first[i]! < first[i - 1]! || (first[i] === first[i - 1] && second[i]! < second[i - 1]!);
    if (falls) starts.push(i);
  }
  starts.push(first.length);
  return starts;
}

function mergeRuns(
  from: Uint32Array,
  into: Uint32Array,
  run: { start: number; middle: number; end: number },
  first: Float64Array,
  second: Float64Array,
): void {
  let left = run.start;
  let right = run.middle;
  for (let at = run.start; at < run.end; at++) {
    if (left >= run.middle) into[at] = from[right++]!;
    else if (right >= run.end) into[at] = from[left++]!;
    else into[at] = precedes(from[right]!, from[left]!, first, second) ? from[right++]! : from[left++]!;
  }
}

function precedes(a: number, b: number, first: Float64Array, second: Float64Array): boolean {
  return first[a]! < first[b]! || (first[a] === first[b] && second[a]! < second[b]!);
}

/** The values at the given places. A loop: the iterator of `from` costs ten times as much. */
export function gathered(values: Float64Array, places: Uint32Array): Float64Array {
  const result = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) result[i] = values[places[i]!]!;
  return result;
}

/** The same for integers. */
export function gatheredIntegers(values: Uint32Array, places: Uint32Array): Uint32Array {
  const result = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) result[i] = values[places[i]!]!;
  return result;
}
