/**
 * The one renderer of a notice: from what is public of it to its fixed parts. The municipality's page, the portal's
 * preview and the journal's copy are made of its result, so that what was approved is what is read.
 */
import type { PublicNotice } from '../public-snapshot.ts';
import { noticeWords } from '../words/words.ts';
import { contactPart, measuresPart, reportPart, urgentPart } from './action-parts.ts';
import { daysPart, happenedPart, stateBox, withdrawnPart } from './day-parts.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { historyPart } from './history-part.ts';
import type { Part } from './part.ts';
import type { NoticePlace } from './place.ts';
import { isTakenBack } from './taken-back.ts';

/** What is read first, then what to do, then why and by whom: the municipality's page has questions between them. */
export interface NoticeParts {
  readonly known: PageElement;
  readonly action: PageElement;
  readonly background: PageElement;
}

export function noticeParts(notice: PublicNotice, place: NoticePlace): NoticeParts {
  const { known, action, background } = childrenOf(notice, place);
  const attributes = { class: 'notice', lang: notice.language };
  return {
    known: element('div', { ...attributes, id: `${place.prefix}kunngjoring` }, ...known),
    action: element('div', attributes, ...action),
    background: element('div', attributes, ...background),
  };
}

/** The whole, in the same order. */
export function noticePage(notice: PublicNotice, place: NoticePlace): PageElement {
  const { known, action, background } = childrenOf(notice, place);
  return element(
    'article',
    { class: 'notice', lang: notice.language, id: `${place.prefix}kunngjoring` },
    ...known,
    ...action,
    ...background,
  );
}

function childrenOf(
  notice: PublicNotice,
  place: NoticePlace,
): Readonly<Record<keyof NoticeParts, (PageElement | null)[]>> {
  const part: Part = { ...place, notice, words: noticeWords[notice.language] };
  const isMissing = notice.windows.length > 0;
  return {
    known: [
      stateBox(part),
      isMissing && !isTakenBack(notice) ? daysPart(part) : null,
      notice.withdrawn.length > 0 ? withdrawnPart(part) : null,
    ],
    action: [reportPart(part), urgentPart(part)],
    background: [
      isMissing ? happenedPart(part) : null,
      notice.measures.length > 0 ? measuresPart(part) : null,
      contactPart(part),
      historyPart(part),
    ],
  };
}
