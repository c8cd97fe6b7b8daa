import type { Table, Value } from '#domain/release/table.ts';

/** As docs/releases.md tells a reader to. */
export function undefused(table: Table, i: number, cell: string): string {
  const { type } = table.columns[i]!;
  return (type === 'text' || type === 'code') && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** A cell that a reader gave as text, as a value of its column. */
export function typed({ columns }: Table, i: number, cell: string | null): Value {
  const { type } = columns[i]!;
  if (cell === null) return null;
  if (type === 'integer' || type === 'decimal') return Number(cell);
  return type === 'boolean' ? cell === 'true' : cell;
}
