/** What the public tile map says of counts: any number beside tiles that is no place in the drawing. */
import tileData from '../../../site/data/tiles/tiles.json' with { type: 'json' };
import { type Element } from '../../site/html/read-html.ts';
import { elementsIn, named, textOf } from '../../site/html/tree.ts';
import { nameOf, type Statement, type Told } from '../knowledge.ts';

const geometry = new Set([
  'd',
  'viewbox',
  'x',
  'y',
  'width',
  'height',
  'transform',
  'points',
  'cx',
  'cy',
  'r',
]);
/** The look of a state: what is drawn alike for all municipalities of it. */
const look = /^tile tile-(\d)$/;

/** Numbers since 2024 stand where those before them did. */
const numbersAt = Map.groupBy(Object.entries(tileData.tiles), ([, at]) => at.join());

export interface MapSaid {
  readonly statements: readonly Statement[];
  readonly faults: readonly string[];
}

/** @param states by municipality number, as the snapshot has them */
export function saidOnMap(
  address: string,
  root: Element,
  told: readonly Told[],
  states: ReadonlyMap<string, string>,
): MapSaid {
  const maps = named(root, 'svg').filter((svg) => svg.attributes.get('class') === 'tile-map');
  const groups = maps.flatMap((map) => map.children.filter((child) => child.kind === 'element'));
  const statements = groups.flatMap((group) => {
    const tiles = tilesIn(group, states);
    const names = told.filter(({ place }) => tiles.includes(place.slice(0, 4))).map(nameOf);
    return numbersBeside(group).map((count) => ({
      said: `${address} map`,
      names,
      least: count,
      most: count,
    }));
  });
  // One number for several tiles is said of each of them.
  const each = statements.flatMap((one) => one.names.map((name) => ({ ...one, names: [name] })));
  return { statements: each, faults: toldApart(address, groups, states) };
}

function tilesIn(group: Element, states: ReadonlyMap<string, string>): string[] {
  const paths = [group, ...elementsIn(group)].flatMap(({ attributes }) => attributes.get('d') ?? []);
  const squares = paths.flatMap((path) => [...path.matchAll(/M(\d+)\.04 (\d+)\.04h/g)]);
  return squares.flatMap(([, column, row]) =>
    (numbersAt.get(`${column},${row}`) ?? [])
      .map(([number]) => number)
      .filter((number) => states.has(number)),
  );
}

/** In words, in names for assistive technology, in data and in classes that are not a state's look. */
function numbersBeside(group: Element): number[] {
  const attributes = [group, ...elementsIn(group)].flatMap((one) => [...one.attributes]);
  const texts = attributes
    .filter(([name, value]) => !geometry.has(name.toLowerCase()) && !look.test(value))
    .map(([, value]) => value);
  return [textOf(group), ...texts].flatMap((text) =>
    [...text.matchAll(/(?<!\d)\d{1,3}(?!\d)/g)].map(([found]) => Number(found)),
  );
}

/** Who publishes the same state must look the same. */
function toldApart(
  address: string,
  groups: readonly Element[],
  states: ReadonlyMap<string, string>,
): string[] {
  const looks = new Map<string, string>();
  return groups.flatMap((group) =>
    tilesIn(group, states).flatMap((number) => {
      const state = states.get(number) ?? '';
      const own = group.attributes.get('class') ?? '';
      const first = looks.get(state) ?? own;
      looks.set(state, first);
      return first === own ? [] : [`${address}: the map tells ${number} from others of the same state`];
    }),
  );
}
