import writeExcelFile from 'write-excel-file/node';
import readExcelFile from 'read-excel-file/universal';
import { expect, it } from 'vitest';
import { type LibrarySheet, sheetsOf } from './workbook-cells.ts';

it('keeps what stands in each row and column of every sheet', async () => {
  const date = (iso: string, format: string) => ({ value: new Date(iso), type: Date, format });
  const file = await writeExcelFile([
    {
      sheet: 'Uttrekk',
      data: [
        [{ value: 'Liste over mottatte', columnSpan: 3 }, null, null],
        [null, null, null],
        ['  Mottatt ', 'Antall', 'Åpen'].map((value) => ({ value })),
        [date('2023-03-28T14:05:09Z', 'dd.mm.yyyy hh:mm:ss'), { value: 3 }, { value: true }],
        [date('2023-03-29T00:00:00Z', 'dd.mm.yyyy'), { value: 12345678901 }, null],
      ],
    },
    { sheet: 'Tom', data: [[null]] },
  ]).toBuffer();
  const bytes = Uint8Array.from(file).buffer;
  const [first, second] = sheetsOf((await readExcelFile(bytes)) as unknown as LibrarySheet[], [false, true]);
  expect(first).toEqual({
    name: 'Uttrekk',
    isHidden: false,
    rows: [
      ['Liste over mottatte', '', ''],
      ['', '', ''],
      ['Mottatt', 'Antall', 'Åpen'],
      [{ wallMs: Date.UTC(2023, 2, 28, 14, 5, 9) }, '3', 'true'],
      [{ wallMs: Date.UTC(2023, 2, 29) }, '12345678901', ''],
    ],
  });
  expect(second).toMatchObject({ name: 'Tom', isHidden: true });
});
