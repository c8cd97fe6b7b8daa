/** The curve over the delay as a flight of steps going down the page, so that its words can be read on a phone. */
import { svg } from '../../dom.ts';
import { digits } from '../words.ts';

export interface CurvePoint {
  readonly label: string;
  readonly count: number;
  readonly isUsed: boolean;
}

const rowHeight = 36;
const labels = 124;
const right = 56;
const margin = 8;

/** @param width in pixels */
export function drawCurve(points: readonly CurvePoint[], title: string, width: number): SVGElement {
  const most = Math.max(1, ...points.map(({ count }) => count));
  const xOf = (count: number) => labels + (count / most) * (width - labels - right);
  const top = (place: number) => margin + place * rowHeight;
  const height = top(points.length) + margin;
  const path = points
    .map(
      ({ count }, place) =>
        `${place === 0 ? `M${xOf(count)},${top(0)}` : `H${xOf(count)}`}V${top(place + 1)}`,
    )
    .join('');
  const filled = `M${labels},${top(0)}H${xOf(points[0]?.count ?? 0)}${path.replace('M', 'L')}H${labels}Z`;
  const rows = points.flatMap(({ label, count, isUsed }, place) => {
    const middle = `${top(place) + rowHeight / 2}`;
    const className = isUsed ? 'portal-tick portal-tick-used' : 'portal-tick';
    const text = { y: middle, dy: '0.35em', class: className };
    return [
      svg('text', { ...text, x: `${labels - 12}`, 'text-anchor': 'end' }, label),
      svg('text', { ...text, x: `${xOf(count) + 14}` }, digits(count)),
      ...(isUsed ? [svg('circle', { cx: `${xOf(count)}`, cy: middle, r: '6', class: 'portal-used' })] : []),
    ];
  });
  const axis = { x1: `${labels}`, x2: `${labels}`, y1: `${top(0)}`, y2: `${top(points.length)}` };
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title, class: 'portal-curve' },
    svg('path', { d: filled, class: 'portal-steps-ground' }),
    svg('line', { ...axis, class: 'portal-rule' }),
    svg('path', { d: path, class: 'portal-steps' }),
    ...rows,
  );
}
