/** The part of the Norwegian notice that a translator has before her: made by the page's own renderer. */
import { contactPart, reportPart, urgentPart } from '#domain/notice/page/action-parts.ts';
import { daysPart, stateBox, withdrawnPart } from '#domain/notice/page/day-parts.ts';
import type { PageElement } from '#domain/notice/page/element.ts';
import type { Part } from '#domain/notice/page/part.ts';
import type { PublicNotice } from '#domain/notice/public-snapshot.ts';
import type { SamiPartName } from '#domain/notice/sami/parts.ts';
import { noticeWords } from '#domain/notice/words/words.ts';
import { h } from '../dom.ts';
import { toDom } from '../notice/to-dom.ts';

const renderers: Record<SamiPartName, (part: Part) => PageElement> = {
  known: stateBox,
  days: daysPart,
  withdrawn: withdrawnPart,
  report: reportPart,
  urgent: urgentPart,
  contact: contactPart,
};

/** @param prefix of its ids */
export function norwegianPart(notice: PublicNotice, name: SamiPartName, prefix: string): HTMLElement {
  const part: Part = { prefix, level: 3, notice, words: noticeWords[notice.language] };
  return h('div', { class: 'sami-norwegian', lang: notice.language }, toDom(renderers[name](part)));
}
