/** For a joint service: its municipalities side by side, with what the figures cover and when they were true. */
import type { ReconciliationView } from '#domain/delivery/reconciliation-view.ts';
import type { ScopeSummary } from '#domain/delivery/reconciled.ts';
import type { MunicipalityRow } from '#domain/task/side-by-side.ts';
import { dateInWords, dayOf, instantInWords, localesOf } from '../dates.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';

export function municipalityTable(
  rows: readonly MunicipalityRow[],
  current: ReconciliationView | null,
  context: PortalContext,
): HTMLElement {
  const { table: texts } = context.texts.tasks;
  const column = (name: string, kind?: string) => h('th', { scope: 'col', class: kind }, name);
  const head = h(
    'tr',
    {},
    column(texts.municipality),
    column(texts.sent, 'number'),
    column(texts.missing, 'number'),
    column(texts.notice),
  );
  const body = rows.map((row) => rowOf(row, context));
  return h(
    'section',
    { class: 'portal-section' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'side-by-side' }, texts.heading),
    h('p', {}, texts.intro),
    h(
      'div',
      { class: 'portal-table', role: 'region', tabindex: '0', 'aria-labelledby': 'side-by-side' },
      h(
        'table',
        { class: 'ds-table' },
        h('caption', { class: 'portal-heard' }, texts.caption),
        h('thead', {}, head),
        h('tbody', {}, ...body),
        current?.summary ? h('tfoot', {}, wholeRow(current.summary.counts, context)) : null,
      ),
    ),
    current && h('p', { class: 'muted' }, truth(current, context)),
  );
}

function rowOf(
  { number, sent, missingAtLeast, notice }: MunicipalityRow,
  context: PortalContext,
): HTMLElement {
  const { texts, service } = context;
  const { table } = texts.tasks;
  const name = service.municipalities.find((municipality) => municipality.number === number)?.name ?? number;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, name),
    ...figures(sent, missingAtLeast, context),
    h('td', {}, table.notices[notice]),
  );
}

function wholeRow(counts: ScopeSummary['counts'], context: PortalContext): HTMLElement {
  const name = h('th', { scope: 'row' }, context.texts.tasks.table.whole);
  return h('tr', {}, name, ...figures(counts.sent, counts.missingAtLeast, context), h('td', {}));
}

function figures(
  sent: number | null,
  missingAtLeast: number | null,
  { texts, language }: PortalContext,
): HTMLElement[] {
  const { table } = texts.tasks;
  const inWords = (count: number | null) =>
    count === null ? table.nothing : count.toLocaleString(localesOf(language));
  const isSome = missingAtLeast !== null && missingAtLeast > 0;
  const missing = isSome ? table.atLeast({ count: inWords(missingAtLeast) }) : inWords(missingAtLeast);
  return [h('td', { class: 'number' }, inWords(sent)), h('td', { class: 'number' }, missing)];
}

/** Coverage ends before its last instant: the day shown is the last one within. */
function truth({ asOf, summary }: ReconciliationView, { texts, language }: PortalContext): string {
  const { table } = texts.tasks;
  const told = table.asOf({ asOf: instantInWords(Date.parse(asOf), language) });
  const coverage = summary?.coverage;
  if (!coverage) return told;
  const day = (ms: number) => dateInWords(dayOf(ms), language);
  return `${table.coverage({ from: day(coverage.from), to: day(coverage.to - 1) })} ${told}`;
}
