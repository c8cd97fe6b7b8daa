import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './child.ts';

export interface Supervised<Ready> {
  /** What the child said at its first start. */
  readonly ready: Ready;
  stop(timeoutMs?: number): Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;
/** A child that ran this long may start again at once. */
const steadyMs = 60_000;

/**
 * Starts a child, and starts it again whenever it ends by itself, with longer pauses where it goes on ending. A first
 * start that fails is the caller's to handle.
 *
 * @param say told why each time
 */
export async function supervise<Ready>(
  name: string,
  start: () => Promise<Child<Ready>>,
  say: (line: string) => void,
): Promise<Supervised<Ready>> {
  const stopping = new AbortController();
  let child: Child<Ready> | null = await start();
  const { ready } = child;

  const watch = async () => {
    let pauseMs = firstPauseMs;
    while (!stopping.signal.aborted) {
      const startedMs = Date.now();
      const how = child === null ? 'kom ikke i gang' : `stoppet (${await child.gone})`;
      if (stopping.signal.aborted) return;
      pauseMs = Date.now() - startedMs > steadyMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      say(`${name} ${how}; starter igjen om ${pauseMs / 1000} s.`);
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = await start().catch((error: unknown) => {
        say(`${name}: ${error instanceof Error ? error.message : ''}`);
        return null;
      });
    }
  };

  const watching = watch();
  const stop = async (timeoutMs?: number) => {
    stopping.abort();
    await child?.stop(timeoutMs);
    await watching;
    // A start that was under way when the stop came.
    await child?.stop(timeoutMs);
  };
  return { ready, stop };
}
