/** `#/send-pa-nytt`: the messages not found that the portal still has. Nothing is fetched before it is asked for. */
import { sendAgainListSchema } from '#domain/hold/send-again.ts';
import type { SendAgainList, ToSendAgain } from '#domain/hold/send-again.ts';
import { municipalityName } from '#domain/municipality/names.ts';
import { sendAgainCsv } from '#domain/hold/send-again-csv.ts';
import { dateInWords, instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import type { NationalContext, NationalView } from '../national/view.ts';
import { alertBox, button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { pagedList } from '../reconciliation/paged.ts';
import { scrolledTable, section } from '../reconciliation/page.ts';
import { digits } from '../reconciliation/words.ts';
import { saveFile } from '../upload/parts.ts';

const pageSize = 50;

export const sendAgainView: NationalView = {
  hash: '#/send-pa-nytt',
  roles: ['portal-operator'],
  title: (texts) => texts.hold.sendAgain.title,
  render: showQuestion,
};

/** Reading is written down, so it is a person who asks for the list, and not the address. */
function showQuestion(context: NationalContext, container: HTMLElement): void {
  const words = context.texts.hold.sendAgain;
  const status = h('p', { role: 'status' });
  const show = button(words.show, async () => {
    show.disabled = true;
    status.textContent = context.texts.shell.loading;
    await showList(context, container);
  });
  container.replaceChildren(
    h('p', {}, words.intro),
    h('p', {}, words.logged),
    h('p', { class: 'action' }, show),
    status,
  );
}

async function showList(context: NationalContext, container: HTMLElement): Promise<void> {
  const path = `/incidents/${context.me.incident?.id ?? ''}/messages-to-send-again`;
  const answer = await context.api.get(path, sendAgainListSchema);
  if (!answer.ok)
    return container.replaceChildren(
      alertBox('danger', h('p', {}, problemText(answer.problem, context.texts))),
    );
  const words = context.texts.hold.sendAgain;
  const list = answer.value;
  const coverage = words.coverage({
    count: digits(list.messages.length),
    withResult: digits(list.services.withResult),
    all: digits(list.services.all),
    time: instantInWords(Date.parse(list.asOf), context.language),
  });
  const told = h('p', { id: 'send-again-list', tabindex: '-1' }, coverage);
  const parts = list.messages.length === 0 ? [h('p', {}, words.none)] : listParts(context, list);
  container.replaceChildren(h('p', {}, words.intro), told, ...parts);
  told.focus();
}

function listParts(context: NationalContext, { messages, asOf }: SendAgainList): HTMLElement[] {
  const words = context.texts.hold.sendAgain;
  const name = `${words.fileName}-${asOf.slice(0, 10)}`;
  const csv = button(words.csv, () => saveFile(`${name}.csv`, 'text/csv', [sendAgainCsv(messages)]));
  const text = JSON.stringify({ asOf, messages }, null, 2);
  const json = button(words.json, () => saveFile(`${name}.json`, 'application/json', [text]), 'secondary');
  const table = pagedList({
    name: words.caption,
    items: messages,
    pageSize,
    texts: context.texts.reconciliation.paging,
    announce: context.announce,
    draw: (shown) => tableOf(context, shown),
  });
  return [section('listen', words.caption, h('div', { class: 'portal-controls' }, csv, json), table)];
}

function tableOf(context: NationalContext, messages: readonly ToSendAgain[]): HTMLElement {
  const words = context.texts.hold.sendAgain;
  const { columns } = words;
  const rows = messages.map((message) =>
    h(
      'tr',
      { 'data-last-day': message.lastDay },
      h('td', {}, instantInWords(Date.parse(message.sentFrom), context.language)),
      h('td', {}, `${municipalityName(message.municipality)} (${message.municipality})`),
      h('td', {}, message.lastDay === 'held' ? words.held : dateInWords(message.lastDay, context.language)),
      h('td', {}, words.verdicts[message.verdict]),
      h('td', {}, message.id ?? words.noId),
    ),
  );
  const heads = [columns.sent, columns.municipality, columns.lastDay, columns.verdict, columns.id];
  return scrolledTable(
    words.caption,
    heads.map((text) => ({ text })),
    rows,
  );
}
