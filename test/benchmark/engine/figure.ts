import { cpus } from 'node:os';

export interface Figure {
  readonly name: string;
  readonly ratio: number;
  /** What is held against what, and how many of each. */
  readonly what: string;
}

/** One line a figure for a machine, or a table with the machine for a person. */
export function printFigures(figures: readonly Figure[], asJson: boolean): void {
  if (asJson) {
    for (const { name, ratio, what } of figures) console.log(JSON.stringify({ name, ratio, what }));
    return;
  }
  const model = cpus()[0]?.model ?? 'unknown processor';
  console.log(`${model}, ${String(cpus().length)} cores, Node ${process.version}\n`);
  for (const { name, ratio, what } of figures) {
    console.log(`${name.padEnd(28)} ${ratio.toFixed(2).padStart(7)}   ${what}`);
  }
}
