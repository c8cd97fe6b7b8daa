/** The real parts in a folder of their own: there the scenario is run again and again, killed at a point each time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '#local/run/paths.ts';
import { startBackend } from '../../support/backend.ts';
import type { Backend } from '../../support/backend.ts';
import { atRest, differenceAfterSweep } from './at-rest.ts';
import { emptyStorage } from './empty.ts';
import type { Point } from './progress.ts';
import { killedAt, runScenario } from './run-scenario.ts';
import type { Crash } from './run-scenario.ts';
import { difference } from './state.ts';

export interface Outcome {
  /** The line of the I/O at which it was killed; null where the run came to its end before. */
  readonly at: string | null;
  readonly otherwise: readonly string[];
}

export class Lane {
  readonly bundleFile: string;
  readonly #backend: Backend;
  readonly #journal: string;
  #wanted: ReadonlyMap<string, string> = new Map();

  private constructor(backend: Backend, folder: string) {
    this.#backend = backend;
    this.#journal = join(folder, 'io.txt');
    this.bundleFile = join(dataPaths(join(folder, 'data')).functions, 'main.mjs');
  }

  static async start(folder: string): Promise<Lane> {
    return new Lane(await startBackend(join(folder, 'data')), folder);
  }

  /**
   * The story without a fault, and then a start, whose sweep adds what the story leaves to it.
   *
   * @returns how many points each has, and how many documents and blobs are held at the end
   */
  async withoutFault(): Promise<{ readonly story: number; readonly start: number; readonly held: number }> {
    const backend = this.#backend;
    await emptyStorage(backend, killedAt(undefined, this.#journal));
    await this.#tell([]);
    const story = this.#pointsReached();
    await backend.restartHost(killedAt(undefined, this.#journal));
    this.#wanted = await atRest(backend);
    return { story, start: this.#pointsReached(), held: this.#wanted.size };
  }

  killedOnce({ of, number }: Point): Promise<Outcome> {
    const environment = killedAt({ at: number }, this.#journal);
    return of === 'story' ? this.#killedInStory(environment, number) : this.#killedAtStart(environment);
  }

  async #killedInStory(environment: Readonly<Record<string, string>>, at: number): Promise<Outcome> {
    const isDead = await this.#diesOf(emptyStorage(this.#backend, environment));
    if (isDead) await this.#backend.restartHost();
    const killed = await this.#tell(isDead ? [] : [{ at }]);
    return this.#outcome(isDead || killed > 0);
  }

  async #killedAtStart(environment: Readonly<Record<string, string>>): Promise<Outcome> {
    const backend = this.#backend;
    await emptyStorage(backend);
    await this.#tell([]);
    const isDead = await this.#diesOf(backend.restartHost(environment));
    const isKilled = (): boolean => isDead || this.#lineAtLast().endsWith(' KILLED');
    const isWell = (state: ReadonlyMap<string, string>): boolean =>
      difference(this.#wanted, state).length === 0;
    await atRest(backend, { isWell, isOver: isKilled });
    if (isKilled()) await backend.restartHost();
    return this.#outcome(isKilled());
  }

  /** The story, until the host is killed or nothing more comes of it. */
  #tell(crashes: readonly Crash[]): Promise<number> {
    return runScenario(this.#backend, crashes, (isOver) => atRest(this.#backend, { isOver }));
  }

  /** @throws where a host does not start for another reason */
  async #diesOf(starting: Promise<void>): Promise<boolean> {
    try {
      await starting;
      return false;
    } catch (error) {
      if (this.#lineAtLast().endsWith(' KILLED')) return true;
      throw error;
    }
  }

  async #outcome(isKilled: boolean): Promise<Outcome> {
    if (!isKilled) return { at: null, otherwise: [] };
    const at = this.#lineAtLast();
    return { at, otherwise: await differenceAfterSweep(this.#backend, this.#wanted) };
  }

  stop(): Promise<void> {
    return this.#backend.stop();
  }

  #pointsReached(): number {
    return Number(this.#lineAtLast().split(' ')[0]);
  }

  #lineAtLast(): string {
    return readFileSync(this.#journal, 'utf8').trim().split('\n').at(-1) ?? '';
  }
}
