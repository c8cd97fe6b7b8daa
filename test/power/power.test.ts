import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { logKinds } from '../worlds-of-truth/world.ts';
import { cellOf, paces, shares } from './cell.ts';
import { powerPlot } from './plot.ts';
import { powerTable } from './table.ts';

/** The long form is `npm run power`. */
const worlds = 2;
const cells = logKinds.flatMap((log) =>
  paces.flatMap((pace) => [0, 3].map((otherChannels) => cellOf({ log, pace, otherChannels }, worlds))),
);

test('nothing is claimed falsely, whatever the log holds; a count by day does', () => {
  expect(cells.filter((cell) => cell.false > 0)).toEqual([]);
  const falseByDay = cells.reduce((sum, { byDay }) => sum + byDay.false, 0);
  expect(falseByDay).toBeGreaterThan(100);
});

test('without other channels all is certified; with many, a time of day certifies more than a date', () => {
  for (const cell of cells) if (cell.otherChannels === 0) expect(cell.certified).toBe(cell.lost);
  const certified = (log: string): number =>
    cells.find((cell) => cell.log === log && cell.pace === 'minutes' && cell.otherChannels === 3)!.certified;
  expect(certified('time')).toBeGreaterThan(2 * certified('date'));
});

test('the docs hold a line of each kind, and a picture that can be read aloud', () => {
  const page = readFileSync(new URL('../../docs/power.md', import.meta.url), 'utf8');
  const header = powerTable([])
    .split('\n')[0]!
    .replaceAll(/[\s|]+/g, ' ');
  expect(page.replaceAll(/[\s|]+/g, ' ')).toContain(header);
  const lines = page.split('\n').filter((line) => /^\|.*\(\d+ %\)/.test(line));
  expect(lines).toHaveLength(logKinds.length * paces.length * shares.length);
  const picture = readFileSync(new URL('../../docs/power.svg', import.meta.url), 'utf8');
  expect(picture).toMatch(/<title id="t">.*<\/title>\n<desc id="d">.*<\/desc>/);
  expect(powerPlot(cells)).toContain('role="img"');
});
