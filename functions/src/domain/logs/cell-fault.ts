/** The one fault of a cell, of what its column made of it and of what the scanner saw. */
import type { CellResult } from './cells/cell-column.ts';
import { holdsPersonalNumber } from './cells/personal-number.ts';
import type { FaultCode } from './fault.ts';
import type { HeaderCell } from './header/header.ts';
import { CellFlag } from './scan/cell-record.ts';

/** A text shorter than this has no room for a personal number. */
const shortestPersonalNumber = 11;

export function headerFault(cell: HeaderCell, isTwice: boolean): FaultCode | null {
  if (cell.holdsPersonalNumber) return 'personal-number';
  const fault = flagFault(cell.flags);
  if (fault !== null) return fault;
  if (isTwice) return 'column-twice';
  return cell.known === undefined && !cell.isEmpty ? 'column-unknown' : null;
}

/** A cell has one fault: a personal number before everything else, then its length, then the rest. */
export function faultOf(
  result: CellResult,
  bytes: Uint8Array,
  start: number,
  end: number,
  flags: number,
): FaultCode | null {
  const mayHoldNumber = result !== 'clean' && end - start >= shortestPersonalNumber;
  if (mayHoldNumber && holdsPersonalNumber(bytes, start, end)) return 'personal-number';
  const fault = flagFault(flags);
  if (fault !== null) return fault;
  return result === 'clean' || result === 'fine' ? null : result;
}

export function flagFault(flags: number): FaultCode | null {
  if ((flags & CellFlag.personalNumber) !== 0) return 'personal-number';
  if ((flags & CellFlag.tooLong) !== 0) return 'cell-too-long';
  return (flags & CellFlag.quoteUnclosed) !== 0 ? 'quote-unclosed' : null;
}
