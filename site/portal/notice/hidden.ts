/** Beside the preview, for staff of the service alone: what the disclosure rules hide, and why. */
import { disclosureRules, publicCount } from '#domain/disclosure/index.ts';
import { municipalityName } from '#domain/municipality/names.ts';
import type { Hidden, NoticedMunicipality } from '#domain/notice/notice.ts';
import type { NoticeView } from '#domain/notice/notice-view.ts';
import { noticeWords } from '#domain/notice/words/words.ts';
import { dateInWords } from '../dates.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { section } from './section.ts';

export function hiddenSection(notice: NoticeView, context: PortalContext): HTMLElement | null {
  const words = context.texts.notice.hidden;
  if (notice.hidden.length === 0) return null;
  const rules = { least: String(disclosureRules.unitHoldsAtLeast), from: String(disclosureRules.shownFrom) };
  const items = notice.municipalities.flatMap((shown) => {
    const hidden = notice.hidden.find(({ municipality }) => municipality === shown.municipality);
    return hidden ? [municipalityItem(shown, hidden, context)] : [];
  });
  return section(
    words.heading,
    h('p', {}, words.intro(rules)),
    h('ul', { class: 'notice-hidden' }, ...items),
  );
}

function municipalityItem(shown: NoticedMunicipality, hidden: Hidden, context: PortalContext): HTMLElement {
  const words = context.texts.notice.hidden;
  const span = ({ from, to }: { from: string; to: string }) => ({
    from: dateInWords(from, context.language),
    to: dateInWords(to, context.language),
  });
  const windows = shown.windows.map((window) => {
    const widened = hidden.widened.find(({ from, to }) => from === window.from && to === window.to);
    const text = widened
      ? words.window({ ...span(window), unit: words.units[widened.unit] })
      : words.kept(span(window));
    return h('li', {}, text);
  });
  return h('li', {}, countText(shown, hidden, context), windows.length > 0 ? h('ul', {}, ...windows) : null);
}

function countText(
  { notFoundAtLeast, windows, ownNumber }: NoticedMunicipality,
  hidden: Hidden,
  { texts, language }: PortalContext,
): string {
  const words = texts.notice.hidden;
  const municipality = municipalityName(hidden.municipality);
  const count = String(hidden.notFoundAtLeast);
  if (hidden.notFoundAtLeast === 0 && windows.length === 0) return words.none({ municipality });
  if (hidden.notFoundAtLeast === 0) return words.countUncertain({ municipality });
  if (ownNumber !== undefined) return words.countOwn({ municipality, count });
  if (notFoundAtLeast === 'not-shown') return words.countNotShown({ municipality, count });
  if (notFoundAtLeast === hidden.notFoundAtLeast) return words.countShown({ municipality, count });
  const { oneToThree } = noticeWords[language === 'nn' ? 'nn' : 'nb'];
  const shown = notFoundAtLeast === '1-3' ? oneToThree : String(notFoundAtLeast);
  const isHeld = notFoundAtLeast !== publicCount(hidden.notFoundAtLeast);
  const told = isHeld ? words.countHeld : words.count;
  return told({ municipality, count, shown });
}
