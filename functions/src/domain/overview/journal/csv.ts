/** The journal's table of municipalities as CSV for Norwegian Excel: semicolons, a byte order mark, CRLF. */
import type { Overview } from '../overview.ts';
import { overviewWords } from '../words/index.ts';
import type { OverviewLanguage } from '../words/index.ts';
import { municipalityTable } from './tables.ts';

export function journalCsv(overview: Overview, language: OverviewLanguage): string {
  const { columns, rows } = municipalityTable(overview, overviewWords[language].journal);
  const lines = [columns, ...rows].map((cells) => cells.map(cellOf).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is made a text by a mark in front; quotes as in RFC 4180. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
