/** What every part of a notice is made from, and the pieces that they share. */
import type { PublicNotice } from '../public-snapshot.ts';
import type { NoticeWords } from '../words/schema.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import type { NoticePlace } from './place.ts';

export interface Part extends NoticePlace {
  readonly notice: PublicNotice;
  readonly words: NoticeWords;
}

function heading({ level, prefix }: NoticePlace, name: string, text: string): PageElement {
  const size = level === 2 ? 'md' : 'xs';
  return element(`h${level}`, { class: 'ds-heading', 'data-size': size, id: prefix + name }, text);
}

/** A section under its heading; no landmark, of which a page with several notices would have too many. */
export function section(
  place: NoticePlace,
  name: string,
  title: string,
  ...children: readonly (PageElement | null)[]
): PageElement {
  return element('section', {}, heading(place, name, title), ...children);
}

export function paragraph(text: string, style?: string): PageElement {
  return element('p', style === undefined ? {} : { class: style }, text);
}
