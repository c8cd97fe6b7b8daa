/** The feed of the country and of each municipality: an entry for every version of every notice. */
import { listPage, municipalityPage } from '../data/addresses.ts';
import type { Entry } from '../data/municipalities.ts';
import { inFull } from '../data/origin.ts';
import { allVersions, lastToldAt, noticedPlacesOf, type Version, versionsOf } from '../data/published.ts';
import { countryFeed, municipalityFeed } from '../data/reach-addresses.ts';
import { siteData } from '../data/snapshot.ts';
import { contentLanguage, type Language, languages } from '../texts/languages.ts';
import { reachTexts } from '../texts/reach/texts.ts';
import { noteBeside } from '../texts/review/review.ts';
import { isOpen, placeName, sentencesOf, spanInWords } from '../told/told.ts';
import { dayOfInstant } from '../words/dates.ts';
import { atomXml, type FeedEntry } from './atom.ts';
import { stableId } from './stable-id.ts';

/** Kept short for readers; older versions stand on the municipalities' pages. */
const maxEntries = 200;
const rights = 'NLOD 2.0';

export function countryFeedXml(language: Language): string {
  const texts = reachTexts(language).feed;
  return feedXml(language, texts.country, countryFeed(language), listPage(language), ['alle'], allVersions);
}

export function municipalityFeedXml(language: Language, entry: Entry): string {
  const title = reachTexts(language).feed.municipality({ name: entry.name });
  const versions = noticedPlacesOf(entry).flatMap(versionsOf);
  const page = municipalityPage(language, entry.number);
  return feedXml(
    language,
    title,
    municipalityFeed(language, entry.number),
    page,
    [entry.number],
    versions,
    lastToldAt(entry),
  );
}

function feedXml(
  language: Language,
  title: string,
  self: string,
  page: string,
  name: readonly string[],
  versions: readonly Version[],
  toldAt?: string,
): string {
  const content = contentLanguage(language);
  const { snapshot } = siteData;
  if (!snapshot) throw new Error('nothing is published: there are no feeds');
  const { id, to } = snapshot.incident;
  const entries = versions
    .map((version) => entryOf(version, language, id))
    .sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
  const updated = [toldAt, ...entries.map((entry) => entry.updated)].filter((one) => one !== undefined);
  const newest = updated.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  return atomXml({
    id: stableId(id, 'feed', language, ...name),
    title: siteData.sample ? `${languages[language].site.sample.heading} ${title}` : title,
    subtitle: reachTexts(language).feed.subtitle,
    language: content,
    self: inFull(self),
    page: inFull(page),
    // Where nothing is told, a time that other municipalities' approvals do not move: each feed would change with them.
    updated: newest ?? `${to}T00:00:00Z`,
    author: languages[language].site.name,
    rights,
    entries: entries.slice(0, maxEntries),
  });
}

function entryOf(version: Version, language: Language, incident: string): FeedEntry {
  const { place, number, publishedAt, replaced } = version;
  const district = place.district?.number ?? '00';
  return {
    id: stableId(incident, 'notice', language, place.entry.number, district, String(number)),
    title: titleOf(version, language),
    page: inFull(municipalityPage(language, place.entry.number)),
    published: publishedAt,
    updated: replaced?.at ?? publishedAt,
    text: textOf(version, language).join(' '),
  };
}

function titleOf({ place, number, cause }: Version, language: Language): string {
  const texts = reachTexts(language).feed;
  const told = { place: placeName(place, language), version: String(number) };
  if (cause === 'closed') return texts.closing(told);
  return number === 1 ? texts.first({ place: told.place }) : texts.correction(told);
}

function textOf({ place, cause, replaced }: Version, language: Language): string[] {
  const { feed, told } = reachTexts(language);
  const because = cause ? [told.causes[cause]] : [];
  if (replaced) {
    const date = dayOfInstant(replaced.at, languages[language].language);
    const by = { version: String(replaced.by), date, cause: told.causes[replaced.because] };
    return [...because, feed.replaced(by)];
  }
  const days = place.notice.windows.map((window) => spanInWords(window, language)).join('; ');
  return [
    ...(cause === 'closed' ? [] : because),
    ...sentencesOf(place, language),
    ...(isOpen(place.notice) ? [told.days({ days })] : []),
    feed.advice,
    ...besideAdvice(language),
  ];
}

/** After a translation that nobody has reviewed: that it is so, and the original. */
function besideAdvice(language: Language): string[] {
  const note = noteBeside(language, 'reach.feed.advice');
  return note ? [note.text, reachTexts('nb').feed.advice] : [];
}
