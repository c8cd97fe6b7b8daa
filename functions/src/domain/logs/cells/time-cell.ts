import { isImplausible, readTime } from '#domain/time/read-time.ts';
import { CellFlag } from '../scan/cell-record.ts';
import type { CellColumn, CellResult } from './cell-column.ts';
import { TimeDecoder } from './time-decoder.ts';

const textDecoder = new TextDecoder();
/** Longer than every form of a time. */
const longestBytes = 64;
const secondMs = 1000;

/** A column of times; the latest one read is in the fields, NaN where the cell was empty. */
export class TimeCell implements CellColumn {
  readonly isFixedForm = true;
  from = NaN;
  to = NaN;
  hasTimeOfDay = false;
  /** The latest cell is a numeric date cell of a workbook without a time of day. */
  isWholeDay = false;
  /** Some cell of the column had a time of day: then whole days are midnights (contract 2). */
  sawTimeOfDay = false;
  private readonly nowMs: number;
  private readonly isRequired: boolean;
  private readonly decoder = new TimeDecoder();

  constructor(nowMs: number, isRequired: boolean) {
    this.nowMs = nowMs;
    this.isRequired = isRequired;
  }

  get isEmpty(): boolean {
    return Number.isNaN(this.from);
  }

  read(bytes: Uint8Array, start: number, end: number, flags: number): CellResult {
    if (start === end) {
      this.from = NaN;
      this.to = NaN;
      this.isWholeDay = false;
      return this.isRequired ? 'time-unreadable' : 'clean';
    }
    const { decoder } = this;
    if (decoder.read(bytes, start, end)) {
      this.from = decoder.from;
      this.to = decoder.to;
      this.hasTimeOfDay = decoder.hasTimeOfDay;
    } else {
      const fault = this.readRareForm(bytes, start, end);
      if (fault !== null) return fault;
    }
    this.isWholeDay = (flags & CellFlag.wholeDay) !== 0;
    if (this.hasTimeOfDay) this.sawTimeOfDay = true;
    return isImplausible(this.from, this.nowMs) ? 'time-implausible' : 'clean';
  }

  private readRareForm(bytes: Uint8Array, start: number, end: number): CellResult | null {
    if (end - start > longestBytes) return 'time-unreadable';
    const reading = readTime(textDecoder.decode(bytes.subarray(start, end)));
    if (!reading.ok) return reading.code;
    this.from = reading.from;
    this.to = reading.to;
    this.hasTimeOfDay = reading.hasTimeOfDay;
    return null;
  }
}

/**
 * A whole day of a workbook that turned out to be a midnight with a time of day: one second wide.
 * @param from first millisecond of the day, which stays the first of the midnight
 */
export function midnightEnd(from: number): number {
  return from + secondMs - 1;
}
