/** A table as Norwegian Excel opens it: `;`, UTF-8 with BOM, CRLF. */

/** Cells that a spreadsheet would run are made text (OWASP, CSV injection). */
export function defused(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}

function csvCell(cell: string): string {
  const safe = defused(cell);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
