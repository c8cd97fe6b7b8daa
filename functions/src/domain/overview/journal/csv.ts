/** The journal's tables as CSV for Norwegian Excel: semicolons, a byte order mark, CRLF. */
import type { Overview } from '../overview.ts';
import { overviewWords } from '../words/index.ts';
import type { OverviewLanguage } from '../words/index.ts';
import { municipalityTable, serviceTable } from './tables.ts';
import type { Table } from './tables.ts';

export function journalCsv(overview: Overview, language: OverviewLanguage): string {
  return csvOf(municipalityTable(overview, overviewWords[language].journal));
}

/**
 * Those that a filter left, in its order.
 * @param ids numbers of municipalities, or scopes of services
 */
export function listCsv(
  overview: Overview,
  language: OverviewLanguage,
  list: 'kommuner' | 'tjenester',
  ids: readonly string[],
): string {
  const { journal: words } = overviewWords[language];
  if (list === 'tjenester') {
    const services = chosen(overview.services, ({ scope }) => scope, ids);
    return csvOf(serviceTable({ services }, words));
  }
  const municipalities = chosen(overview.municipalities, ({ number }) => number, ids);
  return csvOf(municipalityTable({ municipalities }, words));
}

function chosen<Row>(rows: readonly Row[], idOf: (row: Row) => string, ids: readonly string[]): Row[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cellOf).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is made a text by a mark in front; quotes as in RFC 4180. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
