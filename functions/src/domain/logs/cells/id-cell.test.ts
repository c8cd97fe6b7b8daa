import { describe, expect, it } from 'vitest';
import { IdKind } from '../ids/id-column.ts';
import { IdTable } from '../ids/id-table.ts';
import { CellFlag } from '../scan/cell-record.ts';
import { IdCell } from './id-cell.ts';

const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';
const words = [0x0b8f1e9a, 0x53c14f2e, 0x9a373a1c | 0, 0x5d0e7f42];

function read(text: string, flags = 0, column = new IdCell(new IdTable())) {
  const bytes = new TextEncoder().encode(`7${text}7`);
  const result = column.read(bytes, 1, bytes.length - 1, flags);
  return { result, kind: column.kind, isGiven: column.isGiven };
}

describe('an id', () => {
  it('is none before a cell has been read', () => {
    const { kind, isGiven } = new IdCell(new IdTable());
    expect({ kind, isGiven }).toEqual({ kind: IdKind.none, isGiven: false });
  });

  it('is of its own bytes alone, wherever they stand', () => {
    const column = new IdCell(new IdTable());
    const first = new TextEncoder().encode(`${uuid};x`);
    expect([column.read(first, 0, 36, 0), column.kind]).toEqual(['clean', IdKind.uuid]);
    const behind = new TextEncoder().encode(`${uuid.slice(1)};abc;`);
    expect([column.read(behind, 36, 39, 0), column.kind]).toEqual(['fine', IdKind.text]);
    expect(column.words[0]).toBe(1);
    expect(column.read(new TextEncoder().encode('abc;'), 0, 3, 0)).toBe('fine');
  });

  it('is a UUID, in either case and with or without braces', () => {
    for (const text of [uuid, uuid.toUpperCase(), `{${uuid}}`, `{${uuid.toUpperCase()}}`]) {
      const column = new IdCell(new IdTable());
      expect(read(text, 0, column)).toEqual({ result: 'clean', kind: IdKind.uuid, isGiven: true });
      expect([...column.words]).toEqual(words);
    }
  });

  it('is else a text of at most 64 of these characters, the same for the same text', () => {
    const asText = { result: 'fine', kind: IdKind.text, isGiven: true };
    const column = new IdCell(new IdTable());
    expect(column.isFixedForm).toBe(true);
    const all = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ._:{}-x';
    const numbers: number[] = [];
    for (const text of [...all.split(' '), 'a'.repeat(64), uuid.slice(0, -1), 'a']) {
      expect([text, read(text, 0, column)]).toEqual([text, asText]);
      numbers.push(column.words[0]!);
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(read('.', 0, column)).toEqual(asText);
    read('0123456789', 0, column);
    expect(column.words[0]).toBe(3);
  });

  it('is no text of other characters, nor of more of them', () => {
    const refused = { result: 'value-not-allowed', kind: IdKind.none, isGiven: true };
    for (const other of [' ', '!', '/', ';', '@', '[', '^', '`', '|', '~', 'å', '\u007f', '+', ',', '<']) {
      for (const text of [`${other}b`, `b${other}`, `a${other}b`]) {
        expect([text, read(text)]).toEqual([text, refused]);
      }
    }
    expect(read('a'.repeat(65))).toEqual(refused);
    expect(read(`(${uuid})`)).toEqual(refused);
  });

  it('is none where the cell is empty or a bare number of fewer than eight digits', () => {
    for (const text of ['', '0', '1234567']) {
      expect([text, read(text)]).toEqual([text, { result: 'clean', kind: IdKind.none, isGiven: false }]);
    }
    for (const text of ['12345678', '00000000', '1234-67', 'a']) expect(read(text).kind).toBe(IdKind.text);
  });

  it('was meant where its bytes were not kept', () => {
    const column = new IdCell(new IdTable());
    read(uuid, 0, column);
    for (const flags of [CellFlag.tooLong, CellFlag.quoteUnclosed]) {
      expect(read('', flags, column)).toEqual({ result: 'fine', kind: IdKind.none, isGiven: true });
    }
    expect(read('', 0, column)).toEqual({ result: 'clean', kind: IdKind.none, isGiven: false });
  });
});
