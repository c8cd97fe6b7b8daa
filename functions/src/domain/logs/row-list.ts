/** Rows that grow in number; the array doubles. */
export class RowList {
  private rows = new Uint32Array(64);
  private count = 0;

  add(row: number): void {
    if (this.count === this.rows.length) {
      const larger = new Uint32Array(2 * this.count);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows[this.count++] = row;
  }

  at(place: number): number {
    return this.rows[place]!;
  }

  toArray(): Uint32Array {
    return this.rows.subarray(0, this.count);
  }
}
