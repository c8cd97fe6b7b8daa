import { expect, test } from 'vitest';
import type { PublicTotal } from '#domain/disclosure/index.ts';
import { allLanguages } from '../texts/languages.ts';
import { totalsTexts } from '../texts/totals/texts.ts';
import { totalRows } from './totals.ts';

const total = (area: string, own: Partial<PublicTotal> = {}): PublicTotal => ({
  area,
  places: 2,
  atLeast: 45,
  isExact: true,
  withheld: [],
  ...own,
});

test('every area has its name, the country first', () => {
  const totals = [total('0301'), total('46'), total('vestland'), total('no')];
  expect(totalRows(totals, totalsTexts('nb')).map(({ area }) => area)).toEqual([
    'Hele landet',
    'Vestland fylke',
    'Statsforvaltaren i Vestland',
    'Bydelene i Oslo',
  ]);
});

test('a number is always the least, and says how exact it is; without one there is none', () => {
  for (const language of allLanguages) {
    const texts = totalsTexts(language);
    const [exact] = totalRows([total('no')], texts);
    expect(exact).toMatchObject({ number: texts.atLeast({ count: '45' }), accuracy: [texts.exact] });
    const none = total('46', { atLeast: null, isExact: false, withheld: ['few-hidden', 'few-messages'] });
    const [row] = totalRows([none], texts);
    expect(row!.number).toMatch(/^\D+$/);
    expect(row!.accuracy).toHaveLength(2);
  }
});

test('an area that is none is a fault', () => {
  expect(() => totalRows([total('99')], totalsTexts('nb'))).toThrow('99');
});
