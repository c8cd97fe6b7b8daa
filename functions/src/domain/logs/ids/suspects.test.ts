import { describe, expect, it } from 'vitest';
import { FewIds } from './few-ids.ts';
import { IdColumn, IdKind } from './id-column.ts';
import { markOf } from './id-hash.ts';
import { suspectRows } from './suspects.ts';

/** Random words, the same in every run; `idOf` says which rows have the same. */
function columnOf(rows: number, idOf: (row: number) => number | null): IdColumn {
  const column = new IdColumn();
  column.reserve(rows);
  for (let row = 0; row < rows; row++) {
    const id = idOf(row);
    if (id === null) continue;
    const word = (n: number) => Math.imul(Math.imul(id + 1, 0x9e3779b1) ^ n, 0x85ebca6b) ^ (id << n);
    column.set(row, IdKind.uuid, Int32Array.of(word(1), word(2), word(3), word(4)));
  }
  return column;
}

describe('rows whose ids may be equal', () => {
  it('are all that share theirs, in order, and few others', () => {
    for (const rows of [2, 70, 5000, 70_000]) {
      const suspects = [
        ...suspectRows(
          columnOf(rows, (row) => (row === rows - 1 ? 0 : row)),
          rows,
        ),
      ];
      expect(suspects).toEqual([...new Set(suspects)].sort((a, b) => a - b));
      expect(suspects).toContain(0);
      expect(suspects).toContain(rows - 1);
      expect(suspects.length).toBeLessThan(2 + rows / 100);
    }
  });

  it('are each there once, however often an id comes', () => {
    const suspects = [
      ...suspectRows(
        columnOf(300, (row) => row % 100),
        300,
      ),
    ];
    expect(suspects).toEqual(Array.from({ length: 300 }, (_, row) => row));
  });

  it('are none of those without an id, nor of those beyond the end', () => {
    const column = columnOf(100, (row) => (row < 50 ? null : 7));
    expect([...suspectRows(column, 60)]).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59]);
    expect([
      ...suspectRows(
        columnOf(0, () => null),
        40,
      ),
    ]).toEqual([]);
    expect(suspectRows(column, 1000)).toHaveLength(50);
  });

  it('are all of a part that is full: what found no room may be equal to any of them', () => {
    // Ids made to have one mark: all fall into one part.
    const rows = 3000;
    for (const part of [0, 1, 2, 3]) {
      const column = new IdColumn();
      column.reserve(rows);
      for (let row = 0; row < rows; row++) column.set(row, IdKind.uuid, Int32Array.of(row, 5, row ^ part, 5));
      expect([...suspectRows(column, rows)]).toEqual(Array.from({ length: rows }, (_, row) => row));
    }
    const others = Array.from({ length: 300 }, (_, row) => row);
    const mixed = columnOf(rows, (row) => row);
    for (const row of others) mixed.set(row, IdKind.uuid, Int32Array.of(row, 5, row, 5));
    expect([...suspectRows(mixed, rows)].filter((row) => row < 300)).toEqual(others);
  });

  it('are those of a part that is full only where some found no room', () => {
    const inFirstPart = new IdColumn();
    const words = (id: number) => Int32Array.of(id, 2, 3, 4);
    for (let id = 0, row = 0; row < 600; id++) {
      if (markOf(words(id), 0) >>> 31 === 0) inFirstPart.set(row++, IdKind.uuid, words(id));
    }
    // Room for half of the rows, a twentieth of that, and 256: of 539 rows it is 539.
    expect([...suspectRows(inFirstPart, 539)]).toEqual([]);
    inFirstPart.set(599, IdKind.uuid, inFirstPart.words);
    expect([...suspectRows(inFirstPart, 600)]).toEqual(Array.from({ length: 600 }, (_, row) => row));
  });
});

describe('a table of few ids', () => {
  const column = columnOf(200, (row) => row % 100);
  const table = () =>
    new FewIds(
      column,
      Uint32Array.from({ length: 150 }, (_, row) => row),
      5,
    );

  it('has one slot for equal ids, and none for those that are not in it', () => {
    const few = table();
    const slots = Array.from({ length: 100 }, (_, row) => few.slotOf(column.kinds, column.words, row));
    expect(new Set(slots).size).toBe(100);
    expect(Math.min(...slots)).toBeGreaterThanOrEqual(0);
    for (let row = 100; row < 200; row++) {
      expect(few.slotOf(column.kinds, column.words, row)).toBe(slots[row - 100]);
    }
    const others = columnOf(200, (row) => row + 1000);
    for (let row = 0; row < 200; row++) expect(few.slotOf(others.kinds, others.words, row)).toBe(-1);
  });

  it('tells ids apart by each of their words, and by their kind', () => {
    const few = table();
    const own = column.words.slice(0, 4);
    const other = new IdColumn();
    for (let word = 0; word < 4; word++) other.set(word, IdKind.uuid, own.with(word, own[word]! ^ 1));
    other.set(4, IdKind.text, own);
    other.set(5, IdKind.uuid, own);
    const slots = [0, 1, 2, 3, 4, 5].map((row) => few.slotOf(other.kinds, other.words, row));
    expect(slots.slice(0, 5)).toEqual([-1, -1, -1, -1, -1]);
    expect(slots[5]).toBe(few.slotOf(column.kinds, column.words, 0));
  });

  it('tells ids apart that are sought in the same place', () => {
    const own = column.words.slice(0, 4);
    const one = new FewIds(column, Uint32Array.of(0), 5);
    const other = new IdColumn();
    const isTaken = (kind: number, words: Int32Array) => {
      other.set(0, kind, words);
      return one.slotOf(other.kinds, other.words, 0) >= 0;
    };
    let taken = 0;
    for (let word = 0; word < 4; word++) {
      for (let n = 1; n < 12_000; n++) if (isTaken(IdKind.uuid, own.with(word, own[word]! ^ n))) taken++;
    }
    for (let kind = 2; kind < 256; kind++) if (isTaken(kind, own)) taken++;
    expect([taken, isTaken(IdKind.uuid, own)]).toEqual([0, true]);
  });

  it('takes the integers of a batch for those that it has, and counts from its first', () => {
    const few = table();
    const batch = columnOf(40, (row) => (row % 2 === 0 ? row : row + 1000));
    few.number(batch, 30, 500);
    for (let id = 0; id < 100; id++) {
      const wanted = id < 30 && id % 2 === 0 ? 500 + id : 0;
      expect(few.idOfSlot[few.slotOf(column.kinds, column.words, id)]).toBe(wanted);
    }
  });
});
