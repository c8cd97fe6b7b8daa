import { expect, it } from 'vitest';
import { publicStates } from '#domain/notice/public-snapshot.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import { stateShapes } from './state-shapes.ts';
import { tileOf } from './tiles.ts';

const all = municipalitiesFrom2020.map(({ number }, i) => ({
  number,
  state: publicStates[i % publicStates.length]!,
}));
const shapes = stateShapes(all);

it('draws every municipality once, in the shape of its state and at its tile', () => {
  const squares = shapes.flatMap(({ tiles }) => tiles.match(/M[^M]+/g) ?? []);
  expect(squares).toHaveLength(356);
  expect(new Set(squares).size).toBe(356);
  for (const { number, state } of all) {
    const { column, row } = tileOf(number);
    expect(shapes.find((shape) => shape.state === state)!.tiles).toContain(`M${column}.04 ${row}.04h`);
  }
});

it('each state has a look of its own, and all but one a mark in every tile', () => {
  expect(new Set(shapes.map(({ look }) => look)).size).toBe(publicStates.length);
  expect(shapes.filter(({ marks }) => marks === '')).toHaveLength(1);
  for (const { look, marks, tiles } of shapes) {
    const lines = look === 3 ? 2 : 1;
    if (marks !== '') expect(marks.match(/M/g)!.length).toBe(lines * tiles.match(/M/g)!.length);
    expect(marks).not.toContain('NaN');
  }
});
