/** Rules 3 to 11 for one scope. */
import { namedDelay } from '../time/delay.ts';
import type { Delay } from '../time/delay.ts';
import { checkable, entrySide } from './by-time.ts';
import { clockOffset } from './clock-offset.ts';
import { coverageOf } from './coverage.ts';
import { curveOf } from './curve/curve.ts';
import { decide } from './decide.ts';
import { estimatesOf } from './estimates.ts';
import { membersOf } from './members.ts';
import { assertConserved } from './conservation.ts';
import type { ScopeResult, Span, Warning } from './result.ts';
import type { Scope } from './scopes.ts';
import type { ScopeTask } from './scope-task.ts';
import type { RegisterFacts } from './scope-tables.ts';
import { JudgedMessages } from './message-list.ts';
import { hasRunOfMissing, judge, marginsOf } from './verdicts.ts';
import { warning } from './warnings.ts';
import { windowList } from './window-list.ts';

/** @returns null for a scope with neither a message nor an entry */
export function reconcileScope(task: ScopeTask): { result: ScopeResult; warnings: Warning[] } | null {
  const { messages, options, scope } = task;
  const { messages: inScope, byId, facts } = task.tables;
  if (inScope.count === 0 && facts.entryRows === 0) return null;

  const coverage = coverageOf(facts, options);
  const delay = options.maxDelay === 'auto' ? assumedDelay(facts) : options.maxDelay;
  const rules = { clockSkewMs: options.clockSkew.ms, delay };

  const unpaired = placesWhere(inScope.count, (i) => byId.registered[i] === 0);
  const candidates = inScope.hasLetter
    ? unpaired.filter((i) => messages.byLetter[inScope.index[i]!] === 0)
    : unpaired;
  const side = entrySide(byId.free, rules);
  const isCheckable = checkable(inScope, candidates, coverage, rules);
  const { checked, graph, classes } = decide(inScope, isCheckable, side, options.stepsPerVertex);
  const missingAtLeast = checked.length - classes.size;
  const judgement = judge(byId.registered, checked, classes);

  const problem = {
    messages: inScope,
    candidates,
    unpairedCount: unpaired.length,
    coverage,
    rules,
    free: byId.free,
    used: { checked, side, missingAtLeast },
  };
  const { windows, ofPlace } = windowList(classes, checked);
  const list = new JudgedMessages(task, inScope, judgement, ofPlace);
  const timed = { ...problem, unpaired, checked, graph, classes };
  const offsetSeconds = clockOffset(timed);
  const { curve, isDelayDoubtful } = curveOf(problem);
  const result: ScopeResult = {
    scope: scope.names,
    rules: { clockSkew: options.clockSkew.text, maxDelay: delay.text },
    ids: byId.use,
    coverage,
    portalCoverage: spanOf(inScope.from, inScope.to),
    counts: {
      sent: inScope.count,
      ...judgement.counts,
      missingAtLeast,
      unexplained: byId.unpairedEntries - classes.size,
      receivedOnly: facts.receivedOnly,
      otherChannel: facts.otherChannel,
    },
    margins: marginsOf(judgement),
    ...(scope.municipalities.length > 1 && { members: membersOf(task, inScope, checked, side) }),
    windows,
    messages: list,
    curve,
    ...(classes.undecided.length > 0 && { undecided: classes.undecided }),
    ...estimatesOf(task, { byId, offsetSeconds, problem: timed }),
    ...(offsetSeconds !== null && { offsetSeconds }),
  };
  assertConserved(result);

  const told: readonly Told[] = [
    [inScope.withId < inScope.count, 'portal-without-ids'],
    [byId.use === 'disjoint', 'ids-disjoint'],
    [byId.use === 'mixed', 'ids-mixed'],
    [coverage?.declared !== true, 'coverage-inferred'],
    [hasRunOfMissing(judgement, list), 'coverage-doubtful'],
    [options.maxDelay === 'auto', 'delay-assumed', delay.text],
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

/** `auto`: an hour where every entry has a time of day, else two working days. */
function assumedDelay({ hasDateOnly }: RegisterFacts): Delay {
  return namedDelay(hasDateOnly ? '2WD' : 'PT1H');
}

function placesWhere(count: number, holds: (i: number) => boolean): Uint32Array {
  const places = new Uint32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (holds(i)) places[found++] = i;
  return places.subarray(0, found);
}

function spanOf(from: Float64Array, to: Float64Array): Span | null {
  if (from.length === 0) return null;
  return { from: from[0]!, to: largestOf(to) };
}

function largestOf(values: Float64Array): number {
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) if (values[i]! > largest) largest = values[i]!;
  return largest;
}
