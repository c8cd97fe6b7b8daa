import type { Explained } from './form.ts';

const again = 'kept, or worked out again: the same';
const wholeList = 'where it is not plain the whole list is gone through, and decides';

/** Of the files beside the folders that no part names. */
export const reconcileExplained: readonly Explained[] = [
  { file: 'reconcile/estimates.ts', code: 'partition.scopes.length === 1', why: again },
  {
    file: 'reconcile/reconcile-scope.ts',
    code: 'byId.registeredCount > 0 && liesProvedBetween(task, open, before, after)',
    becomes: 'false',
    why: wholeList,
  },
  { file: 'reconcile/reconcile-scope.ts', code: 'byId.registeredCount > 0', why: wholeList },
];
