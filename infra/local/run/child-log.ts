import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const isLevelled = /^\d{4}-\d\d-\d\dT\S+ (\w+) /;

/** Where a child's lines go: all into its file of this run, and on to the terminal those that somebody should see. */
export function childLog(folder: string, name: string, say: (line: string) => void): (line: string) => void {
  const file = openSync(join(folder, `${name}.log`), 'w');
  let isKept = true;
  return (line) => {
    // A full disk costs lines of a log, and must not end the process that keeps all the others running.
    const failure = write(file, `${line}\n`);
    if (failure !== null && isKept) say(`${name}.log kan ikke skrives nå: ${failure}`);
    isKept = failure === null;
    const level = isLevelled.exec(line)?.[1];
    if (level === undefined || level === 'error' || level === 'critical') say(`${name}: ${line}`);
  };
}

/** @returns why it could not be written, or null */
function write(file: number, text: string): string | null {
  try {
    writeSync(file, text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
