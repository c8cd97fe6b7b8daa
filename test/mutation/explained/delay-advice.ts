import type { Explained } from './form.ts';

const beyond = 'beyond the end of a column there is nothing, and no comparison with it holds';
const noTie = 'no sum of these powers is 5 % to its last digit';
const apart = 'a millisecond less, and one entry reaches both; here none does, whichever way it is taken';
const sooner =
  'only passes over entries that are over before the message: gone through one by one, they are left out';
const notProposed =
  'too few, or a clock that is wrong, is no proposal either: found out later, with more work';
const curveOnly = 'only the delays of the curve and the horizons are asked about, and none is so written';

const counted: readonly Explained[] = [
  {
    file: 'quantile-bound.ts',
    code: 'atLeast > 1 - confidence',
    becomes: 'atLeast >= 1 - confidence',
    why: noTie,
  },
  {
    file: 'quantile-bound.ts',
    code: 'rank > 1',
    becomes: 'rank >= 1',
    why: 'at rank 1 the sum is that of all: 1 is returned inside as well',
  },
  {
    file: 'working-day-numbers.ts',
    code: 'endMidnight - firstMidnight',
    becomes: 'endMidnight + firstMidnight',
    why: 'more days than any log can hold are numbered, and the first of them the same',
  },
  {
    file: 'working-day-numbers.ts',
    code: 'day < before.length',
    becomes: 'day <= before.length',
    why: beyond,
  },
  {
    file: 'delay-advice/proposal.ts',
    code: 'ms > longestDurationMs',
    becomes: 'ms >= longestDurationMs',
    why: 'twelve hours lead to the next day at the most: the shortest delay in working days either way',
  },
  { file: 'delay-advice/proposal.ts', code: '/^(\\d+)WD$/', why: curveOnly },
];

const sources: readonly Explained[] = [
  { file: 'by-id.ts', code: 'i < idOfEntry.length', becomes: 'i <= idOfEntry.length', why: beyond },
  {
    file: 'by-id.ts',
    code: 'receivedFrom[i]! < known',
    becomes: 'receivedFrom[i]! <= known',
    why: 'of two that are the same either is taken',
  },
  { file: 'by-pairs.ts', code: 'from - widest > reached', becomes: 'from - widest >= reached', why: apart },
  { file: 'by-pairs.ts', code: 'next - widest > deadline', becomes: 'next - widest >= deadline', why: apart },
  {
    file: 'by-pairs.ts',
    code: 'this.#start < this.#from.length && this.#from[this.#start]! + this.#widest <= from',
    becomes: 'false',
    why: sooner,
  },
  { file: 'by-pairs.ts', code: 'this.#start < this.#from.length', becomes: 'true', why: beyond },
  {
    file: 'by-pairs.ts',
    code: 'this.#start < this.#from.length',
    becomes: 'this.#start <= this.#from.length',
    why: beyond,
  },
  {
    file: 'by-pairs.ts',
    code: 'this.#start < this.#from.length',
    becomes: 'this.#start >= this.#from.length',
    why: sooner,
  },
  {
    file: 'by-pairs.ts',
    code: 'this.#from[this.#start]! + this.#widest <= from',
    becomes: 'this.#from[this.#start]! + this.#widest < from',
    why: sooner,
  },
  { file: 'by-pairs.ts', code: 'i < this.#from.length', why: beyond },
  { file: 'by-sendt.ts', code: 'entry !== several', becomes: 'true', why: 'no entry has that number' },
  { file: 'by-sendt.ts', code: 'i < free.count.length', becomes: 'i <= free.count.length', why: beyond },
  {
    file: 'by-sendt.ts',
    code: 'fitting > 0',
    why: 'of none that fits nothing is found, and nothing is kept',
  },
];

const advice: readonly Explained[] = [
  {
    file: 'delay-advice/delay-advice.ts',
    code: 'isClockWrong || seen(learned) < fewestDelays.together',
    becomes: 'false',
    why: notProposed,
  },
  {
    file: 'delay-advice/delay-advice.ts',
    code: 'isClockWrong || seen(learned) < fewestDelays.together',
    becomes: 'isClockWrong && seen(learned) < fewestDelays.together',
    why: notProposed,
  },
  {
    file: 'delay-advice/delay-advice.ts',
    code: 'seen(learned) < fewestDelays.together',
    becomes: 'false',
    why: notProposed,
  },
  {
    file: 'delay-advice/learning-inputs.ts',
    code: 'byId.registeredCount === 0',
    becomes: 'false',
    why: 'where no id proves any, all are those that none proves: dealt out once more',
  },
];

export const delayAdviceExplained: readonly Explained[] = [...counted, ...sources, ...advice];
