import { setTimeout as wait } from 'node:timers/promises';
import { StoreUnavailable } from '#domain/ports/unavailable.ts';

/** How long a file that another process has locked is waited for. */
export const longestWaitMs = 15_000;
const pauseMs = 25;

/** SQLite's own numbers (sqlite.org/rescode.html), without what it says more closely in the higher bits. */
const codes = { busy: 5, locked: 6, readOnly: 8, inputOutput: 10, full: 13, cannotOpen: 14 } as const;

function codeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  const { errcode } = error;
  return typeof errcode === 'number' ? errcode & 0xff : null;
}

/**
 * Runs one statement, and again while another process keeps the file locked. The process goes on meanwhile: SQLite's
 * own waiting would let it answer nobody, those who only read neither. A statement that met a lock has done nothing.
 *
 * @throws StoreUnavailable where the file stays locked, the disk is full or it cannot be read or written
 */
export async function whenFree<T>(run: () => T): Promise<T> {
  const untilMs = performance.now() + longestWaitMs;
  for (;;) {
    try {
      return run();
    } catch (error) {
      const code = codeOf(error);
      if (!Object.values<number | null>(codes).includes(code)) throw error;
      const isLocked = code === codes.busy || code === codes.locked;
      if (!isLocked || performance.now() >= untilMs) {
        const why = error instanceof Error ? error.message : '';
        throw new StoreUnavailable(`The documents cannot be read or written: ${why}`, { cause: error });
      }
    }
    await wait(pauseMs);
  }
}
