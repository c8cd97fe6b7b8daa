import { describe, expect, it } from 'vitest';
import { FaultList } from './fault-list.ts';
import { IdTable } from './ids/id-table.ts';
import { LogReader } from './log-reader.ts';
import { bytesSource } from './log-source.ts';
import { newPortalReader, newRegisterReader } from './new-reader.ts';
import { readCsv } from './read-csv.ts';
import type { ReadOptions } from './read-options.ts';
import { maxCells } from './scan/cell-record.ts';
import { CsvScanner } from './scan/csv-scanner.ts';
import { rowOptions } from './tables/rows.fixture.ts';
import { PortalRows } from './tables/portal-rows.ts';
import { newRowPage } from './tables/row-page.ts';

const separator = 0x3b;
const day = '2023-03-28';
const personal = '01810750126';
const encoder = new TextEncoder();

function reader(side: 'portal' | 'register', options: Partial<ReadOptions> = {}) {
  const all = { ...rowOptions, ...options };
  return side === 'portal' ? newPortalReader(all, new IdTable()) : newRegisterReader(all, new IdTable());
}

/** What is told of a file: row, column and code of each fault. */
function faultsOf(side: 'portal' | 'register', text: string, options: Partial<ReadOptions> = {}) {
  const source = bytesSource(encoder.encode(text));
  const reading =
    side === 'portal'
      ? readCsv({
          side,
          source,
          newReader: () => newPortalReader({ ...rowOptions, ...options }, new IdTable()),
        })
      : readCsv({
          side,
          source,
          newReader: () => newRegisterReader({ ...rowOptions, ...options }, new IdTable()),
        });
  return reading.ok ? [] : reading.faults.list.map(({ row, column, code }) => [row, column, code]);
}

describe('the reader of a log', () => {
  const head = 'innsendt;kommunenummer\n';

  it('ends at the row that is one too many, whatever follows', () => {
    for (const lastRow of [`${day};0301`, `${day};0301\n`, `"${day}";0301\n`]) {
      const three = `${head}${`${day};0301\n`.repeat(3)}`;
      for (const rest of ['', `\n${day};0301\nx;y\n`]) {
        expect(faultsOf('portal', three + lastRow + rest, { maxRows: 3 })).toEqual([
          [5, undefined, 'too-many-rows'],
        ]);
      }
    }
    const many = `mottatt;kommunenummer;antall\n${`${day};0301;100000\n`.repeat(201)}`;
    const scanner = new CsvScanner(separator, reader('register'));
    expect(faultsOf('register', `${many}x;0301;1\n${day};0301\n`)).toEqual([
      [202, undefined, 'too-many-rows'],
    ]);
    expect(scanner.push(encoder.encode(`${many}x;0301;1\n`))).toBe(false);
  });

  it('takes rows straight from their bytes once a header is in order, and tells how many', () => {
    const sound = reader('portal');
    expect(sound.takePlain(encoder.encode(head), 0, separator, 1)).toBe(-1);
    new CsvScanner(separator, sound).push(encoder.encode(head));
    const rows = encoder.encode(`${day};0301\n${day};4601\n`);
    expect([sound.takePlain(rows, 0, separator, 2), sound.plainTaken]).toEqual([16, 1]);
    expect([sound.takePlain(rows, 16, separator, 3), sound.plainTaken]).toEqual([32, 1]);

    const unsound = reader('portal');
    new CsvScanner(separator, unsound).push(encoder.encode('innsendt;kommunenummer;Navn\n'));
    expect(unsound.takePlain(rows, 0, separator, 2)).toBe(-1);
  });

  it('knows how many columns the header has, the nameless ones with them', () => {
    const portal = reader('portal');
    expect(portal.columnCount).toBe(0);
    new CsvScanner(separator, portal).push(encoder.encode('innsendt;;kommunenummer;\n'));
    expect(portal.columnCount).toBe(4);
  });

  it('finds no column in a first row whose names nobody knows, be it the only one', () => {
    expect(faultsOf('portal', 'hei;du')).toEqual([[1, undefined, 'header-missing']]);
    expect(faultsOf('portal', `hei;${personal}\n`)).toEqual([
      [1, undefined, 'header-missing'],
      [1, undefined, 'personal-number'],
    ]);
  });

  it('looks in a row of another length through its own cells alone', () => {
    expect(faultsOf('portal', `${head}x;${personal};y\nz\n`)).toEqual([
      [2, undefined, 'row-length'],
      [2, 'kommunenummer', 'personal-number'],
      [3, undefined, 'row-length'],
    ]);
  });

  it('tells of more cells than a sheet has columns, and of what is wrong in those', () => {
    const beyond = `${';'.repeat(maxCells - 1)};"a"b`;
    expect(faultsOf('portal', `innsendt;kommunenummer${beyond.slice(1)}\n`)).toEqual([
      [1, `#${maxCells + 1}`, 'column-unknown'],
    ]);
    expect(faultsOf('portal', `${head}${day};0301${beyond}\n${day};0301${';'.repeat(maxCells)}\n`)).toEqual([
      [2, undefined, 'quote-unclosed'],
      [2, undefined, 'row-length'],
      [3, undefined, 'row-length'],
    ]);
  });

  it('gives its rows to be kept only where each of their cells is in order', () => {
    const given: [number, boolean][] = [];
    const faults = new FaultList('portal');
    const rows = new PortalRows(rowOptions, new IdTable(), faults, newRowPage());
    rows.endRow = (row, isWhole) => given.push([row, isWhole]) > 0;
    const scanner = new CsvScanner(separator, new LogReader('portal', rowOptions, rows, faults, null));
    scanner.push(encoder.encode(`${head}x;0301\n"${day}";0301\n${day};0301\n${day};9999\n`));
    expect(given).toEqual([
      [2, false],
      [3, true],
      [4, true],
      [5, false],
    ]);
  });
});

describe('a text file', () => {
  const head = 'innsendt;kommunenummer;bydelsnavn\n';
  const rows = `${day};0301;Frogner\n`.repeat(6400);

  it('of UTF-8 is read once, beside its beginning', () => {
    let wholeReadings = 0;
    const bytes = encoder.encode(`${head}${rows}`);
    const inChunks = bytesSource(bytes, 10_000);
    const source = {
      byteLength: bytes.length,
      *chunks() {
        yield* inChunks.chunks();
        wholeReadings++;
      },
    };
    const newReader = () => newPortalReader({ ...rowOptions, maxRows: 10_000 }, new IdTable());
    const reading = readCsv({ side: 'portal', source, newReader });
    expect([reading.ok, wholeReadings]).toEqual([true, 1]);
    // What it needs is made about as long as the file will need it, after the first pieces.
    const roomFor = reading.ok ? reading.log.sentFrom.buffer.byteLength / 8 : 0;
    expect(roomFor).toBeGreaterThanOrEqual(6400);
    expect(roomFor).toBeLessThan(1.05 * 6400);
  });

  it('of Windows-1252 is told by its last byte', () => {
    const bytes = Uint8Array.from(`${head}${day};0301;Nesbru å`, (letter) => letter.charCodeAt(0));
    const newReader = () => newPortalReader(rowOptions, new IdTable());
    for (const size of [1, 7, 1000]) {
      expect(readCsv({ side: 'portal', source: bytesSource(bytes, size), newReader }).ok).toBe(true);
    }
  });
});
