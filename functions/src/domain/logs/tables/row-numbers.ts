import type { RowNumbers } from '../log-tables.ts';
import { RowList } from '../row-list.ts';
import type { RowPage } from './row-page.ts';

/**
 * Rows' numbers in their file. Nearly always each is one more than the one before it, so only where one is not is
 * written down; as a column they are made when somebody asks for them.
 */
export class NumbersInRuns implements RowNumbers {
  private rowCount = 0;
  private next = -1;
  /** Where a run of numbers begins: its first row's place, and that row's number. */
  private readonly starts = new RowList();
  private readonly numbers = new RowList();
  private column: Uint32Array | null = null;

  takePage({ rowNumber, rowCount }: RowPage): void {
    // They rise: as many as there are rows are all there are.
    const isRun = rowNumber[rowCount - 1]! - rowNumber[0]! === rowCount - 1;
    for (let row = 0; row < (isRun ? 1 : rowCount); row++) this.add(this.rowCount + row, rowNumber[row]!);
    this.next = rowNumber[rowCount - 1]! + 1;
    this.rowCount += rowCount;
  }

  private add(place: number, number: number): void {
    if (number !== this.next) {
      this.starts.add(place);
      this.numbers.add(number);
    }
    this.next = number + 1;
  }

  toColumn(): Uint32Array {
    this.column ??= this.made();
    return this.column;
  }

  private made(): Uint32Array {
    const column = new Uint32Array(this.rowCount);
    const starts = this.starts.toArray();
    for (const [run, start] of starts.entries()) {
      const end = starts[run + 1] ?? this.rowCount;
      const number = this.numbers.at(run);
      for (let row = start; row < end; row++) column[row] = number + row - start;
    }
    return column;
  }
}
