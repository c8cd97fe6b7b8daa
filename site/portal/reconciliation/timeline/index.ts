/** The timeline: months, and the days of one month; drawing, table and choice of month say the same. */
import { dayBuckets, monthBuckets } from '#domain/explain/timeline.ts';
import type { Bucket, Month } from '#domain/explain/timeline.ts';
import { h } from '../../dom.ts';
import { section } from '../page.ts';
import type { ReconciliationPage } from '../page.ts';
import { digits } from '../words.ts';
import { partsOf } from './columns.ts';
import { drawTimeline, legendMark } from './drawing.ts';
import { timelineTable } from './table.ts';

export function timelineSection(page: ReconciliationPage): HTMLElement | null {
  const months = monthBuckets(page.scope);
  if (months.length === 0) return null;
  const { timeline } = page.texts;
  const place = h('div', { class: 'portal-part' });
  const show = (chosen: number | null, isAsked: boolean): void => {
    select.value = chosen === null ? '' : `${chosen}`;
    place.replaceChildren(...shown(page, months, chosen, (next) => show(next, true)));
    previous.setAttribute('aria-disabled', String(chosen === null || chosen === 0));
    next.setAttribute('aria-disabled', String(chosen === months.length - 1));
    if (isAsked) page.context.announce(timeline.shown({ period: periodOf(page, months, chosen) }));
  };
  const { select, previous, next, controls } = controlsOf(page, months, (chosen) => show(chosen, true));
  show(null, false);
  redrawOnResize(place, () => show(select.value === '' ? null : Number(select.value), false));
  return section('tidslinje', timeline.heading, h('p', {}, timeline.text), controls, place);
}

function periodOf(
  { words, texts }: ReconciliationPage,
  months: readonly Bucket[],
  chosen: number | null,
): string {
  if (chosen !== null) return words.month(months[chosen]!);
  return texts.dates.span({ from: words.month(months[0]!), to: words.month(months.at(-1)!) });
}

function controlsOf(
  page: ReconciliationPage,
  months: readonly Bucket[],
  show: (chosen: number | null) => void,
) {
  const { timeline } = page.texts;
  const options = months.map((month, place) => h('option', { value: `${place}` }, page.words.month(month)));
  const whole = h('option', { value: '' }, timeline.wholePeriod);
  const select = h('select', { class: 'ds-input', id: 'maned' }, whole, ...options);
  const button = (text: string) =>
    h('button', { type: 'button', class: 'ds-button', 'data-variant': 'secondary', 'data-size': 'sm' }, text);
  const [all, previous, next] = [timeline.wholePeriod, timeline.previous, timeline.next].map(button) as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  select.addEventListener('change', () => show(select.value === '' ? null : Number(select.value)));
  all.addEventListener('click', () => show(null));
  const turn = (by: number) => {
    // From the whole period the first step leads to the first month.
    const to = select.value === '' ? (by > 0 ? 0 : -1) : Number(select.value) + by;
    if (to >= 0 && to < months.length) show(to);
  };
  previous.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
  const field = h(
    'div',
    { class: 'ds-field portal-filter' },
    h('label', { class: 'ds-label', for: 'maned' }, timeline.chooseMonth),
    select,
  );
  const controls = h('div', { class: 'portal-controls' }, field, previous, next, all);
  return { select, previous, next, controls };
}

function shown(
  page: ReconciliationPage,
  months: readonly Bucket[],
  chosen: number | null,
  onChoose: (chosen: number) => void,
): Node[] {
  const { texts, words, scope } = page;
  const { timeline } = texts;
  const month: Month | null = chosen === null ? null : months[chosen]!;
  const buckets = month === null ? months : dayBuckets(scope, month);
  const period = periodOf(page, months, chosen);
  const nameOf = (bucket: Bucket) =>
    bucket.day === undefined ? words.month(bucket) : words.day(bucket.fromMs);
  const open = (bucket: Bucket) => onChoose(months.indexOf(bucket));
  const sum = (part: 'missing' | 'contested') =>
    digits(buckets.reduce((total, bucket) => total + partsOf(bucket)[part], 0));
  const sent = digits(buckets.reduce((total, bucket) => total + bucket.sent, 0));
  const title = timeline.picture({ period, sent, missing: sum('missing'), contested: sum('contested') });
  const width = drawingWidth();
  const drawing = drawTimeline({
    buckets,
    width,
    title: `${title} ${timeline.pictureTable}`,
    isSingle: (window) => scope.windows[window]!.entries === 0,
    labelOf: (bucket) => labelOf(bucket, buckets, width, texts.dates.months),
    hintOf: (bucket) => `${nameOf(bucket)}: ${digits(bucket.sent)}`,
    ...(month === null && { onChoose: open }),
  });
  const caption =
    month === null ? timeline.table.captionMonths : timeline.table.captionDays({ month: period });
  const table = timelineTable(page, {
    caption,
    buckets,
    nameOf,
    onChoose: month === null ? open : undefined,
  });
  return [
    h('p', { class: 'portal-period' }, period),
    h('div', { class: 'portal-figure' }, drawing),
    legend(page),
    table,
  ];
}

/** Years, or months' first letters where there's room; each fifth day. */
function labelOf(
  bucket: Bucket,
  buckets: readonly Bucket[],
  width: number,
  months: readonly string[],
): string {
  if (bucket.day !== undefined) return bucket.day === 1 || bucket.day % 5 === 0 ? `${bucket.day}` : '';
  const name = months[bucket.month - 1]!;
  const roomy = width / buckets.length;
  if (bucket.month === 1 || bucket === buckets[0]) {
    const isCrowded = bucket === buckets[0] && bucket.month > 10 && roomy < 30;
    return isCrowded ? '' : `${bucket.year}`;
  }
  return roomy > 40 ? name.slice(0, 3) : '';
}

function legend({ texts }: ReconciliationPage): HTMLElement {
  const { heading, ...meanings } = texts.timeline.legend;
  const kinds = ['found', 'missing', 'contested', 'unchecked', 'single', 'several'] as const;
  const items = kinds.map((kind) => h('li', {}, legendMark(kind), meanings[kind]));
  return h('ul', { class: 'portal-legend', 'aria-label': heading }, ...items);
}

function drawingWidth(): number {
  const frame = document.querySelector('main')?.clientWidth ?? 800;
  return Math.max(260, Math.min(frame - 40, 860));
}

/** Texts keep their size on a phone: the drawing is made for the width at hand. */
function redrawOnResize(place: HTMLElement, redraw: () => void): void {
  let width = drawingWidth();
  const onResize = (): void => {
    if (!place.isConnected && width !== 0) return window.removeEventListener('resize', onResize);
    if (drawingWidth() === width) return;
    width = drawingWidth();
    redraw();
  };
  window.addEventListener('resize', onResize);
}
