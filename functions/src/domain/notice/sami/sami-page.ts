/** A translation as elements: the translator's text, with days, figures, telephones and links put in by the system. */
import { disclosureRules } from '../../disclosure/rules.ts';
import type { SamiLanguage } from '../../municipality/sami-area.ts';
import { telephoneAddress } from '../../text/telephone.ts';
import { norwegianDate } from '../../time/norwegian-date.ts';
import { portalAddress } from '../page/action-parts.ts';
import { element } from '../page/element.ts';
import type { PageElement } from '../page/element.ts';
import { shownCount } from '../shown-count.ts';
import type { PublicNotice, PublicWindow } from '../public-snapshot.ts';
import { noticeWords } from '../words/words.ts';
import { samiValueNames, samiValues } from './parts.ts';
import type { SamiPart, SamiPartName, SamiValue } from './parts.ts';

export interface SamiText {
  readonly language: SamiLanguage;
  readonly parts: readonly SamiPart[];
}

export interface SamiPlace {
  /** What its ids begin with. */
  readonly prefix: string;
  readonly level: 2 | 3 | 4;
}

/** @param notice the version that it translates */
export function samiPage(notice: PublicNotice, { language, parts }: SamiText, place: SamiPlace): PageElement {
  const sections = parts.map((part) => samiSection(notice, part, place));
  return element('div', { class: 'sami-text', lang: language }, ...sections);
}

function samiSection(notice: PublicNotice, { part, heading, text }: SamiPart, place: SamiPlace): PageElement {
  const attributes = { class: 'ds-heading', 'data-size': 'xs', id: `${place.prefix}${part}` };
  const paragraphs = text.split('\n').map((line) => element('p', {}, ...filled(line, notice)));
  return element(
    'section',
    { 'data-part': part },
    element(`h${place.level}`, attributes, heading),
    ...paragraphs,
    daysUnder(part, notice),
  );
}

/** Days stand as numbers, which no language must put into words. */
function daysUnder(part: SamiPartName, notice: PublicNotice): PageElement | null {
  if (part !== 'days' && part !== 'withdrawn') return null;
  const spans = part === 'days' ? notice.windows : notice.withdrawn;
  return element('ul', { class: 'sami-days' }, ...spans.map(spanItem));
}

function spanItem({ from, to }: PublicWindow): PageElement {
  return element('li', {}, dayTime(from), ' – ', dayTime(to));
}

function filled(line: string, notice: PublicNotice): (PageElement | string)[] {
  const pieces = line.split(/(\{[a-z]+\})/).filter((piece) => piece !== '');
  return pieces.map((piece) => {
    const value = valueNamed(piece);
    return value ? valueOf(value, notice) : piece;
  });
}

function valueNamed(piece: string): SamiValue | undefined {
  return samiValueNames.find((value) => `{${samiValues[value]}}` === piece);
}

function valueOf(value: SamiValue, notice: PublicNotice): PageElement | string {
  const { urgent } = noticeWords.nb;
  switch (value) {
    case 'count':
      return countText(notice);
    case 'checkedFrom':
      return dayTime(notice.checkedFrom ?? '');
    case 'checkedTo':
      return dayTime(notice.checkedTo ?? '');
    case 'toldOn':
      return dayTime(norwegianDate(Date.parse(notice.publishedAt)));
    case 'portal':
      return element('a', { class: 'ds-link', href: portalAddress, rel: 'external' }, 'bufdir.no');
    case 'telephone':
      return dialled(notice.contact.telephone);
    case 'name':
      // As the municipality has it in its Norwegian notice.
      return element('span', { lang: notice.language }, notice.contact.name);
    case 'emergency':
      return dialled(urgent.emergencyNumber);
    case 'childLine':
      return dialled(urgent.childLineNumber);
  }
}

/** By the same rule as in the Norwegian notice: what is hidden there is hidden here. */
function countText(notice: PublicNotice): string {
  const count = shownCount(notice);
  return count === disclosureRules.hiddenRange ? count.replace('-', '–') : String(count);
}

function dayTime(date: string): PageElement {
  const [year, month, day] = date.split('-');
  return element('time', { datetime: date }, `${day}.${month}.${year}`);
}

function dialled(number: string): PageElement {
  return element('a', { class: 'ds-link', href: telephoneAddress(number) ?? '' }, number);
}
