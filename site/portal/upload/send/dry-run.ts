/** What delivering the file would come to, without anything being stored. */
import type { DryRunView } from '#domain/delivery/dry-run-view.ts';
import type { PortalTexts } from '../../../texts/portal/schema.ts';
import { h } from '../../dom.ts';
import { alertBox, list, scrollTable } from '../parts.ts';

export function dryRunResult(texts: PortalTexts, view: DryRunView): HTMLElement {
  const { send } = texts.upload;
  const { summary, rowsOutsidePeriod, vanishedRows } = view;
  const told = [
    ...new Set(view.warnings.map(({ code }) => texts.reconciliation.warnings.codes[code].text)),
    ...(rowsOutsidePeriod > 0 ? [send.rowsOutsidePeriod({ count: String(rowsOutsidePeriod) })] : []),
    ...(vanishedRows > 0 ? [send.vanishedRows({ count: String(vanishedRows) })] : []),
  ];
  return h(
    'div',
    { class: 'upload-dry-run' },
    h('h3', { class: 'ds-heading', 'data-size': 'xs', tabindex: '-1' }, send.dryRunHeading),
    h('p', {}, send.dryRunStored),
    view.hasPortalLog ? null : alertBox('info', h('p', {}, send.noPortalLog)),
    summary === null ? null : countsTable(send, summary.counts),
    h('h4', { class: 'ds-heading', 'data-size': '2xs' }, send.warnings),
    told.length === 0 ? h('p', {}, send.noWarnings) : list(told),
  );
}

function countsTable(
  texts: PortalTexts['upload']['send'],
  counts: NonNullable<DryRunView['summary']>['counts'],
): HTMLElement {
  const names = Object.keys(texts.counts) as (keyof typeof texts.counts)[];
  const rows = names.map((name) => [texts.counts[name], String(counts[name])]);
  return scrollTable(texts.countsCaption, [texts.countColumn, texts.number], rows);
}
