/** Tables as logs hold them, with good cells and bad ones, whose rows are known before any reader sees them. */
import fc from 'fast-check';
import { marker } from './door.ts';

export interface Table {
  readonly side: 'portal' | 'register';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const uuid = fc.uuid();
const good: Readonly<Record<string, fc.Arbitrary<string>>> = {
  innsendt: fc.constantFrom(
    '2023-03-28',
    '2023-03-28T14:05',
    '28.03.2023 14:05:09',
    '2022-10-30 02:30',
    '1680012309123',
  ),
  mottatt: fc.constantFrom('2023-03-28', '2023-03-28T14:05:09.5', '28.03.2023'),
  sendt: fc.constantFrom('', '2023-03-28 14:05'),
  registrert: fc.constantFrom('', '2023-03-29'),
  kommunenummer: fc.constantFrom('0301', '301', '4601', '1507'),
  id: fc.oneof(uuid, fc.constantFrom('', '1234567', 'sak-12345678')),
  bydelsnummer: fc.constantFrom('', '00', '05', '7'),
  antall: fc.constantFrom('0', '1', '2', '100000'),
  kanal: fc.constantFrom('', 'Portal', 'å ø', marker),
  tilstand: fc.constantFrom('', 'PRINT', marker),
};
const bad = fc.oneof(
  fc.constantFrom(
    marker,
    `<${marker}>`,
    `${marker}"${marker}`,
    `${marker}\n${marker}`,
    `${marker} 01818750012`,
    marker.repeat(900),
    '2023-03-26 02:30',
    '1999-12-31',
    '3.01E+02',
    '1.23E+10',
    '#N/A',
    '9999',
    '=1+1',
    '\u00a0',
  ),
  fc.string({ maxLength: 12 }),
);

const columns = {
  portal: { needed: ['innsendt', 'kommunenummer'], free: ['id', 'bydelsnummer', 'kanal', 'tilstand'] },
  register: {
    needed: ['mottatt', 'kommunenummer'],
    free: ['id', 'bydelsnummer', 'kanal', 'antall', 'sendt', 'registrert'],
  },
};

/** One bad cell in thirty, an empty row and one of another length now and then. */
function rowOf(header: readonly string[]): fc.Arbitrary<string[]> {
  const cells = header.map((name) =>
    fc.oneof({ weight: 30, arbitrary: good[name]! }, { weight: 1, arbitrary: bad }),
  );
  return fc.oneof(
    { weight: 20, arbitrary: fc.tuple(...cells) },
    { weight: 1, arbitrary: fc.constant(header.map(() => '')) },
    { weight: 1, arbitrary: fc.array(bad, { minLength: 1, maxLength: 8 }) },
  );
}

export const table: fc.Arbitrary<Table> = fc
  .constantFrom('portal' as const, 'register' as const)
  .chain((side) =>
    fc.shuffledSubarray(columns[side].free).chain((free) => {
      const header = [...columns[side].needed, ...free];
      return fc.record({
        side: fc.constant(side),
        header: fc.constant(header),
        rows: fc.array(rowOf(header), { maxLength: 12 }),
      });
    }),
  );

/** Spaces around a cell are no part of it (contract 2); a row of nothing else is no row. */
export function isEmptyRow(row: readonly string[]): boolean {
  return row.every((cell) => /^[ \t\u00a0]*$/.test(cell));
}
