/** One row of a log as a reader of the contract sees it: trimmed texts of cells under the contract's column names. */
export interface Row {
  /** Row number in the file; the header is row 1. */
  readonly row: number;
  /** A column that the file doesn't have is not a key; an empty cell is `''`. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What the command line says (contract 4), as written there. */
export interface Options {
  readonly scope: readonly string[] | null;
  readonly maxDelay: string;
  readonly clockSkew: string;
  readonly registerFrom: string | null;
  readonly registerTo: string | null;
  readonly channels: readonly string[] | null;
}

/** What holds where the command line says nothing (contract 3, parameters). */
export const defaultOptions: Options = {
  scope: null,
  maxDelay: 'auto',
  clockSkew: 'PT5M',
  registerFrom: null,
  registerTo: null,
  channels: null,
};
