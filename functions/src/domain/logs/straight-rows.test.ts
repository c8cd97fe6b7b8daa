import { describe, expect, it } from 'vitest';
import { CountCell } from './cells/count-cell.ts';
import { expectSame } from './lane/lane.fixture.ts';
import { RowLane } from './lane/row-lane.ts';
import { StraightRows } from './straight-rows.ts';
import type { LogRows } from './tables/log-rows.ts';
import { newRowPage } from './tables/row-page.ts';

const separator = 0x3b;

/** Rows of which nothing is kept. */
function noRows(): LogRows<null> {
  const page = newRowPage();
  return {
    columns: new Map(),
    isLatestUsual: false,
    begin: () => [],
    endRow: () => true,
    roomyPage: () => page,
    endShapedRows: () => true,
    expect: () => undefined,
    finish: () => null,
  };
}

describe('rows straight from the bytes', () => {
  it('are asked of a lane until twenty thousand were read without it, and more than by it', () => {
    const chunk = new TextEncoder().encode('1\n');
    for (const [shaped, asked] of [
      [0, 20_001],
      [19_999, 20_002],
      [20_001, 20_003],
    ] as const) {
      const lane = RowLane.open(0)!;
      let calls = 0;
      lane.take = (from) => {
        // All that it reads it reads at once.
        lane.taken = calls++ === 0 ? shaped : 0;
        return from;
      };
      const straight = new StraightRows(noRows(), [new CountCell()], [''], lane);
      for (let row = 2; row < 20_100; row++) straight.take(chunk, 0, separator, row, 99_999);
      expect([shaped, calls]).toEqual([shaped, asked]);
    }
  });

  const portalRow = (id: number) =>
    `2023-03-28;0301;${String(id).padStart(8, '0')}-53c1-4f2e-9a37-3a1c5d0e7f42`;
  const portalRows = Array.from({ length: 9 }, (_, id) => portalRow(id)).join('\n');
  const portal = `innsendt;kommunenummer;id\n${portalRows}\n`;

  it('are read by the lane once it has learnt one', () => {
    expect(expectSame('portal', portal)).toEqual({ isAccepted: true, shapedRows: 8 });
  });

  it('end where a file may hold no more, also within what a lane could read', () => {
    for (let maxRows = 0; maxRows <= 10; maxRows++) expectSame('portal', portal, { maxRows });
    const many = `mottatt;kommunenummer;antall\n${'2023-03-28;0301;99999\n'.repeat(202)}`;
    for (const rest of ['', 'x;0301;1\n', '"2023-03-28";0301;99999\nx;0301;1\n']) {
      expect(expectSame('register', many + rest).isAccepted).toBe(false);
    }
  });

  it('are read in the encoding of the file, which any byte may tell that a lane has not read', () => {
    const head = 'innsendt;kommunenummer;id;bydelsnavn';
    const lines = [0, 1, 2, 3, 4].map((id) => `${portalRow(id)};${['Oslo', 'Ås'][id % 2]!}`);
    const text = [head, ...lines, ''].join('\n');
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const last = Uint8Array.from(`${portal}2023-03-28;0301;\u00e5`, (letter) => letter.charCodeAt(0));
    const utf8 = new TextEncoder().encode(text);
    // Each cut within a letter of two bytes, after which the lane goes on.
    const within = [...utf8.entries()].filter(([, byte]) => byte === 0xc3).map(([at]) => at + 1);
    expect(within).toHaveLength(2);
    for (const size of [...within, 100, 150, 1 << 20]) {
      expect(expectSame('portal', utf8, {}, size).isAccepted).toBe(true);
      expect(expectSame('portal', latin, {}, size).isAccepted).toBe(true);
      expectSame('portal', last, {}, size);
    }
  });
});
