/** As explained-reconcile.ts, of the curve. */
const doneAgain = 'worked out again, and the same';
const beyond = 'beyond the end of a column there is nothing, and no comparison with it holds';

const inMatching = 'curve/lengthened-matching.ts';

export const explainedInCurve = [
  { file: 'curve/curve.ts', code: 'maxDelay === rules.delay.text', becomes: 'false', why: doneAgain },
  { file: 'curve/curve.ts', code: 'used.missingAtLeast === 0', becomes: 'false', why: doneAgain },
  {
    file: 'curve/curve.ts',
    code: 'atUsed === 0',
    becomes: 'false',
    why: 'nothing is less than half of none',
  },
  { file: 'curve/usual-curve.ts', code: 'used.missingAtLeast === 0', becomes: 'false', why: doneAgain },
  { file: inMatching, code: 'i < this.unmatched.length', why: beyond },
  { file: inMatching, code: 'entry < receivedTo.length', why: beyond },
  { file: inMatching, code: 'entry < receivedFrom.length', why: beyond },
  { file: inMatching, code: 'before === entry', becomes: 'false', why: doneAgain },
  {
    file: inMatching,
    code: 'fixedMs === null',
    becomes: 'true',
    why: 'the delay itself says the same, more slowly',
  },
  { file: inMatching, code: 'end - first', becomes: 'end + first', why: 'room for more than there are' },
  {
    file: inMatching,
    code: 'message < end',
    becomes: 'message <= end',
    why: 'the one after the last is counted at no delay',
  },
];
