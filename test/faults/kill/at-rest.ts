/** Waiting for the end of a run: nothing waits in a queue, and what is held has been the same for a while. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Backend } from '../../support/backend.ts';
import { difference, stateOf, waiting } from './state.ts';

type State = ReadonlyMap<string, string>;

interface Rest {
  /** Of what is held: as long as it is not so, more is to come. Not given: what the story comes to is there. */
  readonly isWell?: (state: State) => boolean;
  /** Something else came in between: nothing is waited for any longer. */
  readonly isOver?: () => boolean;
  /** How long nothing may change. */
  readonly forMs?: number;
}

const lookMs = 150;
/** The same for so long, and nothing waits: nothing more is done but what the next sweep does. */
const quietMs = 2000;
/** The same where somebody who was killed, or starts, may only be slow. */
const idleMs = 600;
/** Longer than a message lies that a killed host had taken. */
const patienceMs = 5000;
/** A sweep comes every minute. */
const longestMs = 90_000;

/** But for what a sweep adds. */
const isTold = (state: State): boolean =>
  state.get('public/snapshot.json')?.includes('messages-missing') === true;

/**
 * @returns what was held when it was last looked at
 * @throws where it does not come to rest, with what the host said last
 */
export async function atRest(
  backend: Backend,
  { isWell = isTold, isOver = () => false, forMs = quietMs }: Rest = {},
): Promise<State> {
  const endMs = performance.now() + longestMs;
  let sinceMs = performance.now();
  let held: State = new Map();
  while (!isOver() && performance.now() - sinceMs < forMs) {
    if (performance.now() > endMs) {
      throw new Error(`it does not come to rest; the host said:\n${backend.lines.slice(-10).join('\n')}`);
    }
    const isWaiting = (await waiting(backend)) > 0;
    const now = await stateOf(backend);
    if (isWaiting || !isWell(now) || difference(held, now).length > 0) sinceMs = performance.now();
    held = now;
    await wait(lookMs);
  }
  return held;
}

/**
 * Waits until all that is held is what shall be: the sweep comes every minute.
 *
 * @returns what is otherwise at last, and what the host said of messages that it could not handle
 */
export async function differenceAtLast(backend: Backend, wanted: State): Promise<string[]> {
  const endMs = performance.now() + longestMs;
  let found = difference(wanted, await stateOf(backend));
  while (found.length > 0 && performance.now() < endMs) {
    await wait(lookMs);
    found = difference(wanted, await stateOf(backend));
  }
  if (found.length === 0) return found;
  return [...found, ...backend.lines.filter((line) => /Message \S+ (failed|could not)/.test(line))];
}

/**
 * As `differenceAtLast`, but what waits for the sweep of the next minute does not wait for it: the host is started
 * anew, and a start sweeps as a minute does.
 */
export async function differenceAfterSweep(backend: Backend, wanted: State): Promise<string[]> {
  const endMs = performance.now() + patienceMs;
  const isOver = (): boolean => performance.now() > endMs;
  const held = await atRest(backend, { isWell: () => true, isOver, forMs: idleMs });
  if (difference(wanted, held).length === 0) return [];
  await backend.restartHost();
  return differenceAtLast(backend, wanted);
}
