/** A contested group: how many of how many are missing, how far it is settled, its messages, and the rest at once. */
import { groupState } from '#domain/finding/groups.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { h } from '../dom.ts';
import { itemElement } from './item.ts';
import type { FindingItem, ItemBlock } from './items.ts';
import { othersForm } from './others-form.ts';
import type { FindingsPage } from './page.ts';

type Group = NonNullable<ItemBlock['group']>;

/** @param isShown whether a message of the group passes the list's filter; the group's state counts all of them */
export function groupElement(
  page: FindingsPage,
  { group, items }: { readonly group: Group; readonly items: readonly FindingItem[] },
  isShown: (item: FindingItem) => boolean,
  onSaved: (item: FindingItem, finding: FindingView) => void,
): HTMLElement {
  const { group: texts } = page.texts;
  const figures = {
    messages: page.words.number(group.messages),
    entries: page.words.number(group.entries),
    atLeast: page.words.number(group.missingAtLeast),
  };
  const kinds = items.map(({ finding }) => finding?.finding ?? null);
  const state = groupState(group, kinds);
  const id = `gruppe-${items[0]!.key.replaceAll(/[^\w-]/g, '-')}`;
  const heading = h(
    'h3',
    { class: 'ds-heading', 'data-size': 'xs', tabindex: '-1', id },
    texts.heading(figures),
  );
  const open = items.filter(({ finding }) => finding === null);
  return h(
    'li',
    { class: 'finding-group', 'data-state': state },
    heading,
    h('p', {}, texts.text(figures)),
    h('p', {}, h('strong', { class: 'finding-state', 'data-state': state }, texts.states[state])),
    h(
      'ul',
      { class: 'portal-findings', 'aria-labelledby': id },
      ...items.filter(isShown).map((item) => itemElement(page, item, onSaved, 'h4')),
    ),
    state === 'others-registered' && open.length <= group.entries ? othersForm(page, open, onSaved) : null,
  );
}
