import type { RowNumbers } from '../log-tables.ts';
import type { RowPage } from './row-page.ts';

/**
 * Rows' numbers in their file. Nearly always each is one more than the one before it, so only where one is not is
 * written down; as a column they are made when somebody asks for them.
 */
export class NumbersInRuns implements RowNumbers {
  private rowCount = 0;
  private next = -1;
  /** Where a run of numbers begins: its first row's place, and that row's number. */
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];
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
      this.starts.push(place);
      this.numbers.push(number);
    }
    this.next = number + 1;
  }

  toColumn(): Uint32Array {
    this.column ??= this.made();
    return this.column;
  }

  private made(): Uint32Array {
    const column = new Uint32Array(this.rowCount);
    for (const [run, start] of this.starts.entries()) {
      const end = this.starts[run + 1] ?? this.rowCount;
      for (let row = start; row < end; row++) column[row] = this.numbers[run]! + row - start;
    }
    return column;
  }
}
