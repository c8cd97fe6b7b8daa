import type { Explained } from './form.ts';

const beyond = 'what is written beyond the end of a column is kept nowhere';
const undefinedIsFalse = 'a comparison with what is beyond the end of a column is false';
const shorterRuns = 'runs that are shorter say the same, only more slowly';

export const clockExplained: readonly Explained[] = [
  { file: 'reconcile/received-times.ts', code: '2 * (slackMs + 1 + widthMs) + 1', why: shorterRuns },
  { file: 'reconcile/received-times.ts', code: '2 * (slackMs + 1 + widthMs)', why: shorterRuns },
  { file: 'reconcile/received-times.ts', code: 'slackMs + 1 + widthMs', why: shorterRuns },
  { file: 'reconcile/received-times.ts', code: 'slackMs + 1', why: shorterRuns },
  { file: 'reconcile/received-times.ts', code: 'at >= 0', becomes: 'at > 0', why: shorterRuns },
  { file: 'reconcile/received-times.ts', code: 'from[at + 1]! - from[at]! > longestGapMs', why: shorterRuns },
  { file: 'reconcile/received-times.ts', code: 'from[at + 1]! - from[at]!', why: shorterRuns },
  {
    file: 'reconcile/received-times.ts',
    code: 'at === from.length - 1 || from[at + 1]! - from[at]! > longestGapMs',
    becomes: 'true',
    why: shorterRuns,
  },
  { file: 'reconcile/received-times.ts', code: 'from.length - 1', becomes: 'from.length + 1', why: beyond },
  {
    file: 'reconcile/received-times.ts',
    code: 'i < entries.receivedFrom.length',
    why: 'what has no width fits nothing',
  },
  { file: 'reconcile/best-constant.ts', code: 'at < from.length', why: undefinedIsFalse },
  {
    file: 'reconcile/best-constant.ts',
    code: '(begins[begun] ?? Infinity) - 1',
    why: 'what another beginning ends is no peak, and its end is not asked for',
  },
  {
    file: 'reconcile/clock-offset.ts',
    code: 'needed > unpaired.length',
    becomes: 'false',
    why: 'no more can fit than there are: null all the same, after more work',
  },
  { file: 'reconcile/clock-offset.ts', code: 'i < unpaired.length', why: undefinedIsFalse },
  { file: 'reconcile/clock-offset.ts', code: 'entry < receivedFrom.length', why: undefinedIsFalse },
  {
    file: 'reconcile/clock-offset.ts',
    code: 'problem.free.receivedFrom.length === 0',
    becomes: 'false',
    why: 'without an entry nothing fits: it spares the work of finding that out',
  },
  {
    file: 'reconcile/clock-offset.ts',
    code: '2 * count <= unpaired.length',
    becomes: 'true',
    why: 'that more are in time changes nothing: half and one already say no',
  },
];
