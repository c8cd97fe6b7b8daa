/**
 * One process that runs the program. It goes about its I/O in turns with the other hosts; when it is killed, nothing
 * that it had begun does anything more.
 */
import { Crash, Unavailable } from './faults.ts';
import type { FaultKind, Faults } from './faults.ts';

const always: readonly FaultKind[] = ['crash-before', 'crash-after', 'unavailable', 'slow'];
export const ofReads: readonly FaultKind[] = [...always, 'broken-off'];
export const ofWrites: readonly FaultKind[] = [...always, 'answer-lost'];

/** Thrown often, and caught as often: where it was is never asked. */
const ofDead = new Crash('this host was killed');

/** In which others take their turns: a few reads and writes, or all that they have to do. */
const slowTurns = [60, 60, 600, 3000];

export interface Effect<T> {
  /** What is touched, without what belongs to one run alone: `documents.replace national/hold`. */
  readonly what: string;
  readonly possible: readonly FaultKind[];
  readonly run: () => Promise<T>;
  /** How often whoever does it stands still first, without any fault. */
  readonly slowShare?: number;
  /** What a client answers that tried again by itself after its write had succeeded. */
  readonly ofRetried?: T;
  /** What another writer does just before. */
  readonly before?: () => Promise<void>;
  /** What is left of an answer that was cut short. */
  readonly cut?: (whole: T) => T;
}

export class Host {
  readonly faults: Faults;
  isAlive = true;

  constructor(faults: Faults) {
    this.faults = faults;
  }

  async perform<T>(effect: Effect<T>): Promise<T> {
    this.checkAlive();
    const { faults } = this;
    if (faults.share === 0) return effect.run();
    const fault = faults.strike(effect.what, effect.possible);
    const isSlow = fault === 'slow' || faults.dice.chance(effect.slowShare ?? 0);
    await this.#turns(isSlow ? faults.dice.among(slowTurns) : faults.dice.below(3));
    if (fault === 'crash-before') this.kill();
    if (fault === 'unavailable') throw new Unavailable(effect.what);
    if (fault === 'rewritten') await effect.before?.();
    const result = await effect.run();
    await this.#turns(faults.dice.below(2));
    return this.#told(effect, fault, result);
  }

  /** Who was killed meanwhile never hears of it. */
  #told<T>(effect: Effect<T>, fault: FaultKind | null, result: T): T {
    this.checkAlive();
    switch (fault) {
      case 'crash-after':
        return this.kill();
      case 'answer-lost':
      case 'broken-off':
        throw new Unavailable(effect.what);
      case 'met-itself':
        return effect.ofRetried ?? result;
      case 'cut-short':
        return effect.cut ? effect.cut(result) : result;
      default:
        return result;
    }
  }

  checkAlive(): void {
    if (!this.isAlive) throw ofDead;
  }

  kill(): never {
    this.isAlive = false;
    throw ofDead;
  }

  async #turns(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await Promise.resolve();
    this.checkAlive();
  }
}
