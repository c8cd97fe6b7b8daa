import { describe, expect, it } from 'vitest';
import { CellFlag, CellRecord } from '../scan/cell-record.ts';
import { knownColumn } from './columns.ts';
import { countKnown, readHeader } from './header.ts';

/** Row 1 of these cells, each with its flags. */
function recordOf(cells: readonly (readonly [string, number])[]): CellRecord {
  const record = new CellRecord();
  // Something stands before and behind, which no header may take for its own.
  const bytes = new TextEncoder().encode(`z${cells.map(([text]) => text).join('')}z`);
  record.bytes = bytes;
  let start = 1;
  for (const [text, flags] of cells) {
    const end = start + new TextEncoder().encode(text).length;
    record.addCell(start, end, flags);
    start = end;
  }
  return record;
}

const read = (...cells: (readonly [string, number])[]) => readHeader('portal', recordOf(cells));
const shown = (text: string, flags = 0) => read([text, flags])[0]!.shownName;

describe('a header', () => {
  it('is shown as it stands, with the name that the contract has for it', () => {
    expect(read(['Sendt', 0], ['', 0], ['Årsak', 0])).toEqual([
      { shownName: 'Sendt', known: 'innsendt', isEmpty: false, holdsPersonalNumber: false, flags: 0 },
      { shownName: '#2', known: undefined, isEmpty: true, holdsPersonalNumber: false, flags: 0 },
      { shownName: 'Årsak', known: undefined, isEmpty: false, holdsPersonalNumber: false, flags: 0 },
    ]);
  });

  it('is a number where its text is a personal number, or holds one that was not kept', () => {
    const personal = '01810750126';
    for (const [text, flags] of [
      [personal, 0],
      [`Navn ${personal}`, 0],
      ['innsendt', CellFlag.personalNumber],
      ['', CellFlag.personalNumber | CellFlag.tooLong],
    ] as const) {
      const [, cell] = read(['kanal', 0], [text, flags], ['', 0]);
      expect(cell).toEqual({
        shownName: '#2',
        known: undefined,
        isEmpty: false,
        holdsPersonalNumber: true,
        flags,
      });
    }
  });

  it('is a number where it is unknown and of more than 64 characters, of several lines, or broken', () => {
    expect(shown('ø'.repeat(64))).toBe('ø'.repeat(64));
    expect(shown('𝄞'.repeat(64))).toBe('𝄞'.repeat(64));
    expect(shown('a'.repeat(65))).toBe('#1');
    expect(shown('to\nlinjer')).toBe('#1');
    expect(shown('a\u0085b')).toBe('#1');
    expect(shown('Navn', CellFlag.quoteUnclosed)).toBe('#1');
    expect(shown('innsendt', CellFlag.quoteUnclosed)).toBe('innsendt');
    expect(read(['', CellFlag.tooLong])[0]).toMatchObject({ shownName: '#1', isEmpty: false });
  });

  it('of a column that is not kept is left out, and those that are known are counted', () => {
    const record = recordOf([
      ['sendt', 0],
      ['x', 0],
      ['kanal', 0],
    ]);
    expect(countKnown(readHeader('portal', record))).toBe(2);
    record.cellCount = 2;
    expect(readHeader('portal', record)).toHaveLength(2);
    record.cellCount = 70_000;
    expect(readHeader('portal', record)).toHaveLength(64);
  });
});

/** Contract 2: what columns may be called, besides their own name. */
const portal = {
  innsendt: ['sendt', 'sendingstidspunkt', 'tidspunkt'],
  bekymringsmeldingId: ['meldingsid', 'id'],
  kommunenummer: [],
  bydelsnummer: [],
  bydelsnavn: [],
  fiksOrgId: [],
  bydelRessursId: [],
  skjemaType: [],
  kanal: [],
  bekreftet: [],
  fraFagsystem: [],
  tilstand: [],
};
const register = {
  mottatt: ['mottattdato', 'mottatttidspunkt', 'tidspunkt', 'dato'],
  sendt: ['innsendt', 'sendingstidspunkt'],
  bekymringsmeldingId: ['meldingsid', 'id'],
  registrert: [],
  antall: [],
  kommunenummer: [],
  bydelsnummer: [],
  kanal: [],
};

describe('the name of a column', () => {
  it.each([
    ['portal', portal],
    ['register', register],
  ] as const)('is its own or one by which case systems call it: %s', (side, names) => {
    for (const [name, aliases] of Object.entries<readonly string[]>(names)) {
      for (const called of [name, ...aliases]) {
        const spaced = [...called.toUpperCase()].join(' _-\u00a0\t');
        expect([called, knownColumn(side, called)]).toEqual([called, name]);
        expect([spaced, knownColumn(side, spaced)]).toEqual([spaced, name]);
      }
    }
  });

  it('is no other, nor that of the other side', () => {
    for (const other of ['', ' ', 'navn', 'innsend', 'id2', 'kanal.', 'Kanal/']) {
      expect(knownColumn('portal', other)).toBeUndefined();
      expect(knownColumn('register', other)).toBeUndefined();
    }
    for (const other of ['mottatt', 'dato', 'antall', 'registrert']) {
      expect(knownColumn('portal', other)).toBeUndefined();
    }
    for (const other of ['tilstand', 'bydelsnavn', 'fiksOrgId']) {
      expect(knownColumn('register', other)).toBeUndefined();
    }
  });
});
