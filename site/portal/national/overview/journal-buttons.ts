/** The copy for the journal: the API writes it, so that it is the same whoever fetches it. */
import type { NationalContext } from '../view.ts';
import { h } from '../../dom.ts';
import { button } from '../../page.ts';
import { problemText } from '../../problem-text.ts';

const types = { html: 'text/html', csv: 'text/csv;charset=utf-8' } as const;

export function journalButtons(context: NationalContext, name: string): HTMLElement {
  const words = context.texts.overview.journal;
  const told = h('p', { role: 'status' });
  const fetchAs = async (format: keyof typeof types): Promise<void> => {
    const path = `/overview/journal?format=${format}&language=${context.language}`;
    const answer = await context.api.text(path);
    told.textContent = answer.ok ? words.fetched : problemText(answer.problem, context.texts);
    if (answer.ok) save(`${name}.${format}`, new Blob([answer.value], { type: types[format] }));
  };
  const html = button(words.html, () => fetchAs('html'), 'secondary');
  const csv = button(words.csv, () => fetchAs('csv'), 'secondary');
  const buttons = h('div', { class: 'portal-controls' }, html, csv);
  return h('div', { class: 'overview-journal' }, h('p', {}, words.intro), buttons, told);
}

function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = h('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
