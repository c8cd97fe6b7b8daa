/** The timeline's columns as SVG; windows stand below the axis, told apart by shape as well as by colour. */
import type { Bucket } from '#domain/explain/timeline.ts';
import { h, svg } from '../../dom.ts';
import { digits } from '../words.ts';
import { columnsOf, scaleTop } from './columns.ts';
import type { Column, Plot } from './columns.ts';

export interface Drawing {
  readonly buckets: readonly Bucket[];
  readonly width: number;
  readonly title: string;
  /** Which windows stand for one message alone, by their places in the result. */
  isSingle(window: number): boolean;
  /** Under a column; empty for none. */
  labelOf(bucket: Bucket): string;
  /** What is said when a column is pointed at. */
  hintOf(bucket: Bucket): string;
  onChoose?(bucket: Bucket): void;
}

const height = 260;
const markSize = 5;

export function drawTimeline(drawing: Drawing): SVGElement {
  const { buckets, width } = drawing;
  const plot: Plot = { left: 40, top: 16, width: width - 48, height: height - 76 };
  const most = scaleTop(Math.max(...buckets.map(({ sent }) => sent)));
  const columns = columnsOf(buckets, plot, most);
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': drawing.title, class: 'portal-timeline' },
    patterns(),
    ...scale(plot, most),
    ...columns.map((column, place) => columnGroup(drawing, plot, column, buckets[place]!)),
  );
}

/** Lines and dots over the colours: no meaning by colour alone. */
function patterns(): SVGElement {
  const stripes = svg(
    'pattern',
    {
      id: 'portal-stripes',
      width: '6',
      height: '6',
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    svg('rect', { width: '6', height: '6', class: 'portal-ground' }),
    svg('rect', { width: '3', height: '6', class: 'portal-ink' }),
  );
  const dots = svg(
    'pattern',
    { id: 'portal-dots', width: '5', height: '5', patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: '5', height: '5', class: 'portal-ground' }),
    svg('circle', { cx: '2.5', cy: '2.5', r: '1', class: 'portal-faint-ink' }),
  );
  return svg('defs', {}, stripes, dots);
}

function scale(plot: Plot, most: number): SVGElement[] {
  return [0, most / 2, most].flatMap((value) => {
    const y = `${plot.top + plot.height - (value / most) * plot.height}`;
    const line = { x1: `${plot.left}`, x2: `${plot.left + plot.width}`, y1: y, y2: y, class: 'portal-rule' };
    const text = { x: `${plot.left - 6}`, y, dy: '0.32em', 'text-anchor': 'end', class: 'portal-tick' };
    return [svg('line', line), svg('text', text, digits(value))];
  });
}

function columnGroup(drawing: Drawing, plot: Plot, column: Column, bucket: Bucket): SVGElement {
  const { x, width } = column;
  const axis = plot.top + plot.height;
  const group = svg(
    'g',
    { class: drawing.onChoose ? 'portal-column portal-column-open' : 'portal-column' },
    svg('title', {}, drawing.hintOf(bucket)),
    svg('rect', {
      x: `${x}`,
      y: `${plot.top}`,
      width: `${width}`,
      height: `${plot.height + 50}`,
      class: 'portal-column-ground',
    }),
    ...column.blocks.map((block) =>
      svg('rect', {
        x: `${x}`,
        y: `${block.y}`,
        width: `${width}`,
        height: `${block.height}`,
        class: `portal-block portal-block-${block.part}`,
      }),
    ),
    ...marks(drawing, bucket, x + width / 2, axis + 12),
    label(drawing.labelOf(bucket), x + width / 2, axis + 44),
  );
  group.addEventListener('click', () => drawing.onChoose?.(bucket));
  return group;
}

function marks(drawing: Drawing, { windows }: Bucket, x: number, y: number): SVGElement[] {
  const hasSingle = windows.some((window) => drawing.isSingle(window));
  const hasSeveral = windows.some((window) => !drawing.isSingle(window));
  return [
    ...(hasSingle ? [triangle(x, y)] : []),
    ...(hasSeveral ? [diamond(x, hasSingle ? y + 2 * markSize + 3 : y)] : []),
  ];
}

function triangle(x: number, y: number): SVGElement {
  const points = `${x},${y - markSize} ${x + markSize},${y + markSize} ${x - markSize},${y + markSize}`;
  return svg('polygon', { points, class: 'portal-window-single' });
}

function diamond(x: number, y: number): SVGElement {
  const points = `${x},${y - markSize} ${x + markSize},${y} ${x},${y + markSize} ${x - markSize},${y}`;
  return svg('polygon', { points, class: 'portal-window-several' });
}

function label(text: string, x: number, y: number): SVGElement {
  return svg('text', { x: `${x}`, y: `${y}`, 'text-anchor': 'middle', class: 'portal-tick' }, text);
}

/** The same shapes, beside what they mean. */
export function legendMark(kind: string): HTMLElement {
  return h('span', { class: `portal-mark portal-mark-${kind}`, 'aria-hidden': 'true' });
}
