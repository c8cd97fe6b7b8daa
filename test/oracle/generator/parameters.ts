import type { Options } from '../rows.ts';
import { dayMs, hourMs, minuteMs } from '../norwegian-time.ts';
import { readTime } from '../read-time.ts';
import type { Random } from './random.ts';
import { forms, timeText } from './time-texts.ts';

/** Norwegian days on which something can go wrong: weekends, holidays, years' ends, clock changes. */
const starts = [
  '2023-03-14 10:00',
  '2023-06-09 15:30',
  '2023-04-05 14:00',
  '2021-03-31 15:59',
  '2024-05-16 13:00',
  '2023-05-26 12:00',
  '2022-12-22 15:00',
  '2022-12-30 23:30',
  '2024-12-23 09:00',
  '2023-10-29 01:30',
  '2022-10-30 02:20',
  '2023-03-26 00:30',
  '2020-03-28 21:00',
  '2024-02-28 23:50',
  '2008-04-30 23:55',
];

export const randomStart = (random: Random): number => readTime(random.pick(starts)).from;

const maxDelays = ['auto', 'PT0S', 'PT15M', 'PT1H', 'PT90M', 'PT4H', 'P1D', 'P1DT12H', 'P1W'];
const workingDays = ['1WD', '2WD', '3WD', '5WD', '10WD', '13WD'];

export const randomMaxDelay = (random: Random): string =>
  random.pick([random.pick(maxDelays), random.pick(maxDelays), 'auto', random.pick(workingDays)]);

export const randomClockSkew = (random: Random): string =>
  random.pick(['PT5M', 'PT5M', 'PT0S', 'PT1S', 'PT1M', 'PT1H', 'PT3H', 'P1D']);

/** What is declared of the register's coverage around [from, to]: both ends, one, or none. */
export function randomDeclaration(
  random: Random,
  from: number,
  to: number,
): Pick<Options, 'registerFrom' | 'registerTo'> {
  const tight = [-hourMs, 0, 5 * minuteMs, hourMs, dayMs, 6 * dayMs];
  const margins = random.chance(50) ? tight : [20 * dayMs, 30 * dayMs];
  const form = random.pick(forms);
  const start = (): string => timeText(random, from - random.pick(margins), form);
  const end = (): string => timeText(random, Math.max(from, to) + hourMs + random.pick(margins), form);
  const both = { registerFrom: start(), registerTo: end() };
  const cross = readTime(both.registerFrom).from > readTime(both.registerTo).to;
  const kinds = [
    { registerFrom: null, registerTo: null },
    { registerFrom: null, registerTo: null },
    ...(cross ? [] : [both, both, both, both, both]),
    { registerFrom: start(), registerTo: null },
    { registerFrom: null, registerTo: end() },
  ];
  return random.pick(kinds);
}
