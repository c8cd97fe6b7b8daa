/** Which register rows are entries of which scope: asked for only by what is worked out on demand. */
import { RowKind } from '../logs/log-tables.ts';
import type { RegisterLog } from '../logs/log-tables.ts';
import { startsOf, sums } from './scope-messages.ts';
import type { ScopeOf } from './scopes.ts';

export class EntryRows {
  readonly #register: RegisterLog;
  readonly #ofRow: ScopeOf;
  readonly #scopes: number;
  #rows: Uint32Array | null = null;
  #ends: Uint32Array = new Uint32Array(0);

  /** @param ofRow by row: the scope's place plus one; 0 where it belongs to none */
  constructor(register: RegisterLog, ofRow: ScopeOf, scopes: number) {
    this.#register = register;
    this.#ofRow = ofRow;
    this.#scopes = scopes;
  }

  /** Rows of a scope that are entries: registered, of the channel, and standing for at least one message. */
  of(place: number): Uint32Array {
    this.#rows ??= this.#dealOut();
    const { kind, count } = this.#register;
    const own = this.#rows.subarray(this.#ends[place], this.#ends[place + 1]);
    return own.filter((row) => kind[row] === RowKind.entry && (count === null || count[row]! > 0));
  }

  #dealOut(): Uint32Array {
    const counts = new Uint32Array(this.#scopes + 1);
    const { rowCount } = this.#register;
    for (let row = 0; row < rowCount; row++) counts[this.#ofRow.at(row)]!++;
    this.#ends = sums(counts);
    const next = startsOf(this.#ends);
    const rows = new Uint32Array(this.#ends[this.#scopes]!);
    for (let row = 0; row < rowCount; row++) {
      const scope = this.#ofRow.at(row);
      if (scope !== 0) rows[next[scope]!++] = row;
    }
    return rows;
  }
}
