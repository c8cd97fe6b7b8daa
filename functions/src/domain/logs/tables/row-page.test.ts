import { describe, expect, it } from 'vitest';
import { IdCell } from '../cells/id-cell.ts';
import { IdKind } from '../ids/id-column.ts';
import { IdTable } from '../ids/id-table.ts';
import { holdsMarks, lengthFor } from './growth.ts';
import { newRowPage } from './row-page.ts';

const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';

/** A cell that has read these, the last one last. */
function idCell(...texts: readonly string[]): IdCell {
  const cell = new IdCell(new IdTable());
  for (const text of texts) cell.read(new TextEncoder().encode(text), 0, text.length, 0);
  return cell;
}

describe('a page of rows', () => {
  it('is full with as many as it has room for', () => {
    const page = newRowPage(2);
    const full = [0, 1, 2].map((rowCount) => {
      page.rowCount = rowCount;
      return page.isFull;
    });
    expect(full).toEqual([false, false, true]);
  });

  it('has of an id four words, of a text the first, and touches no other row', () => {
    const page = newRowPage(2);
    page.idWords.fill(7);
    page.setId(1, idCell(uuid));
    expect([...page.idWords.subarray(4, 8)]).toEqual([...idCell(uuid).words]);
    expect([...page.idWords.subarray(0, 4), ...page.idWords.subarray(8)]).toEqual(Array<number>(8).fill(7));
    page.setId(1, idCell(uuid, 'sak-12345678'));
    expect([...page.idWords.subarray(4, 8)]).toEqual([idCell(uuid, 'sak-12345678').words[0], 0, 0, 0]);
    page.setId(1, idCell(uuid, ''));
    expect([...page.idWords.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    page.setId(2, idCell(uuid));
    expect([...page.idKind, ...page.idWords.subarray(8)]).toEqual([
      ...[IdKind.none, IdKind.none, IdKind.uuid],
      ...idCell(uuid).words,
    ]);
  });

  it('has two rows that are the same where every column is, but for their numbers', () => {
    const page = newRowPage(3);
    page.rowNumber.set([2, 3, 4]);
    expect(page.areSame(1, 2)).toBe(true);
    const { from, to, sentFrom, sentTo, municipality, district, count, mark, dateOnly } = page;
    for (const column of [from, to, sentFrom, sentTo, municipality, district, count, mark, dateOnly]) {
      const before = column[2]!;
      column[2] = 3;
      expect([page.areSame(1, 2), page.areSame(2, 1)]).toEqual([false, false]);
      column[2] = before;
    }
    page.setId(1, idCell(uuid));
    expect(page.areSame(1, 2)).toBe(false);
    page.setId(2, idCell(uuid));
    expect(page.areSame(1, 2)).toBe(true);
    for (const word of [8, 9, 10, 11]) {
      page.idWords[word]!++;
      expect(page.areSame(1, 2)).toBe(false);
      page.idWords[word]!--;
    }
  });

  it('has rows without an id that are the same whatever words are left where an id would be', () => {
    const page = newRowPage(3);
    page.idWords[4] = 9;
    expect(page.areSame(1, 2)).toBe(true);
  });
});

describe('columns that grow', () => {
  it('stay as long as they are while there is room, then double or become as long as is expected', () => {
    expect([lengthFor(0, 0, 0), lengthFor(63, 64, 500), lengthFor(64, 64, 500)]).toEqual([0, 64, 64]);
    expect([lengthFor(65, 64, 0), lengthFor(65, 64, 500), lengthFor(200, 64, 0)]).toEqual([128, 500, 200]);
  });

  it('are asked whether they hold marks, 1 or 2, in the rows that are used', () => {
    for (const mark of [1, 2]) {
      const column = new Uint8Array(3);
      expect(holdsMarks(column, 3)).toBe(false);
      column[2] = mark;
      expect([holdsMarks(column, 3), holdsMarks(column, 2)]).toEqual([true, false]);
    }
  });
});
