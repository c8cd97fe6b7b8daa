/** Codes of refusal (contract 4). A file is taken whole or refused whole. */
export const faultCodes = [
  'empty-file',
  'not-text',
  'unknown-format',
  'header-missing',
  'column-missing',
  'column-unknown',
  'column-twice',
  'row-length',
  'time-unreadable',
  'time-nonexistent',
  'time-implausible',
  'municipality-unknown',
  'municipality-missing',
  'id-partial',
  'count-unreadable',
  'value-not-allowed',
  'personal-number',
  'cell-too-long',
  'file-too-large',
  'too-many-rows',
  'quote-unclosed',
  'archive-unsafe',
  'file-missing',
  'argument-invalid',
] as const;

export type FaultCode = (typeof faultCodes)[number];

export type Side = 'portal' | 'register';

/** One fault. Its text never repeats the value of a cell. `row` counts records, the header is row 1. */
export interface Fault {
  readonly file?: Side;
  readonly row?: number;
  /** The column as row 1 names it; the contract's name for a column that is missing. */
  readonly column?: string;
  readonly code: FaultCode;
  readonly text: string;
}

/** All faults are counted; at most `maxListedFaults` are kept, the first by row and column. */
export interface Faults {
  readonly list: readonly Fault[];
  readonly total: number;
}

export const maxListedFaults = 1000;
