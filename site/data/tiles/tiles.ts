/** Where each municipality stands on the tile map, by its number of either date. */
import data from './tiles.json' with { type: 'json' };
import type { Tile } from './place.ts';

export const { columns, rows } = data;

const tiles = new Map(Object.entries(data.tiles).map(([number, [column, row]]) => [number, { column, row }]));

/** @throws where the number is no municipality's of 2020 or later */
export function tileOf(number: string): Tile {
  const tile = tiles.get(number);
  if (tile?.column === undefined || tile.row === undefined) throw new Error(`no tile for ${number}`);
  return { column: tile.column, row: tile.row };
}
