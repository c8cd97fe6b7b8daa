/** What a county governor or Bufdir asks after: each list by itself, as the journal's copy has it. */
import { followUpTables } from '#domain/overview/journal/tables.ts';
import type { Table } from '#domain/overview/journal/tables.ts';
import type { Overview } from '#domain/overview/overview.ts';
import { overviewWords } from '#domain/overview/words/index.ts';
import type { OverviewLanguage } from '#domain/overview/words/index.ts';
import { h } from '../../dom.ts';
import { scrolledTable } from '../../reconciliation/page.ts';

export function followUpLists(overview: Overview, language: OverviewLanguage): HTMLElement[] {
  const { nobody } = overviewWords[language].journal;
  return followUpTables(overview, language).map((table) => list(table, nobody));
}

function list({ heading, columns, rows }: Table, nobody: string): HTMLElement {
  const title = `${heading} (${rows.length})`;
  if (rows.length === 0) return h('p', {}, `${title}: ${nobody}`);
  const lines = rows.map(([first = '', ...cells]) =>
    h('tr', {}, h('th', { scope: 'row' }, first), ...cells.map((cell) => h('td', {}, cell))),
  );
  const heads = columns.map((text) => ({ text }));
  return h('details', {}, h('summary', {}, title), scrolledTable(heading, heads, lines));
}
