/** Starts the host and the storage again whenever they end, as `npm start` does, until they can. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Backend } from '../../support/backend.ts';

const pauseMs = 300;

/** @returns how to stop doing so */
export function keepRunning(backend: Backend): () => Promise<void> {
  let isOver = false;
  const again = async (start: () => Promise<void>): Promise<void> => {
    while (!isOver) {
      try {
        return await start();
      } catch {
        await wait(pauseMs);
      }
    }
  };
  const keep = async (gone: () => Promise<unknown>, start: () => Promise<void>): Promise<void> => {
    for (;;) {
      await Promise.race([gone(), over]);
      if (isOver) return;
      await again(start);
    }
  };
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  const both = Promise.all([
    keep(
      () => backend.host().gone,
      () => backend.restartHost(),
    ),
    keep(
      () => backend.azurite().gone,
      () => backend.restartAzurite(),
    ),
  ]);
  return async () => {
    isOver = true;
    end();
    await both;
  };
}

/** Both at once, as when the machine goes down. */
export function killBoth(backend: Backend): void {
  for (const { pid } of [backend.host(), backend.azurite()]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}
