/** `#/oversikt`: the country for Bufdir, its own municipalities for a county governor; filters stand in the address. */
import { briefingOf } from '#domain/overview/briefing/briefing.ts';
import { overviewSchema } from '#domain/overview/overview.ts';
import type { Overview } from '#domain/overview/overview.ts';
import { overviewWords } from '#domain/overview/words/index.ts';
import type { OverviewLanguage } from '#domain/overview/words/index.ts';
import { instantInWords } from '../../dates.ts';
import { h } from '../../dom.ts';
import { alertBox } from '../../page.ts';
import { problemText } from '../../problem-text.ts';
import { section } from '../../reconciliation/page.ts';
import type { NationalContext, NationalView } from '../view.ts';
import { curveParts } from './curve.ts';
import { filterOf } from './filters.ts';
import { followUpLists } from './follow-up.ts';
import { journalButtons } from './journal-buttons.ts';
import { figureTable, groupTable } from './key-figures.ts';
import { filteredList } from './list.ts';

export const overviewView: NationalView = {
  hash: '#/oversikt',
  roles: ['bufdir', 'statsforvalter'],
  title: (texts) => texts.overview.title,
  render: fill,
};

async function fill(context: NationalContext, container: HTMLElement): Promise<void> {
  const { texts } = context;
  const answer = await context.api.get('/overview', overviewSchema);
  if (!answer.ok)
    return container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
  draw(context, container, answer.value);
}

function draw(context: NationalContext, container: HTMLElement, overview: Overview): void {
  const { texts, language: spoken } = context;
  const language: OverviewLanguage = spoken === 'nn' ? 'nn' : 'nb';
  const { overview: words } = texts;
  const { journal, briefing, governors } = overviewWords[language];
  const area = overview.area === 'country' ? journal.country : governors[overview.area]!;
  const asOf = instantInWords(Date.parse(overview.asOf), language);
  const whole = overview.groups[0]!;
  const sentences = briefingOf(overview, language).map(({ text }) => h('li', {}, text));
  const told = words.lead({ area, caseSystem: overview.incident.caseSystem, asOf });
  container.replaceChildren(
    h('p', { class: 'lead' }, told),
    section('kort-fortalt', briefing.heading, h('ul', { class: 'overview-briefing' }, ...sentences)),
    section(
      'tall',
      words.figures.heading,
      h('p', {}, words.figures.intro),
      figureTable(whole, words, language),
    ),
    section('status', words.standing.heading, groupTable(overview, words, language)),
    section('folge-opp', words.followUp, ...followUpLists(overview, language)),
    section(
      'kommuner',
      words.table.heading,
      filteredList(context, overview, language, filterOf(location.hash)),
    ),
    section('kurve', words.curve.heading, ...curveParts(overview.curve, words, language)),
    section('journal', words.journal.heading, journalButtons(context, `oversikt-${overview.area}`)),
  );
}
