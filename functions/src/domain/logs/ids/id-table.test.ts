import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdTable, internString } from './id-table.ts';

const uuid = fc.uuid();

function internUuid(table: IdTable, text: string): number {
  return table.internUuid(new TextEncoder().encode(text), 0);
}

describe('the id table', () => {
  it('gives equal integers for equal ids only, and shows them as written', () => {
    const text = fc.stringMatching(/^[A-Za-z0-9._:{}-]{1,64}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.stringMatching(/^[ab]{1,3}$/)), { maxLength: 40 }), (ids) => {
        const table = new IdTable(7);
        const numbers = ids.map((id) => internString(table, id));
        expect(numbers.map((number) => table.show(number))).toEqual(ids);
        expect(new Set(numbers).size).toBe(new Set(ids).size);
        expect(table.size).toBe(new Set(ids).size);
      }),
    );
  });

  it('compares UUIDs without regard to case and shows them in lower case', () => {
    fc.assert(
      fc.property(uuid, (id) => {
        const table = new IdTable();
        expect(internUuid(table, id.toUpperCase())).toBe(internUuid(table, id.toLowerCase()));
        expect(table.show(1)).toBe(id.toLowerCase());
      }),
    );
  });

  it('keeps a text apart from a UUID with the same bytes', () => {
    const table = new IdTable();
    const id = internUuid(table, '61626364-6162-6364-6162-636461626364');
    expect(internString(table, 'dcbadcbadcbadcba')).not.toBe(id);
    expect(internUuid(table, '61626364-6162-6364-6162-63646162636g')).toBe(0);
  });

  it('holds a hundred thousand over many pages, and finds each again', () => {
    const table = new IdTable();
    const name = (n: number) => (n % 3 === 0 ? `sak-${n}-${'x'.repeat(n % 50)}` : `sak:${n}`);
    for (let n = 1; n <= 100_000; n++) expect(internString(table, name(n))).toBe(n);
    for (let n = 1; n <= 100_000; n += 7) expect(internString(table, name(n))).toBe(n);
    for (let n = 1; n <= 100_000; n += 997) expect(table.show(n)).toBe(name(n));
  });

  it.each([
    ['in the same order', (n: number) => n],
    ['a little out of order', (n: number) => n ^ 5],
    ['backwards', (n: number) => 39_999 - n],
    ['all over the place', (n: number) => (n * 7919) % 40_000],
  ])('finds those of a second log %s, each by itself and new ones among them', (_order, placeOf) => {
    const table = new IdTable();
    const name = (n: number) => `00000000-0000-4000-8000-${String(n * 3).padStart(12, '0')}`;
    for (let n = 0; n < 40_000; n++) internUuid(table, name(n));
    let wrong = 0;
    for (let n = 0; n < 40_000; n++) {
      if (internUuid(table, name(placeOf(n))) !== placeOf(n) + 1) wrong++;
      if (n % 100 === 0 && internString(table, `ny-${String(n)}`) !== table.size) wrong++;
    }
    expect(wrong).toBe(0);
    expect(table.size).toBe(40_400);
  });
});
