/** The scenario on the real parts, whose host is started again whenever it is killed. */
import type { Backend } from '../../support/backend.ts';
import { atRest } from './at-rest.ts';
import { steps, take } from './scenario.ts';

const counting = new URL('count-io.mjs', import.meta.url).href;

export interface Crash {
  /** Where the host's process ends itself: `before` or `after`, and a part of the I/O's name; or its number. */
  readonly at: string | number;
  /** The storage is killed at the same time. */
  readonly withStorage?: boolean;
}

/** @param journal a file in which each I/O is written down */
export function killedAt(crash: Crash | undefined, journal = ''): Record<string, string> {
  if (crash === undefined && journal === '') return {};
  const at = crash?.at ?? 0;
  const point = typeof at === 'number' ? { KILL_AT_POINT: String(at) } : { KILL_AT: at };
  return { NODE_OPTIONS: `--import=${counting}`, IO_JOURNAL: journal, ...point };
}

/**
 * @param crashes one after the other: the first is the one that the host was started with
 * @param rest waits for the end, and is told whether one came yet
 * @returns how many of them came; each killed host has been started again
 */
export async function runScenario(
  backend: Backend,
  crashes: readonly Crash[],
  rest: (isKilled: () => boolean) => Promise<unknown> = () => atRest(backend),
): Promise<number> {
  let killed = 0;
  let isOver = false;
  let starting: Promise<void> | null = null;
  const keepUp = async (): Promise<void> => {
    for (;;) {
      await backend.host().gone;
      if (isOver) return;
      if (crashes[killed]?.withStorage === true) await backend.restartAzurite();
      killed++;
      starting = backend.restartHost(killedAt(crashes[killed]));
      await starting;
    }
  };
  void keepUp();
  try {
    for (const step of steps) await take(backend, step);
    await rest(() => killed > 0);
    await starting;
    return killed;
  } finally {
    isOver = true;
  }
}
