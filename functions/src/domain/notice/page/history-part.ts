/** Which versions there were, when, and why each was replaced. */
import { instantDayInWords } from '../words/dates.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { section, type Part } from './part.ts';

export function historyPart(part: Part): PageElement {
  const { notice, words } = part;
  const told = (version: number, publishedAt: string): { version: string; date: string } => ({
    version: String(version),
    date: instantDayInWords(publishedAt, words),
  });
  const { causes, current, currentBecause, earlier, heading } = words.history;
  const own = told(notice.version, notice.publishedAt);
  const now = notice.cause ? currentBecause({ ...own, cause: causes[notice.cause] }) : current(own);
  const before = notice.history.map(({ version, publishedAt, cause }) =>
    element('li', {}, earlier({ ...told(version, publishedAt), cause: causes[cause] })),
  );
  return section(
    part,
    'history',
    heading,
    element('ul', { class: 'history' }, element('li', {}, now), ...before),
  );
}
