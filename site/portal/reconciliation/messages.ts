/** Each message with its verdict and why, by pages, all or those of one verdict. */
import type { ExplainedMessage } from '#domain/explain/result-document.ts';
import { verdicts } from '#domain/reconcile/result.ts';
import type { Verdict } from '#domain/reconcile/result.ts';
import { h } from '../dom.ts';
import { municipalityText, scrolledTable, section } from './page.ts';
import type { ReconciliationPage } from './page.ts';
import { pagedList } from './paged.ts';
import { reasonWords } from './reason-words.ts';

const messagesPerPage = 50;

export function messagesSection(page: ReconciliationPage): HTMLElement {
  const { texts, scope, words } = page;
  const place = h('div', {});
  const choices: readonly (Verdict | 'all')[] = ['all', ...verdicts.filter((v) => scope.counts[v] > 0)];
  const options = choices.map((choice) => {
    if (choice === 'all')
      return h('option', { value: choice }, texts.messages.all({ count: `${scope.counts.sent}` }));
    const { name } = texts.counts.verdicts[choice];
    const count = words.digits(scope.counts[choice]);
    return h('option', { value: choice }, texts.messages.ofVerdict({ name, count }));
  });
  const select = h('select', { class: 'ds-input', id: 'utfall' }, ...options);
  // What needs looking at comes first, where there is any.
  select.value = scope.counts.missing > 0 ? 'missing' : scope.counts.contested > 0 ? 'contested' : 'all';
  const show = (): void => {
    const chosen = scope.messages.filter(({ verdict }) => select.value === 'all' || verdict === select.value);
    place.replaceChildren(messageList(page, chosen));
  };
  select.addEventListener('change', show);
  show();
  const label = h('label', { class: 'ds-label', for: 'utfall' }, texts.messages.filter);
  return section(
    'meldinger',
    texts.messages.heading,
    h('p', {}, texts.messages.text),
    h('div', { class: 'ds-field portal-filter' }, label, select),
    place,
  );
}

function messageList(page: ReconciliationPage, messages: readonly ExplainedMessage[]): HTMLElement {
  const { texts, context, scope } = page;
  const { heading, sent, municipality, verdict, reason, id, none } = texts.messages;
  if (messages.length === 0) return h('p', {}, none);
  const isJoint = scope.members !== undefined;
  const hasIds = messages.some((message) => message.id !== undefined);
  const columns = [sent, ...(isJoint ? [municipality] : []), verdict, reason, ...(hasIds ? [id] : [])];
  return pagedList({
    name: heading,
    items: messages,
    pageSize: messagesPerPage,
    texts: texts.paging,
    announce: context.announce,
    draw: (shown) =>
      scrolledTable(
        heading,
        columns.map((text) => ({ text })),
        shown.map((message) => messageRow(page, message, isJoint, hasIds)),
      ),
  });
}

function messageRow(
  page: ReconciliationPage,
  message: ExplainedMessage,
  isJoint: boolean,
  hasIds: boolean,
): HTMLTableRowElement {
  const { texts, words, explain } = page;
  const { verdict } = message;
  const mark = h('span', { class: `portal-verdict portal-verdict-${verdict}`, 'aria-hidden': 'true' });
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, words.span(message.sent)),
    isJoint ? h('td', {}, municipalityText(page, message.municipality)) : null,
    h('td', {}, mark, texts.counts.verdicts[verdict].name),
    h('td', {}, reasonWords(explain(message), texts, words)),
    hasIds ? h('td', {}, h('code', { class: 'portal-id' }, message.id ?? '')) : null,
  );
}
