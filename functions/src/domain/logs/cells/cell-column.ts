import type { FaultCode } from '../fault.ts';

/**
 * What became of a cell: `clean` where its form leaves no room for a personal number, `fine` where that must still
 * be looked into, or a fault.
 */
export type CellResult = 'clean' | 'fine' | FaultCode;

/** A column of the file: reads its cells one by one and keeps the value of the latest. */
export interface CellColumn {
  /** Do its cells read as `clean` as a rule? Reading the same cell twice must change nothing. */
  readonly isFixedForm: boolean;
  /** Reads a trimmed cell; `flags` as in `CellFlag`. */
  read(bytes: Uint8Array, start: number, end: number, flags: number): CellResult;
}

/** A column whose cells are not looked at: it is refused already. */
export const refusedColumn: CellColumn = { isFixedForm: false, read: () => 'fine' };

/** A column without a header: nothing as long as it has no content. */
export const namelessColumn: CellColumn = {
  isFixedForm: true,
  read: (_bytes, start, end) => (start === end ? 'clean' : 'column-unknown'),
};
