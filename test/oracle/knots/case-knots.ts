/** The knots of a whole case, by the oracle's own reading of it: what the command's cases put to the test. */
import type { Case } from '../generator/case.ts';
import { coverageOf, graphOf, isChecked } from '../judgement.ts';
import { pairsOf } from '../pairs.ts';
import { rulesOf } from '../scope-document.ts';
import { scopesOf } from '../scopes.ts';
import type { KnotKind } from './kinds.ts';
import { kindsIn } from './kinds.ts';

export function kindsOfCase({ portal, register, options }: Case): KnotKind[] {
  return scopesOf(portal.rows, register.rows, options).flatMap((scope) => {
    const pairs = pairsOf(scope);
    const rules = rulesOf(scope, options);
    const coverage = coverageOf(scope, options);
    const checked = pairs.unpaired
      .filter((message) => isChecked(message, coverage, rules))
      .sort((a, b) => a.sent.from - b.sent.from || a.sent.to - b.sent.to);
    return kindsIn(graphOf(checked, pairs.freeEntries, rules));
  });
}
