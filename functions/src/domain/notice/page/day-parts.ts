/** What happened and which days it is about. */
import type { PublicCount, PublicWindow } from '../public-snapshot.ts';
import { dayInWords, instantDayInWords, weekdayInWords } from '../words/dates.ts';
import type { NoticeWords } from '../words/schema.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { paragraph, section, type Part } from './part.ts';

/** In a box, with what is known in one line. */
export function stateBox({ notice, words, level }: Part): PageElement {
  const isMissing = notice.windows.length > 0;
  const state = notice.closed ? 'closed' : isMissing ? 'messages-missing' : 'nothing-missing';
  // No state is shown as success: the logs never prove that one certain message is registered.
  const color = state === 'messages-missing' ? 'warning' : 'neutral';
  const { checkedFrom, checkedTo } = notice;
  const days = { from: dayInWords(checkedFrom, words), to: dayInWords(checkedTo, words) };
  return element(
    'div',
    { class: 'ds-alert state', 'data-color': color, 'data-state': state },
    element(
      `h${level}`,
      { class: 'ds-heading', 'data-size': 'sm' },
      stateHeading(state, notice.notFoundAtLeast, words),
    ),
    ...stateTexts({ notice, words }, state).map((text) => paragraph(text)),
    paragraph(`${words.state.checked(days)} ${words.state.outside}`),
  );
}

type State = 'closed' | 'messages-missing' | 'nothing-missing';

function stateHeading(state: State, count: PublicCount, { state: words, oneToThree }: NoticeWords): string {
  if (state === 'closed') return words.closedHeading;
  if (state === 'nothing-missing') return words.noneHeading;
  if (count === 0 || count === 'not-shown') return words.countUnknown;
  return words.count({ count: count === '1-3' ? oneToThree : String(count) });
}

function stateTexts({ notice, words }: Pick<Part, 'notice' | 'words'>, state: State): string[] {
  if (state === 'messages-missing') return [words.state.missing];
  if (state === 'nothing-missing' || !notice.closed) return [words.state.none];
  const date = instantDayInWords(notice.publishedAt, words);
  return [`${words.state.closed({ date })} ${words.state.closedBecause[notice.closed]}`];
}

export function happenedPart(part: Part): PageElement {
  const { heading, text } = part.words.happened;
  return section(part, 'happened', heading, paragraph(text));
}

export function daysPart(part: Part): PageElement {
  const { days } = part.words;
  const column = (text: string): PageElement => element('th', { scope: 'col' }, text);
  return section(
    part,
    'days',
    days.heading,
    element(
      'table',
      { class: 'ds-table days', 'aria-labelledby': `${part.prefix}days` },
      element('thead', {}, element('tr', {}, column(days.from), column(days.to))),
      element('tbody', {}, ...part.notice.windows.map((window) => dayRow(part, window))),
    ),
    paragraph(`${days.text} ${days.countIsLeast}`, 'muted'),
  );
}

function dayRow({ prefix, words }: Part, { from, to }: PublicWindow): PageElement {
  const cell = (date: string): PageElement =>
    element('td', {}, element('time', { datetime: date }, weekdayInWords(date, words)));
  return element('tr', { id: prefix + from }, cell(from), cell(to));
}

/** Days that an earlier version named are not dropped in silence. */
export function withdrawnPart(part: Part): PageElement {
  const { notice, words } = part;
  const items = notice.withdrawn.map(({ from, to }) =>
    element('li', {}, words.withdrawn.span({ from: dayInWords(from, words), to: dayInWords(to, words) })),
  );
  return section(
    part,
    'withdrawn',
    words.withdrawn.heading,
    paragraph(words.withdrawn.text),
    element('ul', {}, ...items),
    notice.cause ? paragraph(words.history.causes[notice.cause]) : null,
  );
}
