/** Every draft and version: when, of which days, and each published one's copy for the journal. */
import type { NoticeView } from '#domain/notice/notice-view.ts';
import { scopePath } from '../api.ts';
import { dateInWords, dayOf } from '../dates.ts';
import { h } from '../dom.ts';
import { button } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext } from '../view.ts';
import { section } from './section.ts';

export function versionsSection(notices: readonly NoticeView[], context: PortalContext): HTMLElement {
  const items = notices.map((notice) => versionItem(notice, context));
  return section(context.texts.notice.versions.heading, h('ul', { class: 'notice-versions' }, ...items));
}

export function versionText(
  { checkedFrom, checkedTo, draftedAtMs, approvedAtMs, state }: NoticeView,
  { texts, language }: PortalContext,
): string {
  const words = texts.notice.versions;
  const date = dateInWords(dayOf(approvedAtMs ?? draftedAtMs), language);
  if (checkedFrom === undefined || checkedTo === undefined) return words.unknowable[state]({ date });
  const told = { from: dateInWords(checkedFrom, language), to: dateInWords(checkedTo, language), date };
  const template = {
    approved: words.published,
    waiting: words.drafted,
    replaced: words.replaced,
    'sent-back': words.sentBack,
  }[state];
  return template(told);
}

function versionItem(notice: NoticeView, context: PortalContext): HTMLElement {
  const { versions: words, closing } = context.texts.notice;
  const version = versionText(notice, context);
  const reason = notice.closing ? h('p', {}, `${closing.heading}: ${closing.reasons[notice.closing]}`) : null;
  const open = {
    class: 'ds-link',
    href: `#/kunngjoring/${notice.id}`,
    'aria-label': words.openOf({ version }),
  };
  return h(
    'li',
    {},
    h('p', {}, version),
    reason,
    h('p', {}, h('a', open, words.open)),
    ...(notice.journalSha256 === undefined
      ? []
      : journalParts(notice, notice.journalSha256, version, context)),
  );
}

function journalParts(
  { id }: NoticeView,
  sha256: string,
  version: string,
  context: PortalContext,
): HTMLElement[] {
  const words = context.texts.notice.versions;
  const status = h('p', { class: 'muted' });
  const download = button(
    words.journal,
    async () => {
      const path = `${scopePath(context.service.scope)}/notices/${id}/journal`;
      const answer = await context.api.text(path);
      const told = answer.ok ? words.journalDone : problemText(answer.problem, context.texts);
      if (answer.ok)
        saveFile(`kunngjoring-${sha256.slice(0, 12)}.html`, new Blob([answer.value], { type: 'text/html' }));
      status.textContent = told;
      context.announce(told);
    },
    'secondary',
  );
  download.setAttribute('aria-label', words.journalOf({ version }));
  return [h('p', {}, download), h('p', { class: 'muted notice-hash' }, words.hash({ hash: sha256 })), status];
}

function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
