import { expect, it } from 'vitest';
import { SharedIds } from '../part-rows.ts';
import { keptBytes, readKept } from './kept-bytes.ts';
import { portalForm, portalLogOfKept, registerForm, registerLogOfKept } from './row-form.ts';

const portalRows = [
  { rowNumber: 2, sentFrom: 1000, sentTo: 1999, municipality: 4601, district: 3, id: 'mæ-1', byLetter: 1 },
  { rowNumber: 3, sentFrom: 2000, sentTo: 2999, municipality: 301, district: 0, id: null, byLetter: 0 },
  { rowNumber: 4, sentFrom: 3000, sentTo: 3999, municipality: 301, district: 5, id: 'mæ-1', byLetter: 0 },
];
const registerRows = [
  {
    ...{ rowNumber: 2, receivedFrom: 1000, receivedTo: 1999, dateOnly: 1, sentFrom: null, sentTo: null },
    ...{ count: 3, kind: 2, id: 'r-1', municipality: 4601, district: 3 },
  },
  {
    ...{ rowNumber: 9, receivedFrom: 5000, receivedTo: 5999, dateOnly: 0, sentFrom: 4000, sentTo: 4999 },
    ...{ count: 1, kind: 0, id: null, municipality: 301, district: 12 },
  },
];

const joined = (pieces: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
const numbersOf = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());

const portal = {
  deliveries: ['d-1', 'd-2'],
  vanished: ['{"row":1}'],
  ids: portalRows.map(({ id }) => id),
  numbers: numbersOf(portalRows.map((row) => portalForm.numbersOf(row))),
};
const register = {
  deliveries: [],
  vanished: [],
  ids: registerRows.map(({ id }) => id),
  numbers: numbersOf(registerRows.map((row) => registerForm.numbersOf(row))),
};

it('what is kept is read as it was written, rows without an id too', () => {
  for (const kept of [portal, register, { ...portal, ids: [], numbers: new Float64Array(0) }]) {
    expect(readKept(joined(keptBytes(kept)))).toEqual(kept);
  }
});

it('what other code has written is not read at all', () => {
  const text = new TextDecoder().decode(
    joined(keptBytes({ ...portal, ids: [], numbers: new Float64Array(0) })),
  );
  const older = text.replace(/"version":\d+/, '"version":1');
  expect(older).not.toBe(text);
  expect(readKept(new TextEncoder().encode(older))).toBeNull();
});

it('a row comes back from its numbers', () => {
  const { width } = portalForm;
  expect(portalRows.map((row, i) => portalForm.rowOf(portal.numbers.subarray(i * width), row.id))).toEqual(
    portalRows,
  );
  const rows = registerRows.map((row, i) =>
    registerForm.rowOf(register.numbers.subarray(i * registerForm.width), row.id),
  );
  expect(rows).toEqual(registerRows);
  expect(portal.numbers[portalForm.instantAt]).toBe(1000);
  expect(register.numbers[registerForm.instantAt]).toBe(1000);
});

it('the engine’s columns hold the same rows, with one number an id in all files', () => {
  const shared = new SharedIds();
  shared.of('another');
  const log = portalLogOfKept(portal, shared);
  expect([log.rowCount, log.mendedCells, [...log.rowNumbers.toColumn()]]).toEqual([3, 0, [2, 3, 4]]);
  expect([log.sentFrom, log.sentTo].map((column) => [...column])).toEqual([
    [1000, 2000, 3000],
    [1999, 2999, 3999],
  ]);
  expect([log.municipality, log.district, log.byLetter, log.id].map((column) => [...column])).toEqual([
    [4601, 301, 301],
    [3, 0, 5],
    [1, 0, 0],
    [2, 0, 2],
  ]);
  expect(shared.show(2)).toBe('mæ-1');
  const entries = registerLogOfKept(register, shared);
  expect([entries.rowCount, entries.mendedCells, [...entries.rowNumbers.toColumn()]]).toEqual([2, 0, [2, 9]]);
  const { receivedFrom, receivedTo, dateOnly, sentFrom, sentTo, count, kind, municipality, district, id } =
    entries;
  const columns = [
    receivedFrom,
    receivedTo,
    dateOnly,
    sentFrom,
    sentTo,
    count,
    kind,
    municipality,
    district,
    id,
  ];
  expect(columns.map((column) => column && [...column])).toEqual([
    ...[
      [1000, 5000],
      [1999, 5999],
      [1, 0],
      [NaN, 4000],
      [NaN, 4999],
    ],
    ...[
      [3, 1],
      [2, 0],
      [4601, 301],
      [3, 12],
      [3, 0],
    ],
  ]);
});
