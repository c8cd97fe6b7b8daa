/** What fails in one scope is that scope's trouble: somebody is told, and all the others are looked at. */
import type { Alarm } from '#domain/alarm/alarm.ts';
import { sweepTrouble } from '#domain/alarm/sweep-trouble.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { lapseAlarm, lapseListed, raiseAlarm } from './alarms.ts';
import type { System } from './system.ts';

/** @returns null where it failed, now or with what was tried of the scope before */
export type Attempt = <T>(scope: ScopeKey, act: () => Promise<T>) => Promise<T | null>;

export class ScopeAttempts {
  readonly #system: System;
  readonly #errors = new Map<ScopeKey, unknown>();
  readonly #ofCountry: unknown[] = [];

  constructor(system: System) {
    this.#system = system;
  }

  get failed(): ReadonlySet<ScopeKey> {
    return new Set(this.#errors.keys());
  }

  attempt: Attempt = async (scope, act) => {
    if (this.#errors.has(scope)) return null;
    try {
      return await act();
    } catch (error) {
      this.#errors.set(scope, error);
    }
    // Not caught: where not even this can be stored, there is no store, and the sweep ends here.
    const occurrence = String(this.#system.clock.nowMs());
    await raiseAlarm(this.#system, { ...sweepTrouble(scope), occurrence });
    return null;
  };

  /**
   * A step for the whole country that one scope's documents may spoil, and on which no other step rests: its failure
   * waits until all else is done. A process that is killed here finds no store for what comes after, and ends there.
   *
   * @returns whether it was done
   */
  attemptForCountry = async (act: () => Promise<void>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      this.#ofCountry.push(error);
      return false;
    }
  };

  /**
   * Of what was looked at to the end nobody need be told any more; nor, after a look at everything, of a scope that is
   * not there any longer.
   *
   * @param listed alarms that held before everything was looked at; none where it was not
   */
  async settle(scopes: Iterable<ScopeKey>, listed: readonly Alarm[]): Promise<void> {
    for (const scope of scopes) {
      if (!this.#errors.has(scope)) await lapseAlarm(this.#system, sweepTrouble(scope));
    }
    for (const alarm of listed) {
      if (alarm.kind !== 'sweep-failed' || this.#errors.has(alarm.subject)) continue;
      await lapseListed(this.#system, alarm);
    }
  }

  /** @throws what has failed, for the platform's log */
  throwFailures(): void {
    const errors = [...this.#errors.values(), ...this.#ofCountry];
    const [first, ...others] = errors;
    if (errors.length === 0) return;
    if (others.length === 0) throw first;
    const country = this.#ofCountry.length > 0 ? ['the country'] : [];
    const places = [...this.#errors.keys(), ...country].join(', ');
    throw new AggregateError(errors, `the sweep failed in ${places}: ${String(first)}`);
  }
}
