/**
 * `npm run fuzz -- --minutes N [--door csv|xlsx|time|json]`: tries the doors in turn, each round with a seed of its
 * own, until the time is over or something fails. Exit 1 where it does, with the command that does the same again:
 * `npm run fuzz -- --door NAME --seed S --path P`.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { doors } from './doors.ts';
import { knock } from './knock.ts';

const options = {
  minutes: { type: 'string', default: '1' },
  door: { type: 'string' },
  seed: { type: 'string' },
  path: { type: 'string' },
} as const;
const { values } = parseArgs({ options });
const chosen = doors.filter(({ name }) => values.door === undefined || name === values.door);
if (chosen.length === 0)
  throw new Error(`no such door; there are ${doors.map(({ name }) => name).join(', ')}`);

/** A round is as long as one in the review, ten times over. */
const roundsInOne = 10;
const endMs = performance.now() + Number(values.minutes) * 60_000;
const tried = new Map(chosen.map(({ name }) => [name, 0]));

async function round(): Promise<string | null> {
  for (const door of chosen) {
    const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
    const cases = door.casesInReview * roundsInOne;
    const failure = await knock(door, {
      seed,
      cases,
      ...(values.path !== undefined && { path: values.path }),
    });
    if (failure !== null) return failure;
    tried.set(door.name, tried.get(door.name)! + cases);
  }
  return null;
}

let failure = await round();
while (failure === null && values.seed === undefined && performance.now() < endMs) failure = await round();
console.log([...tried].map(([name, cases]) => `${name}: ${cases} cases`).join(', '));
console.log(failure ?? 'Nothing failed.');
if (failure !== null) process.exitCode = 1;
