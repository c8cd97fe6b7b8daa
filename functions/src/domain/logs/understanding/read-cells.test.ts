import { describe, expect, test } from 'vitest';
import { bytesSource } from '../log-source.ts';
import { syntheticNumber } from './messy.fixture.ts';
import { columnNamer } from './name-columns.ts';
import { readCsvCells } from './read-cells.ts';

const nameOf = columnNamer('Visma Familia', 'register');
const read = (text: string, maxRows = 100) =>
  readCsvCells(bytesSource(new TextEncoder().encode(text)), nameOf, maxRows);
const rowsOf = (text: string) => {
  const reading = read(text);
  return reading.ok ? reading.sheets[0]!.rows : reading.code;
};

describe('a file of cells', () => {
  test('is one sheet without a name, each row with its own cells; its last line needs no end', () => {
    const rows = [['Mottatt', 'Kanal'], ['2023-06-01', ''], [''], ['x']];
    expect(read('Mottatt;Kanal\n2023-06-01;\n\nx')).toEqual({ ok: true, sheets: [{ name: '', rows }] });
  });

  test('has no more rows than it may, empty ones counted', () => {
    expect(read('Mottatt\n\n2023-06-01\n', 3)).toMatchObject({ ok: true });
    expect(read('Mottatt\n\n2023-06-01\n', 2)).toEqual({ ok: false, code: 'too-many-rows' });
    expect(read('Mottatt\n\n2023-06-01', 2)).toEqual({ ok: false, code: 'too-many-rows' });
  });

  test('is none where nothing stands in it, and one where a single cell does', () => {
    expect(rowsOf(';;\n \n\n')).toBe('empty-file');
    expect(rowsOf(';;\nx;\n\n')).toEqual([['', '', ''], ['x', ''], ['']]);
  });

  test('is told from what is no text', () => {
    expect(rowsOf('%PDF-1.7\nMottatt;Kanal\n')).toBe('unknown-format');
    expect(rowsOf('Mottatt\0\u0001;Kanal\n')).toBe('not-text');
  });

  test('keeps of a cell that is too long or wrongly quoted only what is wrong, and whether it must not be sent', () => {
    const rows = [
      ['Mottatt', 'Notat'],
      ['a', 'x'.repeat(5000)],
      ['b', '"x"y'],
      ['c', `"${syntheticNumber}"y`],
      ['d', `${'x '.repeat(3000)}${syntheticNumber}`],
    ];
    const text = rows.map((row) => row.join(';')).join('\n');
    expect(rowsOf(`${text}\n`)).toEqual([
      ['Mottatt', 'Notat'],
      ['a', { fault: 'cell-too-long', holdsPersonalNumber: false }],
      ['b', { fault: 'quote-unclosed', holdsPersonalNumber: false }],
      ['c', { fault: 'quote-unclosed', holdsPersonalNumber: true }],
      ['d', { fault: 'cell-too-long', holdsPersonalNumber: true }],
    ]);
  });
});

describe('the separator', () => {
  test.each([
    ['semicolon', 'Mottatt;Kanal\na;b\n', 2],
    ['comma', 'Mottatt,Kanal\na,b\n', 2],
    ['tab', 'Mottatt\tKanal\na\tb\n', 2],
  ])('may be a %s', (_name, text, cells) => {
    expect(rowsOf(text)).toEqual([['Mottatt', 'Kanal'], ['a', 'b'].slice(0, cells)]);
  });

  test('is the one that names the most columns, however many cells another gives', () => {
    expect(rowsOf('Mottatt;Kanal\n1,2,3,4,5,6,7\n')).toEqual([['Mottatt', 'Kanal'], ['1,2,3,4,5,6,7']]);
    expect(rowsOf('Liste, uke 1, uke 2, uke 3\nMottatt;Kanal\n')).toEqual([
      ['Liste, uke 1, uke 2, uke 3'],
      ['Mottatt', 'Kanal'],
    ]);
    expect(rowsOf('Mottatt,Kanal\n1;2;3;4;5;6;7\n')).toEqual([['Mottatt', 'Kanal'], ['1;2;3;4;5;6;7']]);
  });

  test('where none names more, is the one that gives the most cells, and the semicolon of equals', () => {
    expect(rowsOf('a,b,c\nd,e;f\n')).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e;f'],
    ]);
    expect(rowsOf('a;b,c\n')).toEqual([['a', 'b,c']]);
  });

  test('is judged by the first fifty rows', () => {
    const text = `${'a;b\n'.repeat(50)}${'x,'.repeat(200)}\n`;
    expect(rowsOf(text)[0]).toEqual(['a', 'b']);
  });
});
