import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '#domain/municipality/reference.ts';
import { assign } from './assign.ts';
import { tileFile } from './tile-file.ts';
import { columns, rows, tileOf } from './tiles.ts';

it('the file is what the program makes of the list, to the byte', () => {
  expect(readFileSync(new URL('tiles.json', import.meta.url), 'utf8')).toBe(tileFile());
});

it.each([
  ['2020', municipalitiesFrom2020],
  ['2024', municipalitiesFrom2024],
])('no two municipalities of %s share a tile, and all are on the map', (_date, list) => {
  const places = list.map(({ number }) => tileOf(number));
  expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(list.length);
  for (const { column, row } of places) {
    expect(column).toBeGreaterThanOrEqual(0);
    expect(column).toBeLessThan(columns);
    expect(row).toBeGreaterThanOrEqual(0);
    expect(row).toBeLessThan(rows);
  }
});

it('neighbours stay neighbours: the nearest municipality is nearly always near on the map', () => {
  const all = municipalitiesFrom2024.map((one) => ({ ...one, tile: tileOf(one.number) }));
  const onEarth = (a: (typeof all)[0], b: (typeof all)[0]) =>
    Math.hypot(a.lat - b.lat, (a.lon - b.lon) * 0.44);
  const steps = all.map((one) => {
    const others = all.filter((other) => other !== one);
    const nearest = others.reduce((best, other) => (onEarth(one, other) < onEarth(one, best) ? other : best));
    const { column, row } = nearest.tile;
    return Math.max(Math.abs(column - one.tile.column), Math.abs(row - one.tile.row));
  });
  expect(steps.filter((step) => step <= 2).length / steps.length).toBeGreaterThan(0.9);
});

it('the assignment is the cheapest one, as trying every one shows', () => {
  const costs = [
    [4, 1, 3, 9],
    [2, 0, 5, 8],
    [3, 2, 2, 7],
  ];
  const cost = (point: number, cell: number): number => costs[point]![cell]!;
  const total = (cells: readonly number[]) => cells.reduce((sum, cell, point) => sum + cost(point, cell), 0);
  let least = Infinity;
  for (let a = 0; a < 4; a++)
    for (let b = 0; b < 4; b++)
      for (let c = 0; c < 4; c++)
        if (new Set([a, b, c]).size === 3) least = Math.min(least, total([a, b, c]));
  expect(total(assign(3, 4, cost))).toBe(least);
});
