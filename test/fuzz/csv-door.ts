/** CSV: tables written in every way that is read, and the same with their bytes changed. */
import fc from 'fast-check';
import { readPortalLog, readRegisterLog } from '#adapters/log-reader/read-log.ts';
import type { ReadLogOptions } from '#adapters/log-reader/read-log.ts';
import { testOptions } from '#adapters/log-reader/testing/read-bytes.ts';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { checkRows, checkTold } from './accounts.ts';
import { mustHold } from './door.ts';
import type { Door } from './door.ts';
import { mutated, mutations } from './mutations.ts';
import { countRecords } from './records.ts';
import { table } from './tables.ts';
import type { Table } from './tables.ts';

interface Form {
  readonly separator: string;
  readonly lineEnd: string;
  readonly encoding: 'utf8' | 'utf16';
  readonly mark: boolean;
  readonly quotesAll: boolean;
  readonly endsWithLineEnd: boolean;
}

const form: fc.Arbitrary<Form> = fc.record({
  separator: fc.constantFrom(';', ',', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8', 'utf16'),
  mark: fc.boolean(),
  quotesAll: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
});

function write({ header, rows }: Table, form: Form): Uint8Array {
  const cell = (text: string): string => {
    const needsQuotes = form.quotesAll || /[";,\t\r\n]/.test(text);
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header, ...rows].map((row) => row.map(cell).join(form.separator));
  const text = lines.join(form.lineEnd) + (form.endsWithLineEnd ? form.lineEnd : '');
  if (form.encoding === 'utf16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new Uint8Array(Buffer.from(`${form.mark ? '\ufeff' : ''}${text}`));
}

function read(
  side: Table['side'],
  bytes: Uint8Array,
  chunkBytes = 1 << 20,
  more: Partial<ReadLogOptions> = {},
) {
  const options = { ...testOptions, ...more };
  const source = bytesSource(bytes, chunkBytes);
  return side === 'portal'
    ? readPortalLog(source, options, new IdTable())
    : readRegisterLog(source, options, new IdTable());
}

/** However the bytes are cut, and with the lane or without, the same is read. */
async function checkBytes(side: Table['side'], bytes: Uint8Array): Promise<void> {
  const whole = await read(side, bytes);
  const text = JSON.stringify(whole);
  for (const chunkBytes of [1, 7]) {
    mustHold(
      JSON.stringify(await read(side, bytes, chunkBytes)) === text,
      `read otherwise by ${chunkBytes} bytes`,
    );
  }
  mustHold(
    JSON.stringify(await read(side, bytes, 1 << 20, { laneFromBytes: 0 })) === text,
    'the lane reads otherwise',
  );
  if (!whole.ok) return checkTold(whole.faults);
  const possible = [';', ',', '\t'].map((separator) => countRecords(bytes, separator));
  mustHold(
    possible.includes(whole.log.rowCount),
    `${whole.log.rowCount} rows taken, of ${possible.join(' or ')}`,
  );
}

const pieces = [
  '"',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\u00a0',
  'å',
  '""',
  ';"',
  '";',
  '\x1a',
  '\u{1f600}',
];
const marks = [
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xc3),
  Uint8Array.of(0x8d),
  Uint8Array.of(0x50, 0x4b, 3, 4),
];

export const csvDoor: Door = {
  name: 'csv',
  casesInReview: 50,
  property: () =>
    fc.asyncProperty(table, form, mutations([...pieces, ...marks]), async (given, form, changes) => {
      await checkRows(given, (some) => read(some.side, write(some, form)));
      await checkBytes(given.side, mutated(write(given, form), changes));
    }),
};
