/** The tile map beside the table: each municipality a tile, each state a colour and a mark of its own. */
import { markOf } from '../../../data/tiles/marks.ts';
import { tileOf } from '../../../data/tiles/tiles.ts';
import { h, svg } from '../../dom.ts';
import { choices, fieldOf } from './choices.ts';
import type { Choice } from './choices.ts';
import type { FormWords } from './filter-form.ts';
import type { Line } from './lines.ts';

/** From the best to what wants most to be seen, as colours and marks: see tiles.css. */
const looks: Readonly<Record<Choice, Readonly<Record<string, number>>>> = {
  svar: { answered: 0, late: 1, missing: 3 },
  logger: { connected: 0, 'portal-only': 1, 'not-connected': 3 },
  oppgradering: { verified: 0, attested: 1, 'not-attested': 3, 'not-affected': 4 },
  kontroll: { 'all-days': 0, 'some-days': 1, 'no-days': 3 },
  kunngjoring: { 'nothing-missing': 0, closed: 1, unknowable: 2, open: 3, none: 4 },
};

/**
 * @param all every municipality that the reader may see: the map is of these
 * @param shown numbers of those that the table tells of: the others are drawn faintly
 */
export function tileMap(
  all: readonly Line[],
  shown: ReadonlySet<string>,
  map: Choice,
  { texts, states }: FormWords,
): HTMLElement {
  const named: Readonly<Record<string, string>> = states[fieldOf[map]];
  const tiles = all.map((line) => {
    const { column, row } = tileOf(line.id);
    const state = line.states[map];
    const title = `${line.name}: ${named[state] ?? state}`;
    const faint = shown.has(line.id) ? '' : ' tile-faint';
    return tile(looks[map][state] ?? 0, column, row, faint, title);
  });
  const label = texts.map.label({ what: texts.filter[map] });
  const drawing = svg(
    'svg',
    { viewBox: viewBoxOf(all), role: 'img', 'aria-label': label, class: 'tile-map' },
    ...tiles,
  );
  const legend = Object.values<string>(choices[map]).map((state) => {
    const key = svg('svg', { viewBox: '0 0 1 1', class: 'tile-key', 'aria-hidden': 'true' });
    key.append(tile(looks[map][state] ?? 0, 0, 0, '', ''));
    const count = all.filter((line) => shown.has(line.id) && line.states[map] === state).length;
    return h('li', {}, key, texts.map.key({ state: named[state] ?? state, count: String(count) }));
  });
  return h('figure', { class: 'overview-map' }, drawing, h('ul', { class: 'tile-legend' }, ...legend));
}

/** So few columns would make tiles that are larger than what is written beside them. */
const fewestColumns = 10;

/** Around the tiles, with room at both sides where they are few. */
function viewBoxOf(all: readonly Line[]): string {
  const tiles = all.map(({ id }) => tileOf(id));
  const across = tiles.map(({ column }) => column);
  const down = tiles.map(({ row }) => row);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  const own = Math.max(...across) + 1 - left;
  const width = Math.max(fewestColumns, own);
  const height = Math.max(...down) + 1 - top;
  return [left - (width - own) / 2, top, width, height].map(String).join(' ');
}

function tile(look: number, column: number, row: number, more: string, title: string): SVGElement {
  const group = svg('g', {
    class: `tile tile-${String(look)}${more}`,
    transform: `translate(${String(column)} ${String(row)})`,
  });
  if (title !== '') group.append(svg('title', {}, title));
  group.append(svg('rect', { x: '0.04', y: '0.04', width: '0.92', height: '0.92', rx: '0.12' }));
  const mark = markOf(look);
  if (mark !== null) group.append(svg('path', { d: mark }));
  return group;
}
