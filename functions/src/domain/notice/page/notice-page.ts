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

export function noticePage(notice: PublicNotice, place: NoticePlace): PageElement {
  const part: Part = { ...place, notice, words: noticeWords[notice.language] };
  const isMissing = notice.windows.length > 0;
  return element(
    'article',
    { class: 'notice', lang: notice.language, id: `${place.prefix}kunngjoring` },
    stateBox(part),
    isMissing ? happenedPart(part) : null,
    isMissing ? daysPart(part) : null,
    notice.withdrawn.length > 0 ? withdrawnPart(part) : null,
    reportPart(part),
    urgentPart(part),
    contactPart(part),
    notice.measures.length > 0 ? measuresPart(part) : null,
    historyPart(part),
  );
}
