/** The messages by pages, all or those that nobody has settled. */
import type { FindingView } from '#domain/finding/findings-view.ts';
import { h } from '../dom.ts';
import { section } from '../reconciliation/page.ts';
import { pagedList } from '../reconciliation/paged.ts';
import { groupElement } from './group.ts';
import { itemElement } from './item.ts';
import { blocksOf, progressOf } from './items.ts';
import type { FindingItem, ItemBlock } from './items.ts';
import type { FindingsPage } from './page.ts';

type OnSaved = (item: FindingItem, finding: FindingView) => void;

const itemsPerPage = 20;

export interface ListState {
  /** `alle` or `uavklart` */
  readonly filter: string;
}

export function listSection(
  page: FindingsPage,
  state: ListState,
  onFilter: (filter: string) => void,
  onSaved: OnSaved,
): HTMLElement {
  const { texts, items, words, context } = page;
  const { settled, all } = progressOf(items);
  const select = h(
    'select',
    { class: 'ds-input', id: 'funn-vis' },
    h('option', { value: 'alle' }, texts.list.all({ count: words.digits(all) })),
    h('option', { value: 'uavklart' }, texts.list.open({ count: words.digits(all - settled) })),
  );
  select.value = state.filter;
  select.addEventListener('change', () => onFilter(select.value));
  const isShown = ({ finding }: FindingItem): boolean => state.filter !== 'uavklart' || finding === null;
  const shown = blocksOf(page.scope, items).filter((block) => block.items.some(isShown));
  const list =
    shown.length === 0
      ? h('p', {}, texts.list.empty)
      : pagedList({
          name: texts.list.heading,
          items: shown,
          pageSize: itemsPerPage,
          texts: context.texts.reconciliation.paging,
          announce: context.announce,
          draw: (part) =>
            h(
              'ul',
              { class: 'portal-findings' },
              ...part.map((block) => blockElement(page, block, isShown, onSaved)),
            ),
        });
  const label = h('label', { class: 'ds-label', for: 'funn-vis' }, texts.list.filter);
  const filter = h('div', { class: 'ds-field portal-filter' }, label, select);
  return section('funn-liste', texts.list.heading, filter, list);
}

function blockElement(
  page: FindingsPage,
  { group, items }: ItemBlock,
  isShown: (item: FindingItem) => boolean,
  onSaved: OnSaved,
): HTMLElement {
  if (group) return groupElement(page, { group, items }, isShown, onSaved);
  return itemElement(page, items[0]!, onSaved);
}
