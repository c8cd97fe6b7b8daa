import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Between choosing a port and listening on it seconds pass, in which a second system could choose it too. So a
 * chosen port is claimed by a file with the number of the process; what a dead process claimed is free.
 */
const folder = join(tmpdir(), 'avstem-ports');
const claimed = new Set<number>();

/** @returns false where another living process has claimed the port */
export function claimPort(port: number): boolean {
  if (claimed.has(port)) return true;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, String(port));
  // Twice: the first may find the claim of a process that is no more.
  for (const _attempt of [1, 2]) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      if (claimed.size === 0) process.once('exit', releaseAll);
      claimed.add(port);
      return true;
    } catch {
      if (isAlive(ownerOf(file))) return false;
      rmSync(file, { force: true });
    }
  }
  return false;
}

function releaseAll(): void {
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
