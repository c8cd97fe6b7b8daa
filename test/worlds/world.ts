/**
 * A world: what was sent, what a register came to hold, and what people declare of it. Which messages were lost is
 * known, so that every claim about them can be held against it.
 */
import type { Span } from '../oracle/read-time.ts';

export interface Message {
  readonly id: string;
  readonly sentMs: number;
  readonly municipality: string;
  readonly district: string;
  readonly isLost: boolean;
  /** Sent again at this instant, too. */
  readonly againMs?: number;
}

export interface Entry {
  readonly receivedMs: number;
  /** As the row names them; '' where it names none. */
  readonly municipality: string;
  readonly district: string;
  readonly id: string;
}

export interface World {
  readonly messages: readonly Message[];
  readonly entries: readonly Entry[];
  /** How the register writes a time. */
  readonly form: 'minute' | 'date';
  readonly declared: Declared;
}

export interface Declared {
  /** Null: every municipality for itself. */
  readonly scope: readonly string[] | null;
  readonly maxDelay: string;
  /** The first and last Norwegian day that the register covers. */
  readonly from: string;
  readonly to: string;
  /** Where the register came in several deliveries, the stretches that these cover. */
  readonly stretches?: readonly Span[];
}

/** A declared fact that does not hold, and what says so. */
export interface Broken {
  readonly assumption: string;
  /** Any of these; none where two logs alone cannot show it. */
  readonly warnings: readonly string[];
}

export interface WorldKind {
  readonly name: string;
  /** What is so in this world, for a reader of the table. */
  readonly what: string;
  readonly make: (seed: number) => World;
  /** Left out where all that is declared is true. */
  readonly broken?: Broken;
}
