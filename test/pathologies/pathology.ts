/** One way of running the command over a pathology's two files, and what must be said. */
export interface Run {
  /** What this way is about, in a few words. */
  readonly when: string;
  readonly args: readonly string[];
  /** Parts that the scopes must have, in order. */
  readonly scopes?: readonly object[];
  /** Codes of all warnings, in order. */
  readonly warnings?: readonly string[];
  /** Instead of scopes and warnings: all faults for which the files are refused. */
  readonly refused?: readonly object[];
}

/** A pair of logs with something that real logs have and that a reconciliation can stumble over. */
export interface Pathology {
  readonly name: string;
  /** What happened, and what a careless reconciliation would say. */
  readonly story: string;
  readonly portal: string;
  readonly register: string;
  readonly runs: readonly Run[];
}

/** A small file of lines. */
export const lines = (...each: readonly string[]): string => `${each.join('\n')}\n`;

/** Two digits, for days and hours. */
export const two = (value: number): string => String(value).padStart(2, '0');
