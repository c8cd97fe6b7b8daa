/** How the figures grew by the day on which they became known: a drawing, and the same as a table. */
import type { CurvePoint } from '#domain/overview/overview.ts';
import type { OverviewTexts } from '../../../texts/portal/schema-overview.ts';
import { dateInWords } from '../../dates.ts';
import { h, svg } from '../../dom.ts';
import { scrolledTable } from '../../reconciliation/page.ts';

const width = 600;
const height = 200;
const lines = ['declared', 'certified', 'confirmed'] as const;
/** At each line's end: a figure that became known on the last day has no line yet, and is seen by its mark. */
const marks = {
  declared: 'M-5-5H5V5H-5Z',
  certified: 'M0-7L7 0 0 7-7 0Z',
  confirmed: 'M-5 0A5 5 0 0 0 5 0A5 5 0 0 0-5 0Z',
} as const;

export function curveParts(
  curve: readonly CurvePoint[],
  texts: OverviewTexts,
  language: string,
): HTMLElement[] {
  const words = texts.curve;
  if (curve.length === 0) return [h('p', {}, words.none)];
  const most = Math.max(1, ...curve.flatMap((point) => lines.map((name) => point[name].value)));
  const legend = lines.map((name) => {
    const key = svg('svg', { viewBox: '0 -3 32 16', class: 'curve-key', 'aria-hidden': 'true' });
    key.append(svg('path', { d: 'M0 5H30', class: `curve-line curve-${name}` }), markAt(name, 24, 5));
    return h('li', {}, key, words[name]);
  });
  const rows = curve.map((point) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, dateInWords(point.on, language)),
      h('td', { class: 'number' }, String(point.answered)),
      ...lines.map((name) => {
        const { value, services } = point[name];
        const told = words.value({ value: String(value), services: String(services) });
        return h('td', { class: 'number' }, services === 0 ? texts.unknown : told);
      }),
    ),
  );
  const heads = [words.answered, ...lines.map((name) => words[name])];
  const columns = [{ text: words.day }, ...heads.map((text) => ({ text, isNumber: true }))];
  const table = scrolledTable(words.caption, columns, rows);
  return [
    h('p', {}, words.intro),
    h(
      'figure',
      { class: 'curve' },
      drawing(curve, most, words.caption),
      h('p', { class: 'curve-days muted' }, ...daysOf(curve, language).map((day) => h('span', {}, day))),
      h('ul', { class: 'tile-legend' }, ...legend),
    ),
    h('details', {}, h('summary', {}, words.asTable), table),
  ];
}

/** What stands at the ends of the axis, as text: a drawing's letters shrink with it. */
export function daysOf(curve: readonly Pick<CurvePoint, 'on'>[], language: string): string[] {
  const ends = [curve[0], curve.at(-1)].flatMap((point) => (point ? [point.on] : []));
  return [...new Set(ends)].map((on) => dateInWords(on, language));
}

/** Steps: a figure holds from its day until the next. */
function drawing(curve: readonly CurvePoint[], most: number, label: string): SVGElement {
  const [first, last] = [Date.parse(curve[0]!.on), Date.parse(curve.at(-1)!.on)];
  const x = (on: string): number =>
    last === first ? 0 : ((Date.parse(on) - first) / (last - first)) * width;
  const y = (value: number): number => height - (value / most) * height;
  const frame = svg('svg', {
    viewBox: `-4 -18 ${width + 12} ${height + 26}`,
    role: 'img',
    'aria-label': label,
  });
  frame.append(svg('path', { d: `M0 0V${height}H${width}`, class: 'curve-axis' }));
  frame.append(svg('text', { x: '4', y: '-5', class: 'curve-most' }, String(most)));
  for (const name of lines) {
    const known = curve.filter((point) => point[name].services > 0);
    if (known.length === 0) continue;
    const steps = known.map((point) => `H${x(point.on).toFixed(1)}V${y(point[name].value).toFixed(1)}`);
    const start = `M${x(known[0]!.on).toFixed(1)} ${y(known[0]![name].value).toFixed(1)}`;
    frame.append(svg('path', { d: `${start}${steps.join('')}H${width}`, class: `curve-line curve-${name}` }));
    frame.append(markAt(name, width, y(known.at(-1)![name].value)));
  }
  return frame;
}

function markAt(name: keyof typeof marks, x: number, y: number): SVGElement {
  const transform = `translate(${x} ${y.toFixed(1)})`;
  return svg('path', { d: marks[name], class: `curve-mark curve-${name}`, transform });
}
