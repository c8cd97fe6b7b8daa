/** What the public sees, or will see: the municipality's page's own notice, in a frame. */
import { municipalityName } from '#domain/municipality/names.ts';
import { noticePage } from '#domain/notice/page/notice-page.ts';
import { noticePlace } from '#domain/notice/page/place.ts';
import type { PublicNotice } from '#domain/notice/public-snapshot.ts';
import type { PortalTexts } from '../../texts/portal/schema.ts';
import { h } from '../dom.ts';
import { toDom } from './to-dom.ts';

/** @param district the first of the service's, where it serves districts: each has the same notice on its page */
export function previews(
  shown: Readonly<Record<string, PublicNotice>>,
  district: string | undefined,
  { notice: { preview } }: PortalTexts,
): HTMLElement[] {
  return Object.entries(shown).map(([number, notice]) => {
    const label = preview.label({ municipality: municipalityName(number) });
    return h(
      'div',
      { class: 'notice-preview', role: 'group', 'aria-label': label, 'data-preview': number },
      h('p', { class: 'notice-preview-label' }, label),
      toDom(noticePage(notice, noticePlace(number, district))),
    );
  });
}
