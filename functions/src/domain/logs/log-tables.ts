/**
 * What the reader hands to the engine: columns of typed arrays, one element a row that counts.
 * Instants are milliseconds since 1970 UTC; a time is a span [from, to], `to` its last millisecond (contract 2).
 * Empty rows are not here; `rowNumbers` counts them all the same (the header is row 1).
 */
/** The numbers that rows have in their file, as a column where somebody asks for them. */
export interface RowNumbers {
  toColumn(): Uint32Array;
}

export interface PortalLog {
  readonly rowCount: number;
  readonly rowNumbers: RowNumbers;
  readonly sentFrom: Float64Array;
  readonly sentTo: Float64Array;
  /** The four-digit number as an integer as it stands in the row (mended); 0 where the cell is empty. */
  readonly municipality: Uint16Array;
  /** Two-digit district; 0 for `00`, for empty, and where there is no such column. */
  readonly district: Uint8Array;
  /** Index into the shared IdTable; 0 where the row has no id. Either all rows have one or none has. */
  readonly id: Uint32Array;
  /** 1 where `tilstand` contains PRINT: the message went by letter. */
  readonly byLetter: Uint8Array;
  /** How many cells had a lost leading zero mended. */
  readonly mendedCells: number;
}

/** What a register row is, by contract 2: `registrert` is judged before `kanal`. */
export const RowKind = { entry: 0, receivedOnly: 1, otherChannel: 2 } as const;

export interface RegisterLog {
  readonly rowCount: number;
  readonly rowNumbers: RowNumbers;
  readonly receivedFrom: Float64Array;
  readonly receivedTo: Float64Array;
  /** 1 where `mottatt` is a date without a time of day. */
  readonly dateOnly: Uint8Array;
  /** NaN where the row has no `sendt`; null where no row has one. */
  readonly sentFrom: Float64Array | null;
  readonly sentTo: Float64Array | null;
  /** `antall`: how many messages the row stands for, 0 to 100,000; null where each stands for one. */
  readonly count: Uint32Array | null;
  readonly kind: Uint8Array;
  readonly id: Uint32Array;
  readonly municipality: Uint16Array;
  readonly district: Uint8Array;
  readonly mendedCells: number;
}

/** Ids of both logs as small integers; equal integers if and only if the ids are equal by contract 3, rule 3. */
export interface IdNames {
  /** The id as it is shown: a UUID in lower case without braces, anything else as written. */
  show(id: number): string;
  readonly size: number;
}
