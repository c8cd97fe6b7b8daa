/**
 * Deals rows out to scopes, each into the next place of its scope's part of the columns. A few rows of each scope wait
 * side by side, where the processor's cache holds them, until they fill a stretch of the columns: to write each row at
 * once would mean a place far from the last one, in each column, for every row.
 */
const rowsWaiting = 16;

export class Dealer {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** What else a row is told by; empty where it is dealt without. */
  readonly tag: Uint32Array;
  private readonly next: Uint32Array;
  private readonly waiting: Uint8Array;
  private readonly firstWaiting: Float64Array;
  private readonly secondWaiting: Float64Array;
  private readonly tagWaiting: Uint32Array;

  /** @param starts by scope: the place of its first row; `total` rows in all */
  constructor(starts: Uint32Array, total: number, hasTags: boolean) {
    this.next = starts;
    this.first = new Float64Array(total);
    this.second = new Float64Array(total);
    this.tag = new Uint32Array(hasTags ? total : 0);
    this.waiting = new Uint8Array(starts.length);
    this.firstWaiting = new Float64Array(starts.length * rowsWaiting);
    this.secondWaiting = new Float64Array(starts.length * rowsWaiting);
    this.tagWaiting = new Uint32Array(starts.length * rowsWaiting);
  }

  add(scope: number, first: number, second: number, tag: number): void {
    const place = this.waiting[scope]!;
    const at = scope * rowsWaiting + place;
    this.firstWaiting[at] = first;
    this.secondWaiting[at] = second;
    this.tagWaiting[at] = tag;
    this.waiting[scope] = place + 1;
    if (place + 1 === rowsWaiting) this.move(scope);
  }

  /** Once all rows are added. */
  finish(): void {
    for (let scope = 0; scope < this.next.length; scope++) this.move(scope);
  }

  private move(scope: number): void {
    const { first, second, tag, firstWaiting, secondWaiting, tagWaiting } = this;
    const from = scope * rowsWaiting;
    const to = this.next[scope]!;
    const count = this.waiting[scope]!;
    for (let i = 0; i < count; i++) first[to + i] = firstWaiting[from + i]!;
    for (let i = 0; i < count; i++) second[to + i] = secondWaiting[from + i]!;
    if (tag.length > 0) for (let i = 0; i < count; i++) tag[to + i] = tagWaiting[from + i]!;
    this.next[scope] = to + count;
    this.waiting[scope] = 0;
  }
}
