import { maxListedFaults } from './fault.ts';
import type { Fault, FaultCode, Faults, Side } from './fault.ts';
import { faultTexts } from './fault-texts.ts';

/**
 * Gathers faults in the order of rows, and keeps no more than will be shown. Of the row at which the list is full
 * all faults are kept, because within a row they come unsorted.
 */
export class FaultList {
  total = 0;
  private readonly file: Side;
  private readonly kept: Fault[] = [];

  constructor(file: Side) {
    this.file = file;
  }

  add(code: FaultCode, row?: number, column?: string): void {
    this.total++;
    if (this.kept.length >= maxListedFaults && this.kept.at(-1)?.row !== row) return;
    this.kept.push({
      file: this.file,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      code,
      text: faultTexts[code],
    });
  }

  /** Adds the faults of another list, itself in the order of rows. */
  addAll(other: FaultList): void {
    this.total += other.total;
    this.kept.push(...other.kept);
  }

  /** Sorted by row, column and code, a missing one first. */
  toFaults(): Faults {
    const list = [...this.kept].sort(byRowAndColumn).slice(0, maxListedFaults);
    return { list, total: this.total };
  }
}

/** A refusal of the file as a whole. */
export function singleFault(file: Side, code: FaultCode, row?: number): Faults {
  const list = new FaultList(file);
  list.add(code, row);
  return list.toFaults();
}

function byRowAndColumn(a: Fault, b: Fault): number {
  return (a.row ?? 0) - (b.row ?? 0) || compare(a.column, b.column) || compare(a.code, b.code);
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
