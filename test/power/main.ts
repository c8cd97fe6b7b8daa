/**
 * `npm run power`: what can be certified, by kind of register log, delay and share of other channels; beside what a
 * count by day would have said. `-- --write` puts the table into docs/power.md and the picture beside it. POWER_WORLDS
 * asks for another number of worlds a cell. Exit 1 where anything was claimed falsely.
 */
import { writeFileSync } from 'node:fs';
import { putTable } from '../worlds-of-truth/put-table.ts';
import { logKinds } from '../worlds-of-truth/world.ts';
import { cellOf, paces, shares } from './cell.ts';
import { powerPlot } from './plot.ts';
import { powerTable } from './table.ts';

const worlds = Number(process.env['POWER_WORLDS'] ?? 20);
const cells = logKinds.flatMap((log) =>
  paces.flatMap((pace) => shares.map((otherChannels) => cellOf({ log, pace, otherChannels }, worlds))),
);
const table = powerTable(cells);
console.log(table);

if (process.argv.includes('--write')) {
  putTable('power.md', table);
  writeFileSync(new URL('../../docs/power.svg', import.meta.url), powerPlot(cells));
}
process.exitCode = cells.some((cell) => cell.false > 0) ? 1 : 0;
