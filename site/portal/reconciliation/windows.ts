/** Windows as sentences, in Norwegian time. */
import type { Window } from '#domain/explain/timeline.ts';
import { h } from '../dom.ts';
import { section } from './page.ts';
import type { ReconciliationPage } from './page.ts';
import { pagedList } from './paged.ts';

const windowsPerPage = 25;

export function windowSentence({ texts, words }: ReconciliationPage, window: Window): string {
  const span = words.span(window);
  if (window.entries === 0 && window.messages === 1) return texts.windows.single({ span });
  return texts.windows.several({
    span,
    count: words.number(window.missingAtLeast),
    messages: words.number(window.messages),
    entries: words.number(window.entries),
  });
}

export function windowsSection(page: ReconciliationPage): HTMLElement {
  const { texts, scope, context } = page;
  const { heading, text, none } = texts.windows;
  if (scope.windows.length === 0) return section('tidsrom', heading, h('p', {}, none));
  const list = pagedList({
    name: heading,
    items: scope.windows,
    pageSize: windowsPerPage,
    texts: texts.paging,
    announce: context.announce,
    draw: (windows) =>
      h('ul', { class: 'portal-windows' }, ...windows.map((window) => windowItem(page, window))),
  });
  return section('tidsrom', heading, h('p', {}, text), list);
}

function windowItem(page: ReconciliationPage, window: Window): HTMLElement {
  const kind = window.entries === 0 ? 'single' : 'several';
  const mark = h('span', { class: `portal-mark portal-mark-${kind}`, 'aria-hidden': 'true' });
  return h('li', {}, mark, h('span', {}, windowSentence(page, window)));
}
