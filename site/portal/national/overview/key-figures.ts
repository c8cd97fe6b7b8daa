/** The three figures side by side, never added, and how many services have come how far. */
import type { Figure } from '#domain/overview/figure.ts';
import type { Group, Overview } from '#domain/overview/overview.ts';
import { overviewWords } from '#domain/overview/words/index.ts';
import type { OverviewLanguage } from '#domain/overview/words/index.ts';
import type { OverviewTexts } from '../../../texts/portal/schema-overview.ts';
import { instantInWords } from '../../dates.ts';
import { h } from '../../dom.ts';
import { scrolledTable } from '../../reconciliation/page.ts';

export function figureTable(whole: Group, texts: OverviewTexts, language: string): HTMLElement {
  const words = texts.figures;
  const figures: readonly (readonly [string, Figure])[] = [
    [words.declared, whole.declared.notArrived],
    [words.certified, whole.certified.missingAtLeast],
    [words.recovered, whole.confirmed.recovered],
    [words.reportedAgain, whole.confirmed.reportedAgain],
    [words.stillLost, whole.confirmed.stillLost],
    [words.unsettled, whole.confirmed.unsettled],
    [words.overdue, whole.reviewsOverdue],
  ];
  const rows = figures.map(([name, { value, coverage, asOf }]) => {
    const counts = { known: String(coverage.known), of: String(coverage.of) };
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h(
        'td',
        { class: 'number' },
        value === null ? texts.unknown : String(value),
        h('span', { class: 'figure-known muted' }, words.known(counts)),
      ),
      h('td', { class: 'number' }, words.of(counts)),
      h('td', {}, asOf === null ? '–' : instantInWords(Date.parse(asOf), language)),
    );
  });
  const columns = [
    { text: words.figure },
    { text: words.messages, isNumber: true },
    { text: words.services, isNumber: true },
    { text: words.asOf },
  ];
  const table = scrolledTable(words.caption, columns, rows);
  table.classList.add('overview-figures');
  return table;
}

/** One row a group: the whole, each case system and each county governor. */
export function groupTable(
  { groups }: Overview,
  texts: OverviewTexts,
  language: OverviewLanguage,
): HTMLElement {
  const { standing } = texts;
  const { governors } = overviewWords[language];
  const nameOf = ({ kind, key }: Group): string =>
    kind === 'all' ? standing.all : kind === 'governor' ? governors[key]! : key;
  const fields: readonly (readonly [string, (group: Group) => Figure])[] = [
    [standing.services, ({ services }) => services],
    [standing.answered, ({ answered }) => answered],
    [standing.late, ({ late }) => late],
    [standing.missing, ({ missing }) => missing],
    [standing.connected, ({ connected }) => connected],
    [standing.upgraded, ({ upgraded }) => upgraded],
    [standing.verified, ({ verified }) => verified],
    [standing.checked, ({ allDaysChecked }) => allDaysChecked],
    [standing.noticeOpen, ({ noticeOpen }) => noticeOpen],
    [standing.withoutNotice, ({ missingWithoutNotice }) => missingWithoutNotice],
  ];
  const rows = groups.map((group) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, nameOf(group)),
      ...fields.map(([, of]) => h('td', { class: 'number' }, String(of(group).value ?? texts.unknown))),
    ),
  );
  const columns = [{ text: standing.group }, ...fields.map(([text]) => ({ text, isNumber: true }))];
  const table = scrolledTable(standing.caption, columns, rows);
  table.classList.add('overview-groups');
  return table;
}
