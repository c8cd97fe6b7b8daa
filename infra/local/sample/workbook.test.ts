import { afterEach, describe, expect, it, vi } from 'vitest';
import readExcelFile from 'read-excel-file/node';
import { workbookBytes } from './workbook.ts';

const headers = ['Mottatt dato', 'Kommunenummer', 'Kanal'];
const rows = [
  [{ serial: 45_013.5, format: 'dd.mm.yyyy hh:mm:ss' }, '0301', 'Møte'],
  ['28.03.2023 14:05', '4601', ''],
];

afterEach(() => {
  vi.useRealTimers();
});

describe('workbookBytes', () => {
  it('holds dates as dates, numbers as numbers and the rest as text', async () => {
    const bytes = await workbookBytes(headers, [false, true, false], rows);
    const [sheet] = await readExcelFile(Buffer.from(bytes));
    expect(sheet!.data).toEqual([
      headers,
      [new Date('2023-03-28T12:00:00Z'), 301, 'Møte'],
      ['28.03.2023 14:05', 4601, null],
    ]);
  });

  it('is the same whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 0, 1) });
    const first = await workbookBytes(headers, [false, false, false], rows);
    vi.setSystemTime(Date.UTC(2025, 5, 6, 7, 8, 9));
    expect(await workbookBytes(headers, [false, false, false], rows)).toEqual(first);
  });
});
