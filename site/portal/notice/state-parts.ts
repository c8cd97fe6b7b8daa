/** How far the notice has come, what it needs, and what the portal has sent since it was published. */
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { municipalityName } from '#domain/municipality/names.ts';
import type { NoticeView, SincePublished } from '#domain/notice/notice-view.ts';
import { noticeTask } from '#domain/task/notice-task.ts';
import { dateInWords, dayOf, instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import type { PortalContext } from '../view.ts';
import type { ListedService } from './asked-field.ts';
import type { LoadedNotices } from './load.ts';
import { section } from './section.ts';

/** @param shown the newest that was not replaced */
export function stateParts(
  context: PortalContext,
  { scope, view }: LoadedNotices,
  shown: NoticeView | undefined,
  services: readonly ListedService[],
): HTMLElement[] {
  const { texts } = context;
  const { state, reason } = noticeTask({ scope, notices: view.notices, findings: null });
  const told = `${texts.tasks.states[state]}: ${noticeReason(reason, context)}`;
  const lead = h('p', { class: 'lead', id: 'notice-state', tabindex: '-1' }, told);
  if (!shown) return [lead];
  return [lead, ...detailsOf(shown, context, services)];
}

/** Those that the task of a notice can have hold no values. */
function noticeReason(
  reason: keyof PortalContext['texts']['tasks']['reasons'],
  { texts }: PortalContext,
): string {
  const text = texts.tasks.reasons[reason];
  return typeof text === 'string' ? text : '';
}

function detailsOf(
  notice: NoticeView,
  { texts, language }: PortalContext,
  services: readonly ListedService[],
): HTMLElement[] {
  const words = texts.notice;
  const day = (ms: number): string => dateInWords(dayOf(ms), language);
  if (notice.sentBack) {
    const told = { date: day(notice.sentBack.atMs), reason: words.approvals.reasons[notice.sentBack.reason] };
    return [alertBox('warning', h('p', {}, words.sentBack(told)))];
  }
  if (notice.approvedAtMs !== undefined)
    return [h('p', {}, words.published.text({ date: day(notice.approvedAtMs) }))];
  const asked = askedText(notice, words.waits.asked, services);
  const told = h('p', {}, words.waits.drafted({ date: day(notice.draftedAtMs), asked }));
  const closing = notice.closing ? h('p', {}, words.waits.closing) : null;
  const isOwnTurn = !notice.isDraftedByYou && notice.asked.kind === 'own';
  const link = h('a', { class: 'ds-link', href: '#/godkjenninger' }, words.approvals.title);
  const next = h('p', {}, isOwnTurn ? link : notice.isDraftedByYou ? words.waits.yours : '');
  const heading = h('h2', { class: 'ds-heading', 'data-size': 'xs' }, words.waits.heading);
  return [alertBox('info', ...[heading, told, closing, next].filter((part) => part !== null))];
}

function askedText(
  { asked }: NoticeView,
  words: PortalContext['texts']['notice']['waits']['asked'],
  services: readonly ListedService[],
): string {
  if (asked.kind !== 'service') return words[asked.kind];
  const service = services.find(({ scope }) => scope === asked.scope);
  return words.service({ service: service?.name ?? asked.scope });
}

/** Nothing where nothing hinders it. */
export function needsSection({ texts }: PortalContext, { current }: ScopeView): HTMLElement | null {
  const { codes } = texts.reconciliation.obstacles;
  const needs = (current?.obstacles ?? []).map((code) =>
    h('li', {}, `${codes[code].text} ${codes[code].action}`),
  );
  if (needs.length === 0) return null;
  return section(texts.notice.needs, h('p', {}, texts.notice.needsIntro), h('ul', {}, ...needs));
}

export function howSection({ texts: { notice } }: PortalContext): HTMLElement {
  return section(notice.how, h('ol', {}, ...notice.steps.map((step) => h('li', {}, step))));
}

export function sinceSection({ texts, language }: PortalContext, since: SincePublished): HTMLElement {
  const words = texts.notice.since;
  const instant = (text: string): string => instantInWords(Date.parse(text), language);
  const date = instant(since.publishedAt);
  const told =
    since.knownTo === null
      ? words.textUnknown({ date })
      : words.text({ date, knownTo: instant(since.knownTo) });
  const rows = since.municipalities.map(({ municipality, sent, notFound }) => {
    const row = {
      municipality: municipalityName(municipality),
      sent: String(sent),
      notFound: String(notFound),
    };
    return h('li', {}, words.row(row));
  });
  return section(words.heading, h('p', {}, told), h('ul', {}, ...rows));
}
