/** What a municipality may put on its own pages: plain HTML that needs nothing and clashes with nothing. */
import { escaped } from '#domain/notice/page/element.ts';
import { municipalityPage } from '../data/addresses.ts';
import type { Entry } from '../data/municipalities.ts';
import { inFull } from '../data/origin.ts';
import { lastToldAt, type Place, placesOf } from '../data/published.ts';
import { siteData } from '../data/snapshot.ts';
import { contentLanguage, type Language, languages } from '../texts/languages.ts';
import { reachTexts } from '../texts/reach/texts.ts';
import { noteBeside } from '../texts/review/review.ts';
import { isOpen, placeName, sentencesOf } from '../told/told.ts';
import { dateInWords, instantInWords } from '../words/dates.ts';

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

/** @param shown the municipality as it is called under the number asked for: that of 2023, or one since 2024 */
export function extractHtml(
  language: Language,
  entry: Entry,
  shown: { number: string; name: string },
): string {
  const texts = reachTexts(language).extract;
  const content = contentLanguage(language);
  // Its own time, and not that of the whole country: otherwise each would change whenever one municipality publishes.
  const toldAt = lastToldAt(entry);
  const page = inFull(municipalityPage(content, shown.number));
  const [municipality, ...districts] = placesOf(entry);
  const parts = districts.length > 0 ? districts.map((place) => districtHtml(place, language)) : [];
  const lines = [
    `<section lang="${content}">`,
    `<h2>${escaped(texts.heading({ name: shown.name }))}</h2>`,
    ...(siteData.sample ? [`<p><strong>${escaped(texts.sample)}</strong></p>`] : []),
    ...(municipality ? knownHtml(municipality, language, 'h3') : []),
    ...parts,
    paragraph(texts.advice),
    ...unreviewedHtml(language),
    `<p><a href="${escaped(page)}">${escaped(texts.link({ name: shown.name }))}</a></p>`,
    ...(toldAt ? [toldAtHtml(toldAt, language)] : []),
    '</section>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Beside a translation that nobody has reviewed: that it is so, and the original. */
function unreviewedHtml(language: Language): string[] {
  const note = noteBeside(language, 'reach.extract.advice');
  if (!note) return [];
  return [`<p>${escaped(note.text)} <span lang="nb">${escaped(reachTexts('nb').extract.advice)}</span></p>`];
}

function districtHtml(place: Place, language: Language): string {
  return [`<h3>${escaped(placeName(place, language))}</h3>`, ...knownHtml(place, language, 'h4')].join('\n');
}

function knownHtml(place: Place, language: Language, level: 'h3' | 'h4'): string[] {
  const { notice } = place;
  const known = paragraph(sentencesOf(place, language).join(' '));
  if (!notice || !isOpen(notice)) return [known];
  const days = notice.windows.map(
    ({ from, to }) => `<li>${dayHtml(from, language)} – ${dayHtml(to, language)}</li>`,
  );
  const heading = `<${level}>${escaped(reachTexts(language).extract.daysHeading)}</${level}>`;
  return [known, heading, `<ul>${days.join('')}</ul>`];
}

function dayHtml(date: string, language: Language): string {
  return `<time datetime="${date}">${escaped(dateInWords(date, languages[language].language))}</time>`;
}

function toldAtHtml(instant: string, language: Language): string {
  const words = instantInWords(instant, languages[language].language);
  const sentence = reachTexts(language).extract.toldAt({ toldAt: '#' });
  const [before = '', after = ''] = sentence.split('#');
  return `<p>${escaped(before)}<time datetime="${instant}">${escaped(words)}</time>${escaped(after)}</p>`;
}
