/** A long list by pages: only one page stands in the document, whatever the list's length. */
import { h } from '../dom.ts';
import type { ReconciliationTexts } from '../../texts/portal/schema-reconciliation.ts';
import { digits } from './words.ts';

export interface PagedList<Item> {
  /** What the list is called, for who hears its buttons. */
  readonly name: string;
  readonly items: readonly Item[];
  readonly pageSize: number;
  readonly texts: ReconciliationTexts['paging'];
  announce(message: string): void;
  /** Draws one page. */
  draw(items: readonly Item[]): Node;
}

export function pagedList<Item>(list: PagedList<Item>): HTMLElement {
  const { items, pageSize, texts } = list;
  const body = h('div', {});
  const place = h('p', { class: 'portal-paging-place' });
  const previous = h('button', { type: 'button', ...quietButton }, texts.previous);
  const next = h('button', { type: 'button', ...quietButton }, texts.next);
  let first = 0;
  const show = (from: number): void => {
    first = from;
    body.replaceChildren(list.draw(items.slice(first, first + pageSize)));
    const last = Math.min(first + pageSize, items.length);
    place.textContent = texts.shown({
      from: digits(first + 1),
      to: digits(last),
      count: digits(items.length),
    });
    setDisabled(previous, first === 0);
    setDisabled(next, last >= items.length);
  };
  const turn = (button: HTMLElement, by: number) => {
    button.addEventListener('click', () => {
      const from = first + by;
      if (from < 0 || from >= items.length) return;
      show(from);
      list.announce(place.textContent ?? '');
    });
  };
  turn(previous, -pageSize);
  turn(next, pageSize);
  show(0);
  if (items.length <= pageSize) return h('div', {}, body);
  const label = texts.name({ list: list.name });
  const buttons = h('nav', { class: 'portal-paging', 'aria-label': label }, previous, next, place);
  return h('div', { class: 'portal-paged' }, body, buttons);
}

const quietButton = { class: 'ds-button', 'data-variant': 'secondary', 'data-size': 'sm' } as const;

/** By attribute, so that the focus stays where it was when the last page is reached. */
function setDisabled(button: HTMLElement, isDisabled: boolean): void {
  button.setAttribute('aria-disabled', String(isDisabled));
}
