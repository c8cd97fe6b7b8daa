/** Warnings and obstacles in words, each with what can be done. */
import { h } from '../dom.ts';
import { section } from './page.ts';
import type { ReconciliationPage } from './page.ts';

export function warningsSection({ texts, result }: ReconciliationPage): HTMLElement {
  const codes = [...new Set(result.warnings.map(({ code }) => code))];
  const items = codes.map((code) => {
    const { heading, text, action } = texts.warnings.codes[code];
    return h(
      'li',
      { class: 'portal-advice' },
      h('h3', { class: 'ds-heading', 'data-size': 'xs' }, heading),
      h('p', {}, text),
      h('p', {}, h('strong', {}, texts.warnings.toDo), ` ${action}`),
    );
  });
  return section(
    'varsler',
    texts.warnings.heading,
    items.length === 0 ? h('p', {}, texts.warnings.none) : h('ul', { class: 'portal-plain-list' }, ...items),
  );
}

export function obstaclesSection({ texts, result }: ReconciliationPage): HTMLElement {
  const { heading, text, none, codes } = texts.obstacles;
  if (result.obstacles.length === 0) return section('kunngjoring', heading, h('p', {}, none));
  const items = result.obstacles.map((code) => h('li', {}, `${codes[code].text} ${codes[code].action}`));
  return section('kunngjoring', heading, h('p', {}, text), h('ul', { class: 'ds-list' }, ...items));
}
