import { describe, expect, it } from 'vitest';
import { isLongRandomId, longRandomIds, readReferenceNumber } from './reference-number.ts';
import { seededIds } from '../../../../test/reference-check/tools.ts';

const id = '3f2b8c1d-9a47-4e60-b1c5-7d08e2f4a693';

describe('a number as it is typed', () => {
  it.each([
    ['as it stands', id],
    ['in capital letters', id.toUpperCase()],
    ['in braces', `{${id}}`],
    ['with spaces around and within', `  3f2b8c1d - 9a47-4e60-b1c5 -7d08e2f4a693\n`],
    ['with hard spaces and none that can be seen', `\u00a03f2b8c1d\u200b-9a47-4e60-b1c5-7d08e2f4a693\ufeff`],
    ['without hyphens', id.replaceAll('-', '')],
    ['with the dashes of a word processor', id.replaceAll('-', '–')],
  ])('is understood %s', (_how, typed) => {
    expect(readReferenceNumber(typed)).toEqual({ ok: true, id });
  });

  it.each([
    ['', 'empty'],
    [' {} ', 'empty'],
    ['12345', 'wrong-form'],
    [id.slice(1), 'wrong-form'],
    [`${id}0`, 'wrong-form'],
    [id.replace('3', 'g'), 'wrong-form'],
    [`{{${id}}}`, 'wrong-form'],
    [`3{${id.slice(1)}}`, 'wrong-form'],
    [`{${id.slice(0, -1)}}3`, 'wrong-form'],
    // Versions 1 and 7 are made of the time.
    ['3f2b8c1d-9a47-11ed-b1c5-7d08e2f4a693', 'not-usable'],
    ['018f2b8c-9a47-7e60-b1c5-7d08e2f4a693', 'not-usable'],
    ['00000000-0000-4000-8000-000000000001', 'not-usable'],
  ])('%j is refused as %s', (typed, code) => {
    expect(readReferenceNumber(typed)).toEqual({ ok: false, code });
  });
});

describe('ids that may enter', () => {
  it('are all that are random', () => {
    const ids = seededIds('all', 5000);
    expect(longRandomIds(ids).size).toBe(5000);
    expect(longRandomIds([...ids, ...ids]).size).toBe(5000);
  });

  it('are none that count up or are made of a time, also where they are dressed as version 4', () => {
    const hex = (n: number, length: number): string => n.toString(16).padStart(length, '0');
    const numbers = Array.from({ length: 300 }, (_, i) => i);
    const families = [
      numbers.map((n) => String(1_000_000 + n)),
      numbers.map((n) => `BV.${String(10_000 + n)}`),
      numbers.map((n) => `${hex(0x3f2b8c1d + n, 8)}-9a47-11ed-b1c5-7d08e2f4a693`),
      numbers.map((n) => `3f2b8c1d-9a47-4e60-b1c5-${hex(0x7d08e2f4a693 + n, 12)}`),
      numbers.map((n) => `${hex(0x3f2b8c1d + n * 977, 8)}-9a47-4e60-b1c5-7d08e2f4a693`),
      numbers.map((n) => `00000000-0000-4000-8000-${hex(n, 12)}`),
    ];
    for (const family of families) expect([...longRandomIds(family)]).toEqual([]);
  });

  it('are none that share twelve digits at one end; those that share eleven are chance', () => {
    const other = seededIds('other', 1)[0]!;
    const sameEnd = `${other.slice(0, -12)}${id.slice(-12)}`;
    expect([...longRandomIds([id, sameEnd])]).toEqual([]);
    const sameBegin = `${id.slice(0, 13)}${other.slice(13)}`;
    expect(sameBegin).not.toBe(id);
    const twelfth = id[12] === '0' ? '1' : '0';
    const elevenSame = `${id.slice(0, 12)}${twelfth}${other.slice(13)}`;
    expect(longRandomIds([id, elevenSame]).size).toBe(2);
  });

  it('have at least eight different digits', () => {
    expect(isLongRandomId('01234501-2345-4012-8345-012345012345')).toBe(false);
    expect(isLongRandomId('01234561-2345-4012-8345-012345012345')).toBe(true);
  });

  it('are judged one by one too', () => {
    expect(isLongRandomId(`0${id}`)).toBe(false);
    expect(isLongRandomId(`${id}0`)).toBe(false);
    expect(isLongRandomId(id)).toBe(true);
    expect(isLongRandomId(id.toUpperCase())).toBe(false);
    expect(isLongRandomId('melding-001')).toBe(false);
  });
});
