import type { Explained } from './form.ts';

const edge = 'equal by chance only, and both sides of the limit give the same there';
const beyond = 'beyond the end of a column there is nothing, and what is put there is read by none';
const finer = 'how finely, and how far out, rates are looked at: the same to the tenth that is told';
const negligible = 'terms that change nothing are added, or one more of them left out';
const guard = 'all together are more than is left out at both ends: the end of the list is not reached';

const distribution = 'hidden/count-distribution.ts';
const posterior = 'hidden/posterior.ts';
const stretch = 'hidden/stretch.ts';

export const hiddenExplained: readonly Explained[] = [
  { file: distribution, code: 'mean < 1e-9', becomes: 'mean <= 1e-9', why: edge },
  {
    file: distribution,
    code: '1e-9 * mean',
    becomes: '1e-9 / mean',
    why: 'only keeps a division from being by none: of so small a spread any will do',
  },
  { file: distribution, code: 'Math.abs(a) < 1e-6', becomes: 'Math.abs(a) <= 1e-6', why: edge },
  { file: distribution, code: 'first < smallestFirst', becomes: 'first <= smallestFirst', why: edge },
  { file: distribution, code: 'k < into.length', becomes: 'k <= into.length', why: beyond },
  {
    file: distribution,
    code: 'probability > 0',
    becomes: 'probability >= 0',
    why: 'what follows none is none',
  },
  { file: 'hidden/first-messages.ts', code: 'i < latestTo.length', why: beyond },
  {
    file: 'hidden/first-messages.ts',
    code: 'message < messageFrom.length',
    why: 'beyond the end of a column there is nothing, and no comparison with it holds',
  },
  { file: 'hidden/foreign-rates.ts', code: 'kind < kindCount', why: beyond },
  { file: 'hidden/kinds-of-time.ts', code: 'kind < kindCount', why: beyond },
  {
    file: 'hidden/kinds-of-time.ts',
    code: 'this.#days.length - 1',
    why: 'no instant more than a day after the last is asked for',
  },
  {
    file: 'hidden/log-gamma.ts',
    code: 'from < 10',
    becomes: 'from <= 10',
    why: 'the series is as good from eleven on',
  },
  {
    file: 'hidden/log-gamma.ts',
    code: '1 / 1260 - square / 1680',
    why: 'from ten on the last term is smaller than the error that is promised',
  },
  { file: posterior, code: '[]', why: 'put there anew before it is read' },
  { file: posterior, code: 'Math.min(7, reach)', why: finer },
  { file: posterior, code: 'pass < mostPasses', why: finer },
  { file: posterior, code: 'pass++', why: 'it ends where the range is no longer halved' },
  { file: posterior, code: 'narrower.to - narrower.from > (range.to - range.from) / 2', why: finer },
  { file: posterior, code: 'narrower.to - narrower.from', why: finer },
  { file: posterior, code: '(range.to - range.from) / 2', why: finer },
  { file: posterior, code: 'step < rateSteps', why: finer },
  { file: posterior, code: 'logWeight > largest + Math.log(unlikely)', why: finer },
  {
    file: posterior,
    code: 'Math.min(rateSteps - 1, Math.max(...likely.map(({ step }) => step)) + 1)',
    why: finer,
  },
  { file: posterior, code: 'rateSteps - 1', why: finer },
  {
    file: posterior,
    code: 'foreign > largeForeign',
    why: 'exactly, or to within a twelfth of its logarithm: the same to the tenth that is told',
  },
  {
    file: posterior,
    code: 'cells .map((cell) => ({ ...cell, weight: Math.exp(cell.logWeight - largest) })) .filter...',
    why: negligible,
  },
  { file: posterior, code: 'weight > 1e-7', why: negligible },
  {
    file: posterior,
    code: 'Math.ceil(reach) + 1',
    why: 'the list goes ten deviations and twenty further than the mean',
  },
  {
    file: posterior,
    code: 'weight / sum',
    becomes: 'weight * sum',
    why: 'the ends are by shares of the sum',
  },
  {
    file: posterior,
    code: '((1 - probability) / 2) * total',
    why: 'but for what lies beyond the list the chances add up to one',
  },
  { file: posterior, code: 'below <= outside', becomes: 'below < outside', why: edge },
  { file: posterior, code: 'above <= outside', becomes: 'above < outside', why: edge },
  { file: posterior, code: 'from < chances.length - 1', why: guard },
  { file: posterior, code: 'chances.length - 1', becomes: 'chances.length + 1', why: guard },
  { file: posterior, code: 'to > from', why: guard },
  { file: 'hidden/stretch-counts.ts', code: 'end < checked.length', why: beyond },
  {
    file: 'hidden/stretch-counts.ts',
    code: 'all.mean += mean',
    becomes: 'all.mean -= mean',
    why: 'it is squared',
  },
  {
    file: stretch,
    code: 'h < most',
    becomes: 'h <= most',
    why: 'of none that is left none is lost: the term is 0',
  },
  { file: stretch, code: 'foreign < from && nextLost < 1', becomes: 'false', why: negligible },
  { file: stretch, code: 'foreign < from', becomes: 'foreign <= from', why: negligible },
  {
    file: stretch,
    code: 'nextLost < 1',
    why: 'of the rates that are tried none lets a negligible term grow again, nor the first ones be negligible',
  },
  {
    file: stretch,
    code: 'isFalling && weight < negligible * sums.weight',
    becomes: 'false',
    why: negligible,
  },
  { file: stretch, code: 'weight < negligible * sums.weight', why: negligible },
  { file: stretch, code: 'negligible * sums.weight', why: negligible },
  { file: stretch, code: 'sums.second < tooLarge', becomes: 'sums.second <= tooLarge', why: edge },
];
