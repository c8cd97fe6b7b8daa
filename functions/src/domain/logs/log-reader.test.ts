import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdTable } from './ids/id-table.ts';
import { bytesSource } from './log-source.ts';
import { newPortalReader, newRegisterReader } from './new-reader.ts';
import { readCsv } from './read-csv.ts';
import type { ReadOptions } from './read-options.ts';

/** How many of the cases are tried; the tests of mutants make do with fewer. */
const part = Number(process.env['LOG_CASES_PART'] ?? 1);

const options: ReadOptions = {
  nowMs: Date.UTC(2023, 5, 15),
  hasScope: false,
  scopeMunicipalities: 0,
  scopeNamesDistricts: false,
  channels: ['Portal'],
  maxBytes: 1 << 20,
  maxRows: 6,
};

const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';
const cells: Readonly<Record<string, readonly string[]>> = {
  innsendt: [
    '2023-03-28',
    '2023-03-28T14:05:09',
    '28.03.2023 14:05',
    '2023-03-26 02:30',
    '2023-10-29 02:30',
    'x',
    '',
  ],
  kommunenummer: ['0301', '301', '4601', '9999', '', '"0301"', ' 0301 '],
  id: [uuid, `{${uuid.toUpperCase()}}`, 'sak-12345678', '12345', '', '01810750126', 'a b'],
  bydelsnummer: ['05', '5', '', '00', 'xx'],
  kanal: ['Portal', 'Telefon', '', '01810750126', 'æøå', '"Portal"', 'a"b'],
  antall: ['1', '2', '0', '100000', '', '01'],
  mottatt: ['2023-03-28', '2023-03-28T14:05:09', '28.03.2023 kl. 14:05', '1990-01-01', ''],
  sendt: ['', '', '2023-03-28T14:05:09.5Z', '2023-03-28 14:05'],
};
const columnsBySide = {
  portal: ['innsendt', 'kommunenummer', 'id', 'bydelsnummer', 'kanal'],
  register: ['mottatt', 'kommunenummer', 'id', 'sendt', 'antall', 'kanal'],
};

/** A log whose cells are mostly as they should be: the first values of each column. */
function logOf(side: 'portal' | 'register', badness: number) {
  const cellOf = (column: string) =>
    fc.nat(20).chain((dice) => fc.constantFrom(...cells[column]!.slice(0, dice < badness ? 9 : 2)));
  return fc
    .tuple(fc.shuffledSubarray(columnsBySide[side], { minLength: 2 }), fc.constantFrom('\n', '\r\n', '\r'))
    .chain(([columns, lineEnd]) =>
      fc
        .array(fc.tuple(...columns.map(cellOf)), { maxLength: 7 })
        .map((rows) => [columns, ...rows].map((row) => row.join(';')).join(lineEnd)),
    );
}

function read(side: 'portal' | 'register', text: string, chunkBytes: number) {
  const source = bytesSource(new TextEncoder().encode(text), chunkBytes);
  const ids = new IdTable();
  const reading =
    side === 'portal'
      ? readCsv({ side, source, newReader: () => newPortalReader(options, ids) })
      : readCsv({ side, source, newReader: () => newRegisterReader(options, ids) });
  return { reading, ids: Array.from({ length: ids.size }, (_, index) => ids.show(index + 1)) };
}

describe('reading a log', () => {
  for (const side of ['portal', 'register'] as const) {
    it(`gives the same ${side} log or faults however the file is cut`, () => {
      const accepted = { count: 0 };
      fc.assert(
        fc.property(fc.oneof(logOf(side, 0), logOf(side, 2), logOf(side, 12)), (text) => {
          // Byte by byte no row is ever whole in a chunk, so the fast way through plain rows is never taken.
          const slow = read(side, text, 1);
          if (slow.reading.ok) accepted.count++;
          expect(read(side, text, 1 << 20)).toEqual(slow);
          expect(read(side, text, 23)).toEqual(slow);
        }),
        { numRuns: 3000 * part },
      );
      expect(accepted.count).toBeGreaterThan(100 * part);
    });
  }
});
