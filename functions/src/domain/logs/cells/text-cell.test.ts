import { describe, expect, it } from 'vitest';
import { MatchingTextCell, TextCell } from './text-cell.ts';

/** Read with letters on both sides, with separators, and by itself: what is not the cell's changes nothing. */
function read(text: string, column = new TextCell()) {
  const results = ['T', ';', ''].map((beside) => {
    const bytes = new TextEncoder().encode(beside + text + beside);
    return column.read(bytes, beside.length, bytes.length - beside.length);
  });
  expect(new Set(results).size).toBe(1);
  return results[0];
}

describe('a text', () => {
  it('has letters of any script, the digits of ASCII, space and .,-_/()', () => {
    expect(new TextCell().isFixedForm).toBe(false);
    for (const text of ['', 'Az09 .,-_/()', 'Årstad', 'Kárášjohka', 'e\u0301', 'Ω', 'ø 1']) {
      expect([text, read(text)]).toEqual([text, 'fine']);
    }
    for (const other of ['!', '"', '+', ':', ';', '<', '@', '[', '{', '\n', '\u007f', '–', '٣', '²', '😀']) {
      for (const text of [other, `a${other}`, `${other}a`, `å${other}`]) {
        expect([text, read(text)]).toEqual([text, 'value-not-allowed']);
      }
    }
  });

  it('has at most 64 characters, however they are put together of bytes', () => {
    for (const letter of ['a', 'å', 'a\u030a', '𝐀']) {
      expect([letter, read(letter.repeat(64))]).toEqual([letter, 'fine']);
      expect([letter, read(letter.repeat(65))]).toEqual([letter, 'value-not-allowed']);
    }
  });
});

describe('a text of which some words are sought', () => {
  const matches = (words: readonly string[], mayStandWithin: boolean, text: string) => {
    const column = new MatchingTextCell(words, mayStandWithin);
    const result = read(text, column);
    return [result, column.matches];
  };

  it('matches where it is one of them', () => {
    for (const text of ['Portal', 'Årstad T']) {
      expect(matches(['Portal', 'Årstad T'], false, text)).toEqual(['fine', true]);
    }
    for (const text of ['portal', 'Porta', 'Portal ', ' Portal', 'Portalx', 'PortalPortal', 'rtal', '']) {
      expect([text, matches(['Portal', 'x'], false, text)]).toEqual([text, ['fine', false]]);
    }
    expect(matches([], false, 'Portal')).toEqual(['fine', false]);
    expect(matches(['T'], false, '')).toEqual(['fine', false]);
  });

  it('matches, where they may stand within, at any place', () => {
    for (const text of ['PRINT', 'LEVERT_PRINT', 'PRINT_LEVERT', 'A_PRINT_B', 'PRPRINT', 'PRINTPRINT']) {
      expect([text, matches(['PRINT'], true, text)]).toEqual([text, ['fine', true]]);
    }
    for (const text of ['LEVERT', 'PRIN', 'RINT', 'PR INT', 'print', '']) {
      expect([text, matches(['PRINT', 'TT'], true, text)]).toEqual([text, ['fine', false]]);
    }
  });

  it('is told anew for each cell, and checked as any text', () => {
    const column = new MatchingTextCell(['PRINT'], true);
    expect(column.matches).toBe(false);
    expect([read('PRINT', column), column.matches]).toEqual(['fine', true]);
    expect([read('LEVERT', column), column.matches]).toEqual(['fine', false]);
    expect([read('PRINT;', column), column.matches]).toEqual(['value-not-allowed', true]);
  });
});
