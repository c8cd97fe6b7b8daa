/**
 * `npm run oracle [-- CASES FIRST_SEED]`: engine against oracle at length. Whole cases through the command, and as many
 * graphs of each shape through the matching alone; what was tried is counted by shape and size of knot.
 */
import { disagreements, report } from './differential.ts';
import { caseOf } from './generator/random-case.ts';
import { kindsOfCase } from './knots/case-knots.ts';
import { compareGraphs } from './knots/graph-cases.ts';
import { Tally } from './knots/tally.ts';

const [cases = '1000000', first = '0'] = process.argv.slice(2);
const firstSeed = Number(first);
const endSeed = firstSeed + Number(cases);
const seedsBetweenNews = 50_000;

function fail(what: string): never {
  console.error(what);
  process.exit(1);
}

function endOfStep(seed: number, what: string): number {
  if (seed > firstSeed) console.error(`${what}: ${String(seed - firstSeed)} without a difference`);
  return Math.min(seed + seedsBetweenNews, endSeed);
}

const ofGraphs = new Tally();
for (let seed = firstSeed; seed < endSeed;) {
  const end = endOfStep(seed, 'graphs');
  const found = compareGraphs(seed, end, ofGraphs);
  if (found !== null) fail(found);
  seed = end;
}

const ofCases = new Tally();
for (let seed = firstSeed; seed < endSeed;) {
  const end = endOfStep(seed, 'cases');
  for (; seed < end; seed += 1) {
    const found = caseOf(seed);
    for (const kind of kindsOfCase(found)) ofCases.add(kind);
    if ((await disagreements(found)).length > 0) fail(await report(seed, found));
  }
}

const seeds = `seeds ${String(firstSeed)} to ${String(endSeed - 1)}`;
console.log([`graphs of ${seeds}`, ...ofGraphs.lines()].join('\n'));
console.log([`\ncases of the command, ${seeds}`, ...ofCases.lines()].join('\n'));
console.log('\nengine and oracle agree on all of them');
