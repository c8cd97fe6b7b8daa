/** Atom feeds (RFC 4287). Text is always text: nothing in a feed is markup. */
export interface Feed {
  /** Never changes, whatever the site's address is. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  /** In full. */
  readonly self: string;
  readonly page: string;
  readonly updated: string;
  readonly author: string;
  readonly rights: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly published: string;
  readonly updated: string;
  readonly text: string;
}

/** Everything that XML 1.0 does not allow in a text is left out; the rest is escaped. */
export function xmlText(text: string): string {
  return [...text]
    .filter((character) => isAllowed(character.codePointAt(0)!))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isAllowed(code: number): boolean {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && !isSurrogate && code !== 0xfffe && code !== 0xffff)
  );
}

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const link = (relation: string, type: string, address: string): string =>
  `<link rel="${relation}" type="${type}" href="${xmlText(address)}"/>`;

export function atomXml(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    ...feed.entries.map(entryXml),
    '</feed>\n',
  ].join('\n');
}

function entryXml({ id, title, page, published, updated, text }: FeedEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', updated),
    link('alternate', 'text/html', page),
    `<content type="text">${xmlText(text)}</content>`,
    '</entry>',
  ].join('\n');
}
