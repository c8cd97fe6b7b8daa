import { describe, expect, it } from 'vitest';
import { ByteClass, rowShape } from './row-shape.ts';

const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';
const anyUuid = 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';

type Cell = readonly [column: string, text: string];

/** @param before what stands in the chunk before the row */
function shapeOf(cells: readonly Cell[], lineEnd = '\n', before = '') {
  const row = cells.map(([, text]) => text).join(';') + lineEnd;
  return rowShape({
    chunk: new TextEncoder().encode(before + row),
    from: before.length,
    next: before.length + row.length - (lineEnd === '\r\n' ? 1 : 0),
    names: cells.map(([column]) => column),
    widths: Int32Array.from(cells, ([, text]) => text.length),
  });
}

/** What may stand in the row: 0 for any digit, x for any hexadecimal digit, else the byte itself; or null. */
function form(cells: readonly Cell[], lineEnd = '\n') {
  const shape = shapeOf(cells, lineEnd);
  if (shape === null) return null;
  const others: Readonly<Record<number, string>> = { [ByteClass.digit]: '0', [ByteClass.hex]: 'x' };
  return [...shape.bytes].map((byte, at) => others[shape.classes[at]!] ?? String.fromCharCode(byte)).join('');
}

describe('the shape of a row', () => {
  it('says of each cell which bytes may be others', () => {
    for (const [column, text, expected] of [
      ['innsendt', '2023-03-28T14:05:09+02:00', '0000-00-00T00:00:00+02:00'],
      ['mottatt', '28.03.2023 kl. 14:05', '00.00.0000 kl. 00:00'],
      ['registrert', '', ''],
      ['sendt', '2023-03-28', '0000-00-00'],
      ['kommunenummer', '0301', '0000'],
      ['kommunenummer', '', ''],
      ['bydelsnummer', '05', '00'],
      ['bydelsnummer', '', ''],
      ['antall', '1', '0'],
      ['antall', '12345', '00000'],
      ['bekymringsmeldingId', uuid, anyUuid],
      ['bekymringsmeldingId', `{${uuid.toUpperCase()}}`, `{${anyUuid}}`],
      ['bekymringsmeldingId', '', ''],
      ['bekymringsmeldingId', '1234567', '0000000'],
      ['kanal', 'Portal 12', 'Portal 12'],
      ['tilstand', 'LEVERT 3', 'LEVERT 3'],
      ['', 'sak 123456', 'sak 000000'],
      ['', 'sak 1234567', 'sak 1234567'],
      ['', uuid, anyUuid],
      ['', `${uuid} `, `${uuid} `],
      ['', 'g'.repeat(36), 'g'.repeat(36)],
    ] as const) {
      expect([text, form([[column, text]])]).toEqual([text, `${expected}\n`]);
      // And behind another.
      expect(
        form([
          ['kanal', 'Portal Oslo'],
          [column, text],
        ]),
      ).toEqual(`Portal Oslo;${expected}\n`);
    }
  });

  it('is none where a cell is for the plain reader', () => {
    for (const [column, text] of [
      ['innsendt', '1679999999999'],
      ['sendt', 'x'],
      ['kommunenummer', '301'],
      ['bydelsnummer', '5'],
      ['antall', '100000'],
      ['bekymringsmeldingId', 'sak-1'],
      ['bekymringsmeldingId', 'sak-12345678'],
      ['bekymringsmeldingId', '12345678'],
      ['bekymringsmeldingId', 'g'.repeat(36)],
      ['kanal', 'Nødtelefon'],
    ] as const) {
      expect([text, form([[column, text]])]).toEqual([text, null]);
    }
    // A UUID that has lost its first digit, before an id that is none.
    const ids = [
      ['kanal', uuid.slice(1)],
      ['bekymringsmeldingId', 'sak-1'],
    ] as const;
    expect(form(ids)).toBeNull();
  });

  it('has one message where it has an id, and as many as it says where it has none', () => {
    const row = (id: string): Cell[] => [
      ['antall', '1'],
      ['bekymringsmeldingId', id],
      ['bydelsnummer', '05'],
    ];
    expect(form(row(uuid))).toBe(`1;${anyUuid};00\n`);
    expect(form(row('1234'))).toBe('0;0000;00\n');
    expect([shapeOf(row(uuid))!.hasId, shapeOf(row('1234'))!.hasId]).toEqual([true, false]);
  });

  it('ends with its line end, of one byte or two', () => {
    const cells = [['kanal', 'Portal']] as const;
    for (const [lineEnd, length, size] of [
      ['\n', 7, 7],
      ['\r', 7, 7],
      ['\r\n', 7, 8],
    ] as const) {
      // Behind a lone CR something else must stand, to be sure that no LF follows.
      const place = { chunk: new TextEncoder().encode(`Portal${lineEnd}x`), from: 0, next: 7 };
      expect(rowShape({ ...place, names: ['kanal'], widths: [6] })).toMatchObject({ length, size });
    }
    expect(form(cells, '\r')).toBeNull();
  });

  it('has places that are counted from the start of the row', () => {
    const cells = [
      ['mottatt', '2023-03-28 14:05:09'],
      ['registrert', '2023-03-29'],
      ['sendt', '28.03.2023'],
      ['kommunenummer', '0301'],
      ['bydelsnummer', '05'],
      ['antall', '1'],
      ['bekymringsmeldingId', `{${uuid}}`],
    ] as const;
    for (const before of ['', 'innsendt\n']) {
      const shape = shapeOf(cells, '\n', before)!;
      expect(shape.times.map(({ use, at }) => [use, at])).toEqual([
        ['time', 0],
        ['checked', 20],
        ['sent', 31],
      ]);
      const { municipalityAt, districtAt, countAt, countDigits, idAt } = shape;
      expect([municipalityAt, districtAt, countAt, countDigits, idAt]).toEqual([42, 47, 50, 1, 53]);
    }
    expect(shapeOf([['kanal', 'Portal']])).toMatchObject({
      ...{ times: [], municipalityAt: -1, districtAt: -1, countAt: -1, countDigits: 0, idAt: -1 },
      hasId: false,
    });
  });

  it('is none of a row that is longer than a shape, or has more times', () => {
    const text = (length: number) => [['kanal', 'x'.repeat(length)]] as const;
    expect(form(text(255))).toHaveLength(256);
    expect(form(text(256))).toBeNull();
    const times = (count: number) => Array<Cell>(count).fill(['sendt', '2023-03-28']);
    expect(form(times(3))).not.toBeNull();
    expect(form(times(4))).toBeNull();
  });
});
