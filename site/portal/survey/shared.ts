/** What other services do, of those that chose to share it: the measure and how many, never who. */
import { h } from '../dom.ts';
import { loadSharedMeasures } from './load.ts';
import { inWords } from './page.ts';
import type { SurveyPage } from './page.ts';
import { digits } from './words.ts';

/** Filled once it has been asked for; what cannot be read is told as that. */
export function sharedSection(page: SurveyPage): HTMLElement {
  const { shared: texts } = page.texts;
  const list = h('div', {}, h('p', { class: 'muted' }, page.context.texts.shell.loading));
  void fill(page, list);
  const heading = h('h3', { class: 'ds-heading', 'data-size': 'xs' }, texts.heading);
  return h('section', { class: 'portal-section survey-shared' }, heading, h('p', {}, texts.text), list);
}

async function fill(page: SurveyPage, list: HTMLElement): Promise<void> {
  const { shared: texts } = page.texts;
  const asked = await loadSharedMeasures(page.context);
  if (!asked.ok) return list.replaceChildren(h('p', {}, texts.failed));
  const { measures } = asked.value;
  if (measures.length === 0) return list.replaceChildren(h('p', {}, texts.none));
  const items = measures.map(({ label, services }) => {
    const count = typeof services === 'number' ? digits(page, services) : texts.few;
    return h('li', {}, texts.item({ measure: inWords(page, label), count }));
  });
  list.replaceChildren(h('ul', {}, ...items));
}
