/** How far it has come, and the counts: each apart, with the day on which the last of it was known. */
import { h } from '../dom.ts';
import { numberCell, scrolledTable, section } from '../reconciliation/page.ts';
import { progressOf } from './items.ts';
import { dateText } from './page.ts';
import type { FindingsPage } from './page.ts';

export function progressSection(page: FindingsPage): HTMLElement {
  const { texts, words, items, scope } = page;
  const { settled, all } = progressOf(items);
  const text = texts.progress.text({ settled: words.digits(settled), all: words.digits(all) });
  const bar = h('progress', { value: `${settled}`, max: `${all}`, 'aria-labelledby': 'framdrift-tekst' });
  const notFound = items.filter(({ message }) => message !== null).length;
  const atLeast = scope?.counts.missingAtLeast ?? 0;
  const isUnsure = notFound > atLeast;
  const unsure = texts.progress.atLeast({ all: words.digits(notFound), atLeast: words.digits(atLeast) });
  return section(
    'framdrift',
    texts.progress.heading,
    h('p', { id: 'framdrift-tekst', class: 'portal-period' }, text),
    bar,
    isUnsure ? h('p', {}, unsure) : null,
  );
}

const classes = ['gross', 'recovered', 'reportedAgain', 'stillLost', 'foundAfterAll', 'unsettled'] as const;

export function countsSection(page: FindingsPage): HTMLElement {
  const { counts: texts } = page.texts;
  const rows = classes.map((name) => {
    const { messages, knownOn } = page.counts[name];
    const term = h('span', { class: 'portal-term' }, texts[name].name);
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, term, h('span', { class: 'muted' }, texts[name].meaning)),
      numberCell(page.words.digits(messages)),
      h('td', {}, knownOn === null ? texts.nothing : dateText(page, knownOn)),
    );
  });
  const columns = [{ text: texts.what }, { text: texts.number, isNumber: true }, { text: texts.knownOn }];
  return section(
    'funn-tall',
    texts.heading,
    h('p', {}, texts.text),
    scrolledTable(texts.heading, columns, rows),
  );
}
