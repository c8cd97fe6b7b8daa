/** As explained.ts, of the rooms that read logs and reconcile them. */
interface Explained {
  readonly file: string;
  readonly code: string;
  readonly becomes?: string;
  readonly why: string;
}

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

export const explainedInReconcile: readonly Explained[] = [...sorting];
