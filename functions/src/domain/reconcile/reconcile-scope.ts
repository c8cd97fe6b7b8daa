/** Rules 3 to 11 for one scope. */
import { clockOffset } from './clock-offset.ts';
import { curveOf } from './curve/curve.ts';
import { estimatesOf } from './estimates.ts';
import { membersOf } from './members.ts';
import { assertConserved } from './conservation.ts';
import type { ScopeResult, Warning } from './result.ts';
import type { Scope } from './scopes.ts';
import type { ScopeTask } from './scope-task.ts';
import { JudgedMessages } from './message-list.ts';
import { liesProvedBetween } from './proved-between.ts';
import { problemOf } from './scope-problem.ts';
import { hasRunOfMissing, judge, marginsOf } from './verdicts.ts';
import { warning } from './warnings.ts';
import { windowList } from './window-list.ts';

/** @returns null for a scope with neither a message nor an entry */
export function reconcileScope(task: ScopeTask): { result: ScopeResult; warnings: Warning[] } | null {
  const { options, scope, place, tables } = task;
  const { open, totals, byId, facts } = tables.ofScopes[place]!;
  if (totals.sent === 0 && facts.entryRows === 0) return null;

  const problem = problemOf(task);
  const { coverage, checked, classes } = problem;
  const { side, missingAtLeast } = problem.used;
  const delay = problem.rules.delay.text;
  const judgement = judge(open.count, byId.registeredCount, checked, classes);
  const { windows, ofPlace } = windowList(classes, checked);
  const list = new JudgedMessages(task, open, judgement, ofPlace);
  const offsetSeconds = clockOffset(problem);
  const { curve, isDelayDoubtful } = curveOf(problem);
  const result: ScopeResult = {
    scope: scope.names,
    rules: { clockSkew: options.clockSkew.text, maxDelay: delay },
    ids: byId.use,
    coverage,
    portalCoverage: totals.sent === 0 ? null : { from: totals.firstFrom, to: totals.lastTo },
    counts: {
      sent: totals.sent,
      ...judgement.counts,
      missingAtLeast,
      unexplained: byId.unpairedEntries - classes.size,
      receivedOnly: facts.receivedOnly,
      otherChannel: facts.otherChannel,
    },
    margins: marginsOf(judgement),
    ...(scope.municipalities.length > 1 && { members: membersOf(task, open, checked, side) }),
    windows,
    messages: list,
    curve,
    ...(classes.undecided.length > 0 && { undecided: classes.undecided }),
    ...estimatesOf(task, problem, offsetSeconds),
    ...(offsetSeconds !== null && { offsetSeconds }),
  };
  assertConserved(result);

  const isApart = (before: number, after: number): boolean =>
    byId.registeredCount > 0 && liesProvedBetween(task, open, before, after);
  const told: readonly Told[] = [
    [totals.withId < totals.sent, 'portal-without-ids'],
    [byId.use === 'disjoint', 'ids-disjoint'],
    [byId.use === 'mixed', 'ids-mixed'],
    [coverage?.declared !== true, 'coverage-inferred'],
    [hasRunOfMissing(judgement, isApart, list), 'coverage-doubtful'],
    [options.maxDelay === 'auto', 'delay-assumed', delay],
    [isDelayDoubtful, 'delay-doubtful'],
    [offsetSeconds !== null, 'clock-offset'],
    [classes.undecided.length > 0, 'search-limit'],
  ];
  return { result, warnings: told.flatMap((one) => dueWarning(scope, ...one)) };
}

type Told = readonly [isDue: boolean, code: Warning['code'], detail?: string];

function dueWarning({ names }: Scope, ...[isDue, code, detail]: Told): Warning[] {
  return isDue ? [warning(code, names, detail)] : [];
}
