/** The journal's copy as one HTML document: nothing in it is fetched or run. */
import type { Overview } from '../overview.ts';
import { briefingOf } from '../briefing/briefing.ts';
import { instantWords } from '../words/dates.ts';
import { overviewWords } from '../words/index.ts';
import type { OverviewLanguage } from '../words/index.ts';
import { journalTables } from './tables.ts';
import type { Table } from './tables.ts';

const style =
  'body{font:1rem/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}' +
  'th,td{border:1px solid #666;padding:.25rem .5rem;text-align:left;vertical-align:top}';

export function journalHtml(overview: Overview, language: OverviewLanguage): string {
  const { journal: words, briefing, governors } = overviewWords[language];
  const area = overview.area === 'country' ? words.country : governors[overview.area]!;
  const title = words.title({ area, caseSystem: overview.incident.caseSystem });
  const time = instantWords(Date.parse(overview.asOf), language);
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(words.asOf({ time }))}</p>`,
    `<h2>${escaped(briefing.heading)}</h2>`,
    ...briefingOf(overview, language).map(({ text }) => `<p>${escaped(text)}</p>`),
    ...journalTables(overview, language).map((table) => section(table, words.nobody)),
  ];
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>\n${parts.join('\n')}\n</body></html>\n`;
}

function section({ heading, columns, rows }: Table, nobody: string): string {
  const title = `<h2>${escaped(heading)}</h2>`;
  if (rows.length === 0) return `${title}\n<p>${escaped(nobody)}</p>`;
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => row(cells, 'td')).join('\n');
  return `${title}\n<table><thead>${row(columns, 'th')}</thead><tbody>\n${body}\n</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
