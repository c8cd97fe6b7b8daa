/** Ids as they were read, an element a row. Which of them are equal is settled elsewhere. */
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

  /** @param from where in `words` the id begins; of a text all but the first word is 0 */
  set(row: number, kind: number, words: Int32Array, from = 0): void {
    if (row >= this.kinds.length) this.reserve(Math.max(64, 2 * row));
    this.kinds[row] = kind;
    const at = row * wordsPerId;
    for (let word = 0; word < wordsPerId; word++) this.words[at + word] = words[from + word]!;
  }
}
