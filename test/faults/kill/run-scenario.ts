/** The scenario on the real parts, whose host is started again whenever it is killed. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Backend } from '../../support/backend.ts';
import { steps, take } from './scenario.ts';
import { difference, stateOf, waiting } from './state.ts';

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
  rest: (isKilled: () => boolean) => Promise<unknown> = () => untilCalm(backend),
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

const calmMs = 1500;
const longestMs = 90_000;

/** Nothing waits in any queue, and nothing has changed for a while. */
export async function untilCalm(backend: Backend): Promise<ReadonlyMap<string, string>> {
  const endMs = performance.now() + longestMs;
  let before = new Map<string, string>();
  while (performance.now() < endMs) {
    const now = (await waiting(backend)) === 0 ? await stateOf(backend) : new Map<string, string>();
    if (isTold(now) && difference(before, now).length === 0) return now;
    before = now;
    await wait(calmMs);
  }
  throw new Error(`it does not come to rest; the host said:\n${backend.lines.slice(-10).join('\n')}`);
}

/**
 * Waits until all that is held is what shall be: the sweep comes every minute.
 *
 * @returns what is otherwise at last, and what the host said of messages that it could not handle
 */
export async function differenceAtLast(
  backend: Backend,
  wanted: ReadonlyMap<string, string>,
  pauseMs = calmMs,
): Promise<string[]> {
  const endMs = performance.now() + longestMs;
  let found = difference(wanted, await stateOf(backend));
  while (found.length > 0 && performance.now() < endMs) {
    await wait(pauseMs);
    found = difference(wanted, await stateOf(backend));
  }
  if (found.length === 0) return found;
  return [...found, ...backend.lines.filter((line) => /Message \S+ (failed|could not)/.test(line))];
}

const lookMs = 150;
/** The same for so long, and nothing waits: nothing more is done but what the next sweep does. */
const quietMs = 2000;
/** The same where somebody who was killed, or starts, may only be slow. */
const idleMs = 600;
/** Longer than a message lies that a killed host had taken. */
const patienceMs = 5000;

/**
 * Until it was killed, or nothing waits and all has been as it should be for a while.
 *
 * @param isWell of what is held
 * @throws where neither comes
 */
export async function untilKilledOrQuiet(
  backend: Backend,
  isKilled: () => boolean,
  isWell: (state: ReadonlyMap<string, string>) => boolean,
  forMs = quietMs,
): Promise<void> {
  const endMs = performance.now() + longestMs;
  let before = new Map<string, string>();
  let sinceMs = performance.now();
  while (!isKilled() && performance.now() - sinceMs < forMs) {
    if (performance.now() > endMs) throw new Error('neither killed nor at its end');
    const isWaiting = (await waiting(backend)) > 0;
    const now = await stateOf(backend);
    if (isWaiting || !isWell(now) || difference(before, now).length > 0) sinceMs = performance.now();
    before = now;
    await wait(lookMs);
  }
}

/** What the story comes to is there, but for what a sweep adds. */
export const isTold = (state: ReadonlyMap<string, string>): boolean =>
  state.get('public/snapshot.json')?.includes('messages-missing') === true;

/**
 * As `differenceAtLast`, but what waits for the sweep of the next minute does not wait for it: the host is started
 * anew, and a start sweeps as a minute does.
 */
export async function differenceAfterSweep(
  backend: Backend,
  wanted: ReadonlyMap<string, string>,
): Promise<string[]> {
  const endMs = performance.now() + patienceMs;
  let found: string[] = [];
  await untilKilledOrQuiet(
    backend,
    () => performance.now() > endMs,
    (state) => {
      found = difference(wanted, state);
      return true;
    },
    idleMs,
  );
  if (found.length === 0) return found;
  await backend.restartHost();
  return differenceAtLast(backend, wanted, lookMs);
}
