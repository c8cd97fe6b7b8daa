/** What the timeline shows, as a table. */
import type { Bucket } from '#domain/explain/timeline.ts';
import { h } from '../../dom.ts';
import { numberCell, scrolledTable } from '../page.ts';
import type { ReconciliationPage } from '../page.ts';
import { partsOf } from './columns.ts';

export interface TimelineTable {
  readonly caption: string;
  readonly buckets: readonly Bucket[];
  nameOf(bucket: Bucket): string;
  /** A month leads to its days. */
  readonly onChoose?: ((bucket: Bucket) => void) | undefined;
}

export function timelineTable({ texts, words }: ReconciliationPage, table: TimelineTable): HTMLElement {
  const { table: heads, showDays } = texts.timeline;
  const number = (text: string) => ({ text, isNumber: true });
  const columns = [
    { text: table.onChoose ? heads.month : heads.day },
    ...[heads.sent, heads.found, heads.missing, heads.contested, heads.unchecked, heads.windows].map(number),
  ];
  const nameCell = (bucket: Bucket): HTMLElement => {
    const name = table.nameOf(bucket);
    if (!table.onChoose || bucket.sent === 0) return h('th', { scope: 'row', class: 'portal-nowrap' }, name);
    const label = showDays({ month: name });
    const button = h('button', { type: 'button', class: 'portal-link-button', 'aria-label': label }, name);
    button.addEventListener('click', () => table.onChoose?.(bucket));
    return h('th', { scope: 'row', class: 'portal-nowrap' }, button);
  };
  const rows = table.buckets.map((bucket) => {
    const { found, missing, contested, unchecked } = partsOf(bucket);
    const counts = [bucket.sent, found, missing, contested, unchecked, bucket.windows.length];
    return h('tr', {}, nameCell(bucket), ...counts.map((count) => numberCell(words.digits(count))));
  });
  return scrolledTable(table.caption, columns, rows);
}
