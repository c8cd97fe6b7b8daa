/** What can be taken away: the messages as a table, and the page on paper. Made in the browser, sent nowhere. */
import { toLocal } from '#domain/time/norwegian-time.ts';
import { h } from '../dom.ts';
import { csvOf, defused } from './csv.ts';
import { section } from './page.ts';
import type { ReconciliationPage } from './page.ts';
import { reasonWords } from './reason-words.ts';

export function filesSection(page: ReconciliationPage): HTMLElement {
  const { files } = page.texts;
  const name = files.name({ scope: page.context.service.scope.replaceAll('+', '-') });
  const button = (text: string, act: () => unknown) => {
    const element = h('button', { type: 'button', class: 'ds-button', 'data-variant': 'secondary' }, text);
    element.addEventListener('click', () => void act());
    return element;
  };
  const csv = button(files.csv, () => {
    save(page, `${name}.csv`, new Blob([csvOf(messageTable(page))], { type: 'text/csv;charset=utf-8' }));
  });
  const xlsx = button(files.xlsx, async () => save(page, `${name}.xlsx`, await workbookOf(page)));
  const print = button(files.print, () => window.print());
  return section(
    'filer',
    files.heading,
    h('p', {}, files.text),
    h('div', { class: 'portal-controls' }, csv, xlsx, print),
  );
}

/** Times as Norwegian wall clock, without a zone: what Excel takes for a date. */
export function messageTable(page: ReconciliationPage): string[][] {
  const { texts, words, scope, explain } = page;
  const { messages } = texts;
  const clock = (ms: number) => new Date(toLocal(ms)).toISOString().slice(0, 19).replace('T', ' ');
  const head = [
    `${messages.sent} 1`,
    `${messages.sent} 2`,
    messages.municipality,
    messages.verdict,
    messages.reason,
  ];
  const rows = scope.messages.map((message) => [
    clock(message.sent.from),
    clock(message.sent.to),
    message.municipality,
    texts.counts.verdicts[message.verdict].name,
    reasonWords(explain(message), texts, words),
    message.id ?? '',
  ]);
  return [[...head, messages.id], ...rows];
}

/** Every cell is text: codes keep their zeros, and nothing is a formula. The writer is fetched when it is asked for. */
async function workbookOf(page: ReconciliationPage): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const rows = messageTable(page).map((row, place) =>
    row.map((value) => ({
      value: defused(value),
      type: String,
      ...(place === 0 && { fontWeight: 'bold' as const }),
    })),
  );
  return writeXlsxFile(rows, { sheet: page.texts.files.sheet, stickyRowsCount: 1 }).toBlob();
}

function save(page: ReconciliationPage, name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = h('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  page.context.announce(page.texts.files.done({ name }));
}
