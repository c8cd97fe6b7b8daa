import { cpus } from 'node:os';

export interface Figure {
  readonly name: string;
  readonly ratio: number;
  /** What is held against what, and how many of each. */
  readonly what: string;
}

export function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  return `${model}, ${String(cpus().length)} cores, Node ${process.version}\n`;
}

/** One line a figure for a machine, or a row of a table for a person; told as soon as it is known. */
export function printFigures(figures: readonly Figure[], asJson: boolean): void {
  for (const { name, ratio, what } of figures) {
    if (asJson) console.log(JSON.stringify({ name, ratio, what }));
    else console.log(`${name.padEnd(28)} ${ratio.toFixed(2).padStart(7)}   ${what}`);
  }
}
