/** Rows in order. Where they are all rows from 0 on, as many as there are, none is written down. */
import { RowList } from '../row-list.ts';

export class KeptRows {
  private length = 0;
  private list: RowList | null = null;

  get count(): number {
    return this.length;
  }

  /** Are they 0, 1, 2 and so on? */
  get areAll(): boolean {
    return this.list === null;
  }

  at(place: number): number {
    return this.list === null ? place : this.list.at(place);
  }

  add(row: number): void {
    if (row !== this.length) this.list ??= listTo(this.length);
    this.list?.add(row);
    this.length++;
  }

  addRun(first: number, count: number): void {
    if (this.list === null && first === this.length) this.length += count;
    else for (let row = first; row < first + count; row++) this.add(row);
  }
}

function listTo(count: number): RowList {
  const list = new RowList();
  for (let row = 0; row < count; row++) list.add(row);
  return list;
}
