/** What happened and which days it is about. */
import { shownCount } from '../shown-count.ts';
import type { PublicCount, PublicNotice, PublicWindow } from '../public-snapshot.ts';
import { dayInWords, instantDayInWords, weekdayInWords } from '../words/dates.ts';
import type { NoticeWords } from '../words/schema.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { paragraph, section, type Part } from './part.ts';

/** In a box, with what is known in one line. */
export function stateBox({ notice, words, level }: Part): PageElement {
  const state = stateOf(notice);
  // No state is shown as success: the logs never prove that one certain message is registered.
  const color = state === 'messages-missing' ? 'warning' : 'neutral';
  const { heading, text } = stateWords(state, notice, words);
  return element(
    'div',
    { class: 'ds-alert state', 'data-color': color, 'data-state': state },
    element(`h${level}`, { class: 'ds-heading', 'data-size': 'sm' }, heading),
    paragraph(text),
    checkedLine(notice, words),
    paragraph(words.state.toldOn({ date: instantDayInWords(notice.publishedAt, words) }), 'muted'),
  );
}

/** Nothing where nothing could be checked. */
function checkedLine({ checkedFrom, checkedTo }: PublicNotice, words: NoticeWords): PageElement | null {
  if (checkedFrom === undefined || checkedTo === undefined) return null;
  const days = { from: dayInWords(checkedFrom, words), to: dayInWords(checkedTo, words) };
  return paragraph(`${words.state.checked(days)} ${words.state.outside}`);
}

type State = 'closed' | 'cannot-be-known' | 'messages-missing' | 'recovered' | 'nothing-missing';

function stateOf({ closed, unknowable, windows, recovered }: PublicNotice): State {
  if (closed) return 'closed';
  if (unknowable) return 'cannot-be-known';
  if (windows.length > 0) return 'messages-missing';
  return recovered ? 'recovered' : 'nothing-missing';
}

function stateWords(
  state: State,
  notice: PublicNotice,
  words: NoticeWords,
): { readonly heading: string; readonly text: string } {
  const { state: told } = words;
  switch (state) {
    case 'closed': {
      const date = instantDayInWords(notice.publishedAt, words);
      const because = notice.closed ? told.closedBecause[notice.closed] : '';
      return { heading: told.closedHeading, text: `${told.closed({ date })} ${because}` };
    }
    case 'cannot-be-known': {
      const because = notice.unknowable ? told.unknowableBecause[notice.unknowable] : '';
      return { heading: told.unknowableHeading, text: `${because} ${told.unknowable}` };
    }
    case 'messages-missing':
      return { heading: countHeading(shownCount(notice), words), text: told.missing };
    case 'recovered':
      return { heading: told.recoveredHeading, text: told.recovered };
    case 'nothing-missing':
      return { heading: told.noneHeading, text: told.none };
  }
}

function countHeading(count: PublicCount, { state }: NoticeWords): string {
  if (count === 0 || count === 'not-shown') return state.countUnknown;
  if (count === 1) return state.countOne;
  return count === '1-3' ? state.countHidden : state.count({ count: String(count) });
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
    part.notice.closed ? days.headingClosed : days.heading,
    element(
      'table',
      { class: 'ds-table days', 'aria-labelledby': `${part.prefix}days` },
      element('thead', {}, element('tr', {}, column(days.from), column(days.to))),
      element('tbody', {}, ...part.notice.windows.map((window) => dayRow(part, window))),
    ),
    paragraph(`${days.text} ${part.notice.ownNumber ? days.countIsOwn : days.countIsLeast}`, 'muted'),
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
