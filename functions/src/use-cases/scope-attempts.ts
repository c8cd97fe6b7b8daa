/** What fails in one scope is that scope's trouble: somebody is told, and all the others are looked at. */
import { sweepTrouble } from '#domain/alarm/sweep-trouble.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { lapseAlarm, raiseAlarm } from './alarms.ts';
import type { System } from './system.ts';

/** @returns null where it failed, now or with what was tried of the scope before */
export type Attempt = <T>(scope: ScopeKey, act: () => Promise<T>) => Promise<T | null>;

export class ScopeAttempts {
  readonly #system: System;
  readonly #errors = new Map<ScopeKey, unknown>();

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

  /** Of what was looked at to the end nobody need be told any more. */
  async settle(scopes: Iterable<ScopeKey>): Promise<void> {
    for (const scope of scopes) {
      if (!this.#errors.has(scope)) await lapseAlarm(this.#system, sweepTrouble(scope));
    }
  }

  /** @throws what has failed, for the platform's log */
  throwFailures(): void {
    const [first, ...others] = this.#errors.values();
    if (this.#errors.size === 0) return;
    if (others.length === 0) throw first;
    const scopes = [...this.#errors.keys()].join(', ');
    throw new AggregateError([first, ...others], `the sweep failed in ${scopes}: ${String(first)}`);
  }
}
