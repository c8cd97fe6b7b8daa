/** Rules 4 to 6 for one scope: which messages are checked at the delay asked for, and what is found of them. */
import { namedDelay } from '../time/delay.ts';
import type { Delay } from '../time/delay.ts';
import { checkable, entrySide } from './by-time.ts';
import { coverageOf } from './coverage.ts';
import type { TimeProblem } from './curve/curve.ts';
import { decide } from './decide.ts';
import type { HiddenProblem } from './hidden/hidden-problem.ts';
import type { Classification } from './matching/classify.ts';
import { range } from './matching/interval-picker.ts';
import type { ScopeTask } from './scope-task.ts';
import type { RegisterFacts } from './scope-tables.ts';

export interface ScopeProblem extends TimeProblem, HiddenProblem {
  readonly classes: Classification;
}

export function problemOf({ messages, options, place, tables }: ScopeTask): ScopeProblem {
  const { open, totals, byId, facts } = tables.ofScopes[place]!;
  const coverage = coverageOf(facts, options);
  const delay = options.maxDelay === 'auto' ? assumedDelay(facts) : options.maxDelay;
  const rules = { clockSkewMs: options.clockSkew.ms, delay };
  const unpaired = range(0, open.count);
  const candidates = totals.hasLetter
    ? unpaired.filter((i) => messages.byLetter[open.index[i]!] === 0)
    : unpaired;
  const side = entrySide(byId.free, rules);
  const isCheckable = checkable(open, candidates, coverage, rules);
  const { checked, graph, classes } = decide(open, isCheckable, side, options.stepsPerVertex, options.memory);
  return {
    messages: open,
    sent: totals,
    unpaired,
    candidates,
    unpairedCount: open.count,
    coverage,
    rules,
    free: byId.free,
    checked,
    graph,
    classes,
    ...(options.memory && { memory: options.memory }),
    used: { checked, side, missingAtLeast: checked.length - classes.size },
  };
}

/** `auto`: an hour where every entry has a time of day, else two working days. */
function assumedDelay({ hasDateOnly }: RegisterFacts): Delay {
  return namedDelay(hasDateOnly ? '2WD' : 'PT1H');
}
