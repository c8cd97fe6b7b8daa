import type { Random } from './random.ts';
import type { Table } from './table.ts';

/** Rows in a file: numbered from 2, now and then with empty records between, columns in some order. */
export function tableOf(
  random: Random,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): Table {
  const hasGaps = random.chance(15);
  let number = 1;
  const numbered = rows.map((cells) => {
    number += hasGaps ? 1 + random.below(3) : 1;
    return { row: number, cells };
  });
  return { columns: random.shuffle(columns), rows: numbered };
}
