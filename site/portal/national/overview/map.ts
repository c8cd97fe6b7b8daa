/** The tile map beside the table: each municipality a tile, each state a colour and a mark of its own. */
import type { MunicipalityRow } from '#domain/overview/overview.ts';
import { markOf } from '../../../data/tiles/marks.ts';
import { columns, rows, tileOf } from '../../../data/tiles/tiles.ts';
import { h, svg } from '../../dom.ts';
import type { FormWords } from './filter-form.ts';
import { choices, fieldOf } from './filters.ts';
import type { Choice, Filter } from './filters.ts';

/** From the best to what wants most to be seen, as colours and marks: see portal-overview.css. */
const looks: Readonly<Record<Choice, Readonly<Record<string, number>>>> = {
  svar: { answered: 0, late: 1, missing: 3 },
  logger: { connected: 0, 'portal-only': 1, 'not-connected': 3 },
  oppgradering: { verified: 0, attested: 1, 'not-attested': 3, 'not-affected': 4 },
  kunngjoring: { 'nothing-missing': 0, closed: 1, unknowable: 2, open: 3, none: 4 },
};

/** @param all also those that the filter leaves out: they are drawn faintly */
export function tileMap(
  all: readonly MunicipalityRow[],
  shown: readonly MunicipalityRow[],
  { map }: Filter,
  words: FormWords,
): HTMLElement {
  const { texts, states } = words;
  const named: Readonly<Record<string, string>> = states[fieldOf[map]];
  const isShown = new Set(shown.map(({ number }) => number));
  const lookOf = (row: MunicipalityRow): number => looks[map][row[fieldOf[map]]]!;
  const tiles = all.map((row) => {
    const { column, row: line } = tileOf(row.number);
    const title = `${row.name}: ${named[row[fieldOf[map]]]!}`;
    const faint = isShown.has(row.number) ? '' : ' tile-faint';
    return tile(lookOf(row), column, line, faint, title);
  });
  const label = texts.map.label({ what: texts.filter[map] });
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${columns} ${rows}`, role: 'img', 'aria-label': label, class: 'tile-map' },
    ...tiles,
  );
  const legend = Object.values<string>(choices[map]).map((state) => {
    const key = svg('svg', { viewBox: '0 0 1 1', class: 'tile-key', 'aria-hidden': 'true' });
    key.append(tile(looks[map][state]!, 0, 0, '', ''));
    const count = String(shown.filter((row) => row[fieldOf[map]] === state).length);
    return h('li', {}, key, texts.map.key({ state: named[state]!, count }));
  });
  return h('figure', { class: 'overview-map' }, drawing, h('ul', { class: 'tile-legend' }, ...legend));
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
