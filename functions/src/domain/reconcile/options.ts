/** What a reconciliation is asked with: the parameters of contract 3 and the facts declared about the logs. */
import type { Delay } from '../time/delay.ts';
import type { MatchingMemory } from './matching/memory.ts';
import type { Span } from './result.ts';

/** A unit of `--scope`: a municipality, or one of its districts (`0301/05`). */
export interface ScopeUnit {
  readonly municipality: number;
  /** Null: the whole municipality. 0 stands for `00`, messages without a district. */
  readonly district: number | null;
}

export interface ClockSkew {
  readonly text: string;
  readonly ms: number;
}

export interface ReconcileOptions {
  /** Null: every municipality is a scope of its own. */
  readonly units: readonly ScopeUnit[] | null;
  readonly clockSkew: ClockSkew;
  readonly maxDelay: Delay | 'auto';
  /** First millisecond that the register covers, where declared. */
  readonly registerFrom: number | null;
  /** Last millisecond that the register covers, where declared. */
  readonly registerTo: number | null;
  /**
   * Where the register was delivered in parts: the stretches that the parts cover, in order and apart. A message
   * that reaches into a gap between them is unchecked. Left out: all from registerFrom to registerTo is covered.
   */
  readonly stretches?: readonly Span[];
  /** Bounds the search in knots that are not of the usual shape; left out: matching/search-limit.ts. */
  readonly stepsPerVertex?: number;
  /** Stretches that are as they were the last time are not matched again; the result is the same to the byte. */
  readonly memory?: MatchingMemory;
}
