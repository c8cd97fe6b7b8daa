import type { IdCell } from '../cells/id-cell.ts';
import { IdKind, wordsPerId } from '../ids/id-column.ts';

/** Some thousand rows of either log as columns: filled row by row, then emptied into the table as a whole. */
export interface PageColumns {
  readonly rowNumber: Uint32Array;
  /** The row's own time, `innsendt` or `mottatt`: first and last millisecond since 1970. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** A register's `sendt`; NaN where the row has none. */
  readonly sentFrom: Float64Array;
  readonly sentTo: Float64Array;
  readonly municipality: Uint16Array;
  readonly district: Uint8Array;
  /** A register's `antall`. */
  readonly count: Uint32Array;
  /** A portal row: 1 where it went by letter. A register's row: its kind. */
  readonly mark: Uint8Array;
  /** 1 where the row's own time has no time of day. */
  readonly dateOnly: Uint8Array;
  /** As in `IdColumn`: the kind of the id, and four words a row. */
  readonly idKind: Uint8Array;
  readonly idWords: Int32Array;
}

export class RowPage implements PageColumns {
  rowCount = 0;
  readonly capacity: number;
  readonly rowNumber: Uint32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly sentFrom: Float64Array;
  readonly sentTo: Float64Array;
  readonly municipality: Uint16Array;
  readonly district: Uint8Array;
  readonly count: Uint32Array;
  readonly mark: Uint8Array;
  readonly dateOnly: Uint8Array;
  readonly idKind: Uint8Array;
  readonly idWords: Int32Array;

  /** @param columns with room for one row more than `capacity`, in which the lane tries a new shape */
  constructor(capacity: number, columns: PageColumns) {
    this.capacity = capacity;
    this.rowNumber = columns.rowNumber;
    this.from = columns.from;
    this.to = columns.to;
    this.sentFrom = columns.sentFrom.fill(NaN);
    this.sentTo = columns.sentTo.fill(NaN);
    this.municipality = columns.municipality;
    this.district = columns.district;
    this.count = columns.count.fill(1);
    this.mark = columns.mark;
    this.dateOnly = columns.dateOnly;
    this.idKind = columns.idKind;
    this.idWords = columns.idWords;
  }

  get isFull(): boolean {
    return this.rowCount === this.capacity;
  }

  /** The id of a row that was read cell by cell. */
  setId(row: number, { kind, words }: IdCell): void {
    this.idKind[row] = kind;
    const at = row * wordsPerId;
    for (let word = 0; word < wordsPerId; word++) {
      const isUsed = kind === IdKind.uuid || (kind === IdKind.text && word === 0);
      this.idWords[at + word] = isUsed ? words[word]! : 0;
    }
  }

  /** Do two rows hold the same, apart from their numbers? */
  areSame(a: number, b: number): boolean {
    const times = [this.from, this.to, this.sentFrom, this.sentTo];
    const others = [this.municipality, this.district, this.count, this.mark, this.dateOnly, this.idKind];
    return (
      times.every((column) => Object.is(column[a], column[b])) &&
      others.every((column) => column[a] === column[b]) &&
      (this.idKind[a] === 0 || this.sameWords(a, b))
    );
  }

  private sameWords(a: number, b: number): boolean {
    const words = this.idWords.subarray(a * 4, a * 4 + 4);
    return words.every((word, index) => word === this.idWords[b * 4 + index]);
  }
}

/** A page by itself, for a reader without a lane. */
export function newRowPage(capacity = 64): RowPage {
  const rows = capacity + 1;
  return new RowPage(capacity, {
    rowNumber: new Uint32Array(rows),
    from: new Float64Array(rows),
    to: new Float64Array(rows),
    sentFrom: new Float64Array(rows),
    sentTo: new Float64Array(rows),
    municipality: new Uint16Array(rows),
    district: new Uint8Array(rows),
    count: new Uint32Array(rows),
    mark: new Uint8Array(rows),
    dateOnly: new Uint8Array(rows),
    idKind: new Uint8Array(rows),
    idWords: new Int32Array(rows * 4),
  });
}
