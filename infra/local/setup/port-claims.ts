import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Between choosing a port and listening on it seconds pass, in which a second system could choose it too. So a
 * chosen port is claimed by a file with the number of the process; what a dead process claimed is free.
 */
const folder = join(tmpdir(), 'avstem-ports');
const own = join(folder, `process-${String(process.pid)}`);
const claimed = new Set<number>();
let isMarked = false;

/** @returns false where another living process has claimed the port */
export function claimPort(port: number): boolean {
  if (claimed.has(port)) return true;
  markOnce();
  const file = join(folder, String(port));
  // Twice: the first may find the claim of a process that is no more.
  for (const _attempt of [1, 2]) {
    try {
      // There at once with its number: one that was still empty would look like a dead process's.
      linkSync(own, file);
      claimed.add(port);
      return true;
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (isAlive(ownerOf(file))) return false;
      rmSync(file, { force: true });
    }
  }
  return false;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** The file that is linked as each claim. */
function markOnce(): void {
  if (isMarked) return;
  isMarked = true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(own, String(process.pid));
  process.once('exit', releaseAll);
}

function releaseAll(): void {
  rmSync(own, { force: true });
  for (const port of claimed) rmSync(join(folder, String(port)), { force: true });
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
