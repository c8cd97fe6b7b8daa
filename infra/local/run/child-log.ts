import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const isLevelled = /^\d{4}-\d\d-\d\dT\S+ (\w+) /;

/** Where a child's lines go: all into its file of this run, and on to the terminal those that somebody should see. */
export function childLog(folder: string, name: string, say: (line: string) => void): (line: string) => void {
  const file = createWriteStream(join(folder, `${name}.log`));
  return (line) => {
    file.write(`${line}\n`);
    const level = isLevelled.exec(line)?.[1];
    if (level === undefined || level === 'error' || level === 'critical') say(`${name}: ${line}`);
  };
}
