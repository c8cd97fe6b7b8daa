import { describe, expect, it } from 'vitest';
import { faultOf, flagFault, headerFault } from './cell-fault.ts';
import { FaultList, singleFault } from './fault-list.ts';
import { faultTexts } from './fault-texts.ts';
import { faultCodes, maxListedFaults } from './fault.ts';
import { CellFlag } from './scan/cell-record.ts';

describe('a list of faults', () => {
  it('is sorted by row, column and code, a missing one first', () => {
    const list = new FaultList('register');
    list.add('time-unreadable', 3, 'sendt');
    list.add('row-length', 3);
    list.add('value-not-allowed', 3, 'antall');
    list.add('count-unreadable', 3, 'antall');
    list.add('count-unreadable', 4, 'Antall');
    list.add('value-not-allowed', 4, 'Antall');
    list.add('row-length', 4);
    list.add('value-not-allowed', 4, '#2');
    list.add('column-unknown', 10, 'a');
    list.add('column-twice', 2, 'z');
    list.add('empty-file');
    const { list: sorted, total } = list.toFaults();
    expect(sorted.map(({ row, column, code }) => [row, column, code])).toEqual([
      [undefined, undefined, 'empty-file'],
      [2, 'z', 'column-twice'],
      [3, undefined, 'row-length'],
      [3, 'antall', 'count-unreadable'],
      [3, 'antall', 'value-not-allowed'],
      [3, 'sendt', 'time-unreadable'],
      [4, undefined, 'row-length'],
      [4, '#2', 'value-not-allowed'],
      [4, 'Antall', 'count-unreadable'],
      [4, 'Antall', 'value-not-allowed'],
      [10, 'a', 'column-unknown'],
    ]);
    expect(total).toBe(11);
  });

  it('has of each fault what is known, and no field for what is not', () => {
    expect(singleFault('portal', 'empty-file')).toEqual({
      list: [{ file: 'portal', code: 'empty-file', text: faultTexts['empty-file'] }],
      total: 1,
    });
    const { list } = singleFault('portal', 'too-many-rows', 7);
    expect(Object.keys(list[0]!)).toEqual(['file', 'row', 'code', 'text']);
    expect(Object.keys(singleFault('portal', 'empty-file').list[0]!)).toEqual(['file', 'code', 'text']);
  });

  it('keeps a thousand, the first by column where its last row has more, and counts all', () => {
    const list = new FaultList('portal');
    for (let row = 2; row <= maxListedFaults; row++) list.add('time-unreadable', row, 'innsendt');
    const last = maxListedFaults + 1;
    for (const column of ['c', 'b', 'a']) list.add('value-not-allowed', last, column);
    list.add('value-not-allowed', last + 1, 'a');
    const faults = list.toFaults();
    expect([faults.list.length, faults.total]).toEqual([maxListedFaults, maxListedFaults + 3]);
    expect(faults.list.at(-1)).toMatchObject({ row: last, column: 'a' });
  });

  it('takes in another with all that it counted', () => {
    const [list, other] = [new FaultList('portal'), new FaultList('portal')];
    list.add('time-unreadable', 5, 'innsendt');
    other.add('id-partial', 2, 'id');
    other.add('id-partial', 9, 'id');
    list.addAll(other);
    const { list: all, total } = list.toFaults();
    expect([all.map(({ row }) => row), total]).toEqual([[2, 5, 9], 3]);
  });

  it('has a sentence for each code', () => {
    expect(Object.keys(faultTexts).sort()).toEqual([...faultCodes].sort());
    for (const code of faultCodes) expect(faultTexts[code]).toMatch(/^[A-ZÆØÅ][^<>]{9,}\.$/);
    expect(new Set(Object.values(faultTexts)).size).toBe(faultCodes.length);
  });
});

const personal = '01810750126';

function fault(result: Parameters<typeof faultOf>[0], text: string, flags = 0) {
  const bytes = new TextEncoder().encode(`7${text}7`);
  return faultOf(result, bytes, 1, bytes.length - 1, flags);
}

describe('the one fault of a cell', () => {
  it('is a personal number before all else, then its length, its quotes, and what its column says', () => {
    const { personalNumber, tooLong, quoteUnclosed, wholeDay } = CellFlag;
    expect(fault('value-not-allowed', personal, tooLong)).toBe('personal-number');
    expect(fault('fine', `sak ${personal}`)).toBe('personal-number');
    expect(fault('fine', personal)).toBe('personal-number');
    expect(fault('clean', personal)).toBeNull();
    expect(fault('clean', '', personalNumber | tooLong | quoteUnclosed)).toBe('personal-number');
    expect(fault('value-not-allowed', '', tooLong | quoteUnclosed)).toBe('cell-too-long');
    expect(fault('value-not-allowed', 'x', quoteUnclosed)).toBe('quote-unclosed');
    expect(fault('time-unreadable', 'x')).toBe('time-unreadable');
    expect([fault('fine', 'x'), fault('clean', 'x'), fault('clean', 'x', wholeDay)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([flagFault(0), flagFault(wholeDay)]).toEqual([null, null]);
  });

  it('of a header is that it holds a number, is broken, comes twice or is unknown', () => {
    const cell = {
      shownName: 'Navn',
      known: undefined,
      isEmpty: false,
      holdsPersonalNumber: false,
      flags: 0,
    };
    expect(headerFault(cell, false)).toBe('column-unknown');
    expect(headerFault({ ...cell, isEmpty: true }, false)).toBeNull();
    expect(headerFault({ ...cell, known: 'kanal' }, false)).toBeNull();
    expect(headerFault({ ...cell, known: 'kanal' }, true)).toBe('column-twice');
    expect(headerFault({ ...cell, known: 'kanal', flags: CellFlag.quoteUnclosed }, true)).toBe(
      'quote-unclosed',
    );
    expect(headerFault({ ...cell, holdsPersonalNumber: true, flags: CellFlag.tooLong }, true)).toBe(
      'personal-number',
    );
  });
});
