/** Which register rows are entries of which scope: asked for only by what is worked out on demand. */
import { RowKind } from '../logs/log-tables.ts';
import type { RegisterLog } from '../logs/log-tables.ts';
import { endsOf, startsOf } from './scope-messages.ts';

export class EntryRows {
  readonly #register: RegisterLog;
  readonly #ofRow: Uint16Array;
  readonly #scopes: number;
  #rows: Uint32Array | null = null;
  #ends: Uint32Array = new Uint32Array(0);

  /** @param ofRow by row: the scope's place plus one; 0 where it belongs to none */
  constructor(register: RegisterLog, ofRow: Uint16Array, scopes: number) {
    this.#register = register;
    this.#ofRow = ofRow;
    this.#scopes = scopes;
  }

  /** Rows of a scope that are entries: registered, of the channel, and standing for at least one message. */
  of(place: number): Uint32Array {
    this.#rows ??= this.#dealOut();
    const { kind, count } = this.#register;
    const own = this.#rows.subarray(this.#ends[place], this.#ends[place + 1]);
    return own.filter((row) => kind[row] === RowKind.entry && count[row]! > 0);
  }

  #dealOut(): Uint32Array {
    this.#ends = endsOf(this.#ofRow, this.#scopes);
    const next = startsOf(this.#ends);
    const rows = new Uint32Array(this.#ends[this.#scopes]!);
    for (let row = 0; row < this.#ofRow.length; row++) {
      const scope = this.#ofRow[row]!;
      if (scope !== 0) rows[next[scope]!++] = row;
    }
    return rows;
  }
}
