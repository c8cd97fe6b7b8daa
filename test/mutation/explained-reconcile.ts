/** As explained.ts, of the rooms that read logs and reconcile them. */
import { clockExplained } from './explained/clock.ts';
import { entriesExplained } from './explained/entries.ts';
import type { Explained } from './explained/form.ts';
import { matchingExplained } from './explained/matching.ts';
import { reconcileExplained } from './explained/reconcile.ts';

const beyond = 'what is written beyond the end of a column is kept nowhere';
const soonerMoved = 'rows that wait for fewer others are moved all the same, only more slowly';
const undefinedIsFalse = 'a comparison with what is beyond the end of a column is false';

const sorting: readonly Explained[] = [
  { file: 'reconcile/sorted-order.ts', code: 'i < count', becomes: 'i <= count', why: beyond },
  {
    file: 'reconcile/sorted-order.ts',
    code: 'i < places.length',
    becomes: 'i <= places.length',
    why: beyond,
  },
  {
    file: 'reconcile/sorted-order.ts',
    code: 'at < run.end',
    becomes: 'at <= run.end',
    why: 'the next run writes its own',
  },
  {
    file: 'reconcile/sorted-order.ts',
    code: 'i < first.length',
    becomes: 'i <= first.length',
    why: undefinedIsFalse,
  },
  { file: 'reconcile/sort-rows.ts', code: 'row < order.length', becomes: 'row <= order.length', why: beyond },
  {
    file: 'reconcile/sort-rows.ts',
    code: 'row < first.length',
    becomes: 'row <= first.length',
    why: undefinedIsFalse,
  },
  { file: 'reconcile/sort-rows.ts', code: 'place > 0', why: undefinedIsFalse },
  {
    file: 'reconcile/dealer.ts',
    code: 'scope < this.next.length',
    becomes: 'scope <= this.next.length',
    why: 'nothing waits of a scope that there is not',
  },
  { file: 'reconcile/dealer.ts', code: 'tag.length > 0', why: beyond },
  { file: 'reconcile/dealer.ts', code: 'place + 1 === rowsWaiting', why: soonerMoved },
];

const otherKnot = 'what lies in another knot meets nothing of this one';

const margin: readonly Explained[] = [
  { file: 'margin/margin.ts', code: 'knot.endEntry - 1', becomes: 'knot.endEntry + 1', why: otherKnot },
  {
    file: 'margin/margin.ts',
    code: 'entry < knot.endEntry',
    becomes: 'entry <= knot.endEntry',
    why: otherKnot,
  },
  { file: 'margin/margin.ts', code: 'runStart > knot.firstMessage', why: otherKnot },
  { file: 'margin/margin.ts', code: 'end > knot.firstMessage', why: otherKnot },
];

const dealtAgain = 'all are dealt out once more, and are the same';

const told: readonly Explained[] = [
  {
    file: 'reconcile/message-list.ts',
    code: 'this.length === this.#open.count',
    becomes: 'false',
    why: dealtAgain,
  },
  { file: 'reconcile/message-list.ts', code: 'place < all.count', why: beyond },
  { file: 'reconcile/message-list.ts', code: 'start < count', why: beyond },
  {
    file: 'reconcile/message-list.ts',
    code: 'place < end',
    becomes: 'place <= end',
    why: 'the next run writes its own',
  },
  { file: 'reconcile/message-list.ts', code: 'end < count', why: undefinedIsFalse },
  { file: 'reconcile/message-list.ts', code: 'end - start > 1', why: 'one alone is in order' },
  { file: 'reconcile/message-list.ts', code: 'end - start', why: 'one alone is in order' },
];

const neverFirst = 'what lies apart lies so from the one before it, which the first has not';
const asTheyAre = 'as they are, or put together anew: the same messages';

const ofDelay = 'the delay itself says the same, more slowly';

const judgement: readonly Explained[] = [
  { file: 'reconcile/by-time.ts', code: 'fixedMs === null', becomes: 'true', why: ofDelay },
  { file: 'reconcile/by-time.ts', code: 'delay.fixedMs === null', becomes: 'true', why: ofDelay },
  { file: 'reconcile/by-time.ts', code: 'chosen[0] ?? 0', becomes: 'chosen[0] && 0', why: asTheyAre },
  { file: 'reconcile/by-time.ts', code: 'others.length === 0', becomes: 'false', why: asTheyAre },
  {
    file: 'reconcile/by-time.ts',
    code: 'first < candidates.length && !isInside(candidates[first]!)',
    becomes: 'false',
    why: asTheyAre,
  },
  {
    file: 'reconcile/by-time.ts',
    code: 'first < candidates.length',
    becomes: 'first <= candidates.length',
    why: beyond,
  },
  {
    file: 'reconcile/by-time.ts',
    code: 'end < candidates.length && isInside(candidates[end]!)',
    becomes: 'false',
    why: asTheyAre,
  },
  { file: 'reconcile/by-time.ts', code: 'end < candidates.length', why: asTheyAre },
  { file: 'reconcile/by-time.ts', code: 'i < counts.length', why: undefinedIsFalse },
  { file: 'reconcile/by-time.ts', code: 'i - start > 1', why: 'one alone is in order' },
  { file: 'reconcile/by-time.ts', code: 'i - start', becomes: 'i + start', why: 'one alone is in order' },
  {
    file: 'reconcile/by-time.ts',
    code: 'chosen.length > 0 && chosen.at(-1)! - first === chosen.length - 1',
    becomes: 'false',
    why: asTheyAre,
  },
  { file: 'reconcile/by-time.ts', code: 'chosen.length > 0', why: asTheyAre },
  {
    file: 'reconcile/by-time.ts',
    code: 'chosen.at(-1)! - first',
    why: 'no more can be chosen than lie between the ends',
  },
  {
    file: 'reconcile/by-time.ts',
    code: 'hasSent',
    becomes: 'true',
    why: 'without any there is none to put in',
  },
  { file: 'reconcile/by-time.ts', code: 'i < from.length', becomes: 'i <= from.length', why: beyond },
  { file: 'reconcile/verdicts.ts', code: 'place < codes.length', why: beyond },
  { file: 'reconcile/verdicts.ts', code: 'i < checked.length', why: beyond },
  { file: 'reconcile/verdicts.ts', code: 'at > 0', why: neverFirst },
  { file: 'reconcile/verdicts.ts', code: 'last < 0', becomes: 'last <= 0', why: neverFirst },
  {
    file: 'reconcile/verdicts.ts',
    code: 'counts.missing < doubtfulRun',
    becomes: 'false',
    why: 'of fewer than ten no ten stand in a row: seen later, with more work',
  },
  { file: 'reconcile/window-list.ts', code: 'message < checked.length', why: beyond },
];

export const explainedInReconcile: readonly Explained[] = [
  ...judgement,
  ...sorting,
  ...margin,
  ...clockExplained,
  ...entriesExplained,
  ...matchingExplained,
  ...reconcileExplained,
  ...told,
];
