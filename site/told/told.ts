/** How a notice is told in few words, wherever it is told outside its own page. */
import { shownCount } from '#domain/notice/shown-count.ts';
import type { PublicCount, PublicNotice, PublicWindow } from '#domain/notice/public-snapshot.ts';
import type { Place } from '../data/published.ts';
import { type Language, languages } from '../texts/languages.ts';
import { reachTexts } from '../texts/reach/texts.ts';
import { dateInWords } from '../words/dates.ts';

/** `Frogner, Oslo` */
export function placeName({ entry, district }: Place, language: Language): string {
  if (!district) return entry.name;
  return reachTexts(language).told.district({ district: district.name, municipality: entry.name });
}

/** `21`, `én til tre`, `vises ikke`: whatever the disclosure rules let through, and nothing else. */
export function countInWords(count: PublicCount, language: Language): string {
  const { told } = reachTexts(language);
  if (typeof count === 'number') return String(count);
  return count === '1-3' ? told.oneToThree : told.notShown;
}

export function spanInWords({ from, to }: PublicWindow, language: Language): string {
  const words = languages[language].language;
  return reachTexts(language).told.span({ from: dateInWords(from, words), to: dateInWords(to, words) });
}

/** Whether a notice asks people to report again. */
export const isOpen = ({ closed, windows }: PublicNotice): boolean =>
  closed === undefined && windows.length > 0;

/** What is known of a place, sentence by sentence. */
export function sentencesOf({ state, notice }: Place, language: Language): string[] {
  const { told } = reachTexts(language);
  if (notice?.closed) return [told.closed, told.closingReasons[notice.closed]];
  const { states } = languages[language].municipality;
  return [(notice && countSentence(notice, language)) ?? `${states[state].heading}.`];
}

/** @returns undefined where there is no number to tell */
function countSentence(notice: PublicNotice, language: Language): string | undefined {
  const { told } = reachTexts(language);
  const count = shownCount(notice);
  if (!isOpen(notice) || count === 0 || count === 'not-shown') return undefined;
  if (count === 1) return told.countOne;
  return count === '1-3' ? told.countHidden : told.count({ count: countInWords(count, language) });
}
