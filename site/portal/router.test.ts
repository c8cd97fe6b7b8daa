import { expect, test } from 'vitest';
import { routeOf } from './router.ts';
import type { View } from './view.ts';

const view = (hash: string): View => ({ hash, title: () => hash, render: () => undefined });
const views = [view('#/oppgaver'), view('#/funn')];

test.each([
  ['', '#/oppgaver', []],
  ['#/', '#/oppgaver', []],
  ['#/finnes-ikke', '#/oppgaver', []],
  ['#main', '#/oppgaver', []],
  ['#/funn', '#/funn', []],
  ['#/funn/2/a%20b', '#/funn', ['2', 'a b']],
  ['#/funn/%', '#/funn', ['%']],
])('%j is %s', (hash, expected, rest) => {
  const route = routeOf(hash, views);
  expect(route.view.hash).toBe(expected);
  expect(route.rest).toEqual(rest);
});
