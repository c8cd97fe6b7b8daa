import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of built sites: numbered, one of them current. The one before is kept for answers that still run. */
export interface BuiltSites {
  current(): string | null;
  /** A folder for the next build. */
  next(): string;
  /** Makes it current, in one step, and removes those that are older than the one before. */
  swapTo(folder: string): void;
}

export function builtSites(folder: string): BuiltSites {
  mkdirSync(folder, { recursive: true });
  const currentFile = join(folder, 'current.txt');
  let current = existsSync(currentFile) ? readFileSync(currentFile, 'utf8').trim() : '';
  const numbers = () => readdirSync(folder).map(Number).filter(Number.isInteger);
  let last = Math.max(0, ...numbers());
  return {
    current: () => (current !== '' && existsSync(join(folder, current)) ? join(folder, current) : null),
    next: () => {
      last += 1;
      return join(folder, String(last));
    },
    swapTo: (built) => {
      const previous = current;
      current = String(last);
      if (built !== join(folder, current)) throw new Error('Only the last build can become current');
      writeFileSync(`${currentFile}.new`, current);
      renameSync(`${currentFile}.new`, currentFile);
      for (const number of numbers()) {
        const isKept = String(number) === current || String(number) === previous;
        if (!isKept) rmSync(join(folder, String(number)), { recursive: true, force: true });
      }
    },
  };
}
