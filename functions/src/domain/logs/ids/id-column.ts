/** The ids of one log as they were read, an element a row. Which of them are equal is settled once all are here. */
export const IdKind = { none: 0, uuid: 1, text: 2 } as const;

export const wordsPerId = 4;

export class IdColumn {
  /** By row; rows beyond its end have no id. */
  kinds = new Uint8Array(0);
  /** Four a row: a UUID as `packUuid` packs it; of a text only the first, its number in the TextIds; else 0. */
  words = new Int32Array(0);

  /** Room for so many rows; what is there stays. */
  reserve(rows: number): void {
    if (rows <= this.kinds.length) return;
    const { kinds, words } = this;
    this.kinds = new Uint8Array(rows);
    this.kinds.set(kinds);
    this.words = new Int32Array(rows * wordsPerId);
    this.words.set(words);
  }

  set(row: number, kind: number, words: Int32Array): void {
    if (row >= this.kinds.length) this.reserve(Math.max(64, 2 * row));
    this.kinds[row] = kind;
    const at = row * wordsPerId;
    this.words[at] = words[0]!;
    if (kind !== IdKind.uuid) return;
    this.words[at + 1] = words[1]!;
    this.words[at + 2] = words[2]!;
    this.words[at + 3] = words[3]!;
  }
}
