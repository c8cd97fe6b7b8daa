/**
 * `npm run hidden`: the estimate of what may be hidden, tried on 1,000 worlds whose truth is known, beside the interval
 * that counting by day gives. `-- --write` puts the table into docs/estimates.md; HIDDEN_WORLDS: another number.
 * Exit 1 where it holds in fewer than 90 of a hundred, or its median width is more than that of counting by day.
 */
import { putTable } from '../put-table.ts';
import { holds, median, trialOf, width } from './trial.ts';
import type { Trial } from './trial.ts';

const wanted = Number(process.env['HIDDEN_WORLDS'] ?? 1000);

const trials: Trial[] = [];
let withheld = 0;
for (let seed = 0; trials.length < wanted; seed++) {
  const trial = trialOf(seed);
  if (trial === null) withheld++;
  else trials.push(trial);
}

const byDayHolds = ({ byDay }: Trial): boolean => holds({ truth: byDay.truth, interval: byDay });
const percent = (of: readonly Trial[], is: (trial: Trial) => boolean): string =>
  ((100 * of.filter(is).length) / of.length).toFixed(1);
const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);

function line(name: string, of: readonly Trial[]): string {
  if (of.length === 0) return '';
  const cells = [
    String(of.length),
    percent(of, holds),
    String(median(of.map(({ interval }) => width(interval)))),
    mean(of.map(({ interval }) => width(interval))),
    mean(of.map(({ expected }) => expected)),
    mean(of.map(({ truth }) => truth)),
    percent(of, byDayHolds),
    String(median(of.map(({ byDay }) => width(byDay)))),
    mean(of.map(({ byDay }) => width(byDay))),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

const where = (name: string, is: (trial: Trial) => boolean): string => line(name, trials.filter(is));
const columns = [
  ...['worlds', 'number', 'holds %', 'median width', 'mean width', 'expected', 'hidden in truth'],
  ...['by day: holds %', 'median width', 'mean width'],
];
const table = [
  `| ${columns.join(' | ')} |`,
  `|${'---|'.repeat(columns.length)}`,
  line('all', trials),
  ...['minutes', 'hours', 'byHand'].map((pace) =>
    where(`pace: ${pace}`, ({ world }) => world.plan.pace === pace),
  ),
  ...['time', 'sendt', 'mixed', 'date', 'count'].map((log) =>
    where(`log: ${log}`, ({ world }) => world.plan.log === log),
  ),
  ...[0, 0.1, 0.3, 1, 3].map((share) =>
    where(`others: ${100 * share} %`, ({ world }) => world.plan.otherChannels === share),
  ),
].join('\n');
console.log(table);
if (process.argv.includes('--write')) putTable('estimates.md', table);
console.log(
  `\nNot estimated (fewer than 30 messages checked by time, or a clock that looks wrong): ${withheld}`,
);

const isWell =
  Number(percent(trials, holds)) >= 90 &&
  median(trials.map(({ interval }) => width(interval))) <= median(trials.map(({ byDay }) => width(byDay)));
process.exitCode = isWell ? 0 : 1;
