/** The values of the column `kanal`, with how many rows have each, the most frequent first. */
import type { TableToSend } from '#domain/logs/understanding/to-send.ts';

export interface ChannelValue {
  readonly value: string;
  readonly rows: number;
}

/** @returns null where the table has no such column */
export function channelValues({ names, rows }: TableToSend): ChannelValue[] | null {
  const column = names.indexOf('kanal');
  if (column < 0) return null;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[column]!;
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, rows: count }));
  return values.sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
}
