/** The script's own account of what people did and were told: what the program says is held against it. */
import type { FindingKind } from '#domain/finding/kinds.ts';
import type { Country, Place } from './country.ts';
import { messagesOf } from './logs.ts';
import type { Log, Sent } from './logs.ts';

export interface Delivered extends Log {
  /** When it was first acknowledged. */
  readonly atMs: number;
  readonly id: string;
}

export type Outcome = 'registered' | 'missing' | 'unchecked';

interface Rules {
  readonly maxDelayMs: number;
  readonly clockSkewMs: number;
}

const declaredRules: Rules = { maxDelayMs: 3_600_000, clockSkewMs: 300_000 };

export class Story {
  readonly country: Country;
  readonly messages: readonly Sent[];
  /** Acknowledged and not refused, oldest first. */
  readonly delivered: Delivered[] = [];
  readonly refused = new Set<string>();
  readonly deleted = new Set<string>();
  readonly rules = new Map<string, Rules>();
  /** All that was said of a message, oldest first. */
  readonly findings = new Map<string, FindingKind[]>();
  /** By scope: approved versions, and whether the last one ended the request. */
  readonly notices = new Map<string, { versions: number; isClosed: boolean }>();
  readonly controlFrom = new Map<string, string>();
  /** By scope: how many times the service has answered the survey, and at which revision its answer is. */
  readonly surveys = new Map<string, { sendings: number; revision: number }>();
  /** How many messages were sent that nobody can handle. */
  garbage = 0;
  answers = 0;
  reports = 0;
  releases = 0;
  /** What Bufdir knows to keep deletion back, besides what is missing. */
  contradictions = new Set<string>();
  /** What was answered, in order: with faults and without them it is the same. */
  readonly told: string[] = [];

  constructor(country: Country) {
    this.country = country;
    this.messages = messagesOf(country);
  }

  deliveredNow(log: Log, id: string, atMs: number): void {
    if (!this.delivered.some((one) => one.id === id)) this.delivered.push({ ...log, id, atMs });
  }

  /** Deliveries that speak of a scope, in the order in which the newer replaces the older. */
  ofScope(side: 'portal' | 'register', scope: string): Delivered[] {
    const own = this.delivered.filter(
      ({ declaration }) =>
        declaration.side === side && (declaration.scope === scope || declaration.scope === '*'),
    );
    return own.sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  }

  /** Ids that hold: at each instant the newest delivery that covers it has the last word. */
  #held(side: 'portal' | 'register', scope: string): Set<string> {
    const deliveries = this.ofScope(side, scope);
    const held = new Set<string>();
    for (const [place, { rows }] of deliveries.entries()) {
      const newer = deliveries.slice(place + 1);
      for (const row of rows) {
        if (row.scope !== scope) continue;
        const isReplaced = newer.some(
          ({ declaration: { fromMs, toMs } }) => row.atMs >= fromMs && row.atMs < toMs,
        );
        if (!isReplaced) held.add(row.id);
      }
    }
    return held;
  }

  #isCovered(scope: string, fromMs: number, toMs: number): boolean {
    const periods = this.ofScope('register', scope).map(({ declaration }) => declaration);
    for (let atMs = fromMs; ;) {
      const further = periods.filter((period) => period.fromMs <= atMs && period.toMs > atMs);
      if (further.length === 0) return false;
      atMs = Math.max(...further.map((period) => period.toMs));
      if (atMs > toMs) return true;
    }
  }

  /** What must be told of each message by the rules of reconciliation; null while one side is awaited. */
  outcomes(scope: string): Map<string, Outcome> | null {
    const sides = [this.ofScope('portal', scope), this.ofScope('register', scope)];
    if (sides.some((deliveries) => deliveries.length === 0)) return null;
    const [portal, register] = [this.#held('portal', scope), this.#held('register', scope)];
    const { maxDelayMs, clockSkewMs } = this.rules.get(scope) ?? declaredRules;
    const outcomes = new Map<string, Outcome>();
    for (const { id, sentMs, sentToMs } of this.messages) {
      if (!portal.has(id)) continue;
      const isCovered = this.#isCovered(scope, sentMs - clockSkewMs, sentToMs + maxDelayMs);
      outcomes.set(id, register.has(id) ? 'registered' : isCovered ? 'missing' : 'unchecked');
    }
    return outcomes;
  }

  missing(scope: string): Sent[] {
    const outcomes = this.outcomes(scope);
    return this.messages.filter(({ id }) => outcomes?.get(id) === 'missing');
  }

  get places(): readonly Place[] {
    return this.country.places;
  }
}
