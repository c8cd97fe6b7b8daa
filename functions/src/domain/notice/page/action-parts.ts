/** What to do: report again, whom to call, and what the service has done itself. */
import { telephoneAddress } from '../../text/telephone.ts';
import type { Measure } from '../choices.ts';
import { dayInWords } from '../words/dates.ts';
import type { NoticeWords } from '../words/schema.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { paragraph, section, type Part } from './part.ts';

/** The directorate's site leads on to the portal; the portal's own address is not settled. */
export const portalAddress = 'https://www.bufdir.no/';

export function reportPart(part: Part): PageElement {
  const { report } = part.words;
  const isAsked = part.notice.windows.length > 0 && part.notice.closed === undefined;
  const button = element('a', { class: 'ds-button', href: portalAddress, rel: 'external' }, report.button);
  return section(
    part,
    'report',
    isAsked ? report.headingMissing : report.headingOtherwise,
    paragraph(isAsked ? report.missing : report.otherwise),
    element('p', { class: 'action' }, button),
    paragraph(report.buttonHint, 'muted'),
    element('p', {}, `${report.telephone} `, telephone(part)),
    paragraph(report.remember),
  );
}

export function urgentPart(part: Part): PageElement {
  const { urgent } = part.words;
  const line = (text: string, number: string): PageElement =>
    element('p', {}, `${text} `, dialled(number, number));
  return section(
    part,
    'urgent',
    urgent.heading,
    line(urgent.emergency, urgent.emergencyNumber),
    line(urgent.childLine, urgent.childLineNumber),
  );
}

export function contactPart(part: Part): PageElement {
  const { notice, words } = part;
  const hours = words.contact.hours[notice.hours];
  return section(
    part,
    'contact',
    words.contact.heading,
    element('p', {}, `${words.contact.text({ name: notice.contact.name })} `, telephone(part)),
    hours === '' ? null : paragraph(hours),
  );
}

export function measuresPart(part: Part): PageElement {
  const items = part.notice.measures.map((measure) => element('li', {}, measureText(measure, part.words)));
  return section(part, 'measures', part.words.measures.heading, element('ul', {}, ...items));
}

function measureText({ kind, on }: Measure, words: NoticeWords): string {
  const { names } = words.measures;
  if (kind === 'upgraded' || kind === 'told-authority')
    return names[kind]({ date: on === undefined ? '' : dayInWords(on, words) });
  return names[kind];
}

function telephone({ notice, words }: Part): PageElement | null {
  const number = notice.contact.telephone;
  return telephoneAddress(number) === null
    ? null
    : dialled(number, words.contact.telephone({ telephone: number }));
}

function dialled(number: string, text: string): PageElement {
  return element('a', { class: 'ds-link', href: telephoneAddress(number) ?? '' }, text);
}
