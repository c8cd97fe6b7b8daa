/** One message: why it is here, what was found out, and the button that opens its form. */
import type { FindingView } from '#domain/finding/findings-view.ts';
import { h } from '../dom.ts';
import { reasonWords } from '../reconciliation/reason-words.ts';
import { dutiesElement } from './duties.ts';
import { findingForm } from './form.ts';
import type { FindingItem } from './items.ts';
import { dateText, messageTitle } from './page.ts';
import type { FindingsPage } from './page.ts';

/**
 * @param onSaved gets the finding as the server keeps it
 * @param level of its heading: below that of the group, where it is in one
 */
export function itemElement(
  page: FindingsPage,
  item: FindingItem,
  onSaved: (item: FindingItem, finding: FindingView) => void,
  level: 'h3' | 'h4' = 'h3',
): HTMLElement {
  const { texts } = page;
  const { list } = texts;
  const title = messageTitle(page, item);
  const isSettled = item.finding !== null;
  const tag = h(
    'span',
    { class: 'ds-tag', 'data-color': isSettled ? 'success' : 'warning' },
    isSettled ? list.settled : list.unsettled,
  );
  const place = h('div', { id: `skjema-${item.key.replaceAll(/[^\w-]/g, '-')}` });
  const label = (isSettled ? list.changeOf : list.settleOf)({ message: title });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'ds-button',
      'data-variant': 'secondary',
      'data-size': 'sm',
      'aria-label': label,
      'aria-expanded': 'false',
      'aria-controls': place.id,
    },
    isSettled ? list.change : list.settle,
  );
  const close = (): void => {
    place.replaceChildren();
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-expanded') === 'true') return close();
    const form = findingForm(page, item, { onSaved: (finding) => onSaved(item, finding), onCancel: close });
    place.replaceChildren(form);
    button.setAttribute('aria-expanded', 'true');
    (form.querySelector<HTMLElement>('input:checked') ?? form.querySelector('input'))?.focus();
  });
  const heading = h(level, { class: 'ds-heading finding-title', 'data-size': 'xs', tabindex: '-1' }, title);
  const top = h('div', { class: 'finding-top' }, heading, tag);
  return h(
    'li',
    { class: 'finding', 'data-key': item.key },
    top,
    // In a group the reason is the group's own, and stands above.
    level === 'h3' ? reasonElement(page, item) : null,
    ...facts(page, item),
    h('div', {}, button),
    place,
  );
}

function reasonElement(page: FindingsPage, { message }: FindingItem): HTMLElement | null {
  const why = message && page.explain?.(message);
  return why ? h('p', {}, reasonWords(why, page.context.texts.reconciliation, page.words)) : null;
}

function facts(page: FindingsPage, item: FindingItem): (HTMLElement | null)[] {
  const { list } = page.texts;
  const { message, finding, reference } = item;
  return [
    reference.id === undefined ? null : h('p', { class: 'muted' }, list.id({ id: reference.id })),
    ...(finding ? foundOut(page, finding, message === null) : []),
  ];
}

function foundOut(
  page: FindingsPage,
  finding: FindingView,
  isNoLongerMissed: boolean,
): (HTMLElement | null)[] {
  const { list, form } = page.texts;
  const received = finding.receivedOn && list.receivedOn({ date: dateText(page, finding.receivedOn) });
  const said = [form.kinds[finding.finding].name, list.knownOn({ date: dateText(page, finding.knownOn) })];
  return [
    isNoLongerMissed ? h('p', {}, finding.verdictNow === null ? list.gone : list.noLonger) : null,
    h('p', {}, h('strong', {}, `${said[0]}.`), ` ${said[1]}${received ? ` ${received}` : ''}`),
    dutiesElement(page, finding),
    earlier(page, finding),
  ];
}

function earlier(page: FindingsPage, finding: FindingView): HTMLElement | null {
  if (finding.earlier.length === 0) return null;
  const { list, form } = page.texts;
  const items = finding.earlier.map((before) =>
    h(
      'li',
      {},
      list.earlierItem({
        finding: form.kinds[before.finding].name,
        knownOn: dateText(page, before.knownOn),
        recorded: page.words.dayTime(before.recordedAtMs),
      }),
    ),
  );
  return h(
    'div',
    { class: 'finding-earlier' },
    h('p', {}, list.earlier),
    h('ul', { class: 'ds-list' }, ...items),
  );
}
