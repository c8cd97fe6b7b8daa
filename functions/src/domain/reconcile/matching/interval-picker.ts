/**
 * A set of intervals from which any one that meets a given interval can be found, and taken out, in O(log n):
 * sorted by their beginnings, with a tree of the largest ends. Lets a search visit each vertex of an interval graph
 * once, without ever listing its edges.
 */
export class IntervalPicker {
  readonly #items: Uint32Array;
  readonly #from: Float64Array;
  readonly #leaves: number;
  readonly #largestTo: Float64Array;

  /**
   * @param items indices into `from` and `to`, in order of `from`
   */
  constructor(items: Uint32Array, from: Float64Array, to: Float64Array) {
    this.#items = items;
    this.#from = from;
    this.#leaves = 1;
    while (this.#leaves < items.length) this.#leaves *= 2;
    this.#largestTo = new Float64Array(2 * this.#leaves).fill(-Infinity);
    for (let i = 0; i < items.length; i++) this.#largestTo[this.#leaves + i] = to[items[i]!]!;
    for (let node = this.#leaves - 1; node >= 1; node--) this.#lift(node);
  }

  /** @returns the place of an interval that meets [from, to] (see `item`), or -1 */
  find(from: number, to: number): number {
    // Bottom-up over the prefix of intervals that begin no later than `to`.
    let left = this.#leaves;
    let right = this.#leaves + this.#countFrom(to);
    while (left < right) {
      if (left % 2 === 1) {
        if (this.#largestTo[left]! >= from) return this.#descend(left, from);
        left++;
      }
      if (right % 2 === 1) {
        right--;
        if (this.#largestTo[right]! >= from) return this.#descend(right, from);
      }
      left /= 2;
      right /= 2;
    }
    return -1;
  }

  has(place: number): boolean {
    return this.#largestTo[this.#leaves + place]! !== -Infinity;
  }

  item(place: number): number {
    return this.#items[place]!;
  }

  remove(place: number): void {
    let node = this.#leaves + place;
    this.#largestTo[node] = -Infinity;
    for (node = node >> 1; node >= 1; node >>= 1) this.#lift(node);
  }

  /** Finds and takes out; @returns the item, or -1 */
  take(from: number, to: number): number {
    const place = this.find(from, to);
    if (place === -1) return -1;
    this.remove(place);
    return this.#items[place]!;
  }

  #descend(start: number, from: number): number {
    let node = start;
    while (node < this.#leaves) node = this.#largestTo[2 * node]! >= from ? 2 * node : 2 * node + 1;
    return node - this.#leaves;
  }

  #lift(node: number): void {
    this.#largestTo[node] = Math.max(this.#largestTo[2 * node]!, this.#largestTo[2 * node + 1]!);
  }

  /** How many intervals begin no later than `to`. */
  #countFrom(to: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#from[this.#items[middle]!]! <= to) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

let integers = new Uint32Array(0);

/** The integers [start, end); never to be written to, since all ranges are parts of one. */
export function range(start: number, end: number): Uint32Array {
  if (end > integers.length) {
    integers = new Uint32Array(Math.max(end, 2 * integers.length));
    for (let i = 0; i < integers.length; i++) integers[i] = i;
  }
  return integers.subarray(start, end);
}
