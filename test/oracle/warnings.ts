import type { WarningDocument } from './document.ts';
import type { Coverage, Rules } from './judgement.ts';
import { isChecked, missingAtLeast } from './judgement.ts';
import { compareTexts } from './logs.ts';
import type { Pairs } from './pairs.ts';
import type { Row } from './rows.ts';
import type { Judged } from './verdicts.ts';

/** Rule 9: over the messages checked at both delays, 5WD gives less than half of what the delay used gives. */
export function isDelayDoubtful(pairs: Pairs, coverage: Coverage, rules: Rules): boolean {
  const longer = { ...rules, maxDelay: '5WD' };
  const both = pairs.unpaired.filter(
    (message) => isChecked(message, coverage, rules) && isChecked(message, coverage, longer),
  );
  const used = missingAtLeast(both, pairs.freeEntries, rules);
  return missingAtLeast(both, pairs.freeEntries, longer) < used / 2;
}

/** Rule 11: ten or more in a row, among the checked ones, are missing. A registered message breaks the row. */
export function isCoverageDoubtful(judged: readonly Judged[]): boolean {
  const inOrder = judged
    .filter((each) => each.verdict !== 'unchecked')
    .sort(
      (a, b) =>
        a.message.sent.from - b.message.sent.from ||
        a.message.sent.to - b.message.sent.to ||
        compareTexts(a.message.id, b.message.id) ||
        compareTexts(a.verdict, b.verdict),
    );
  let inARow = 0;
  for (const each of inOrder) {
    inARow = each.verdict === 'missing' ? inARow + 1 : 0;
    if (inARow === 10) return true;
  }
  return false;
}

/** Warnings about a file as a whole: they have no scope, come first, and each is told at most once. */
export function fileWarnings(portal: readonly Row[], register: readonly Row[]): WarningDocument[] {
  const lostZero = [...portal, ...register].some(
    (row) => /^\d{3}$/.test(row.cells['kommunenummer'] ?? '') || /^\d$/.test(row.cells['bydelsnummer'] ?? ''),
  );
  const codes = [
    // The export's default page, before anything is cut to a scope.
    ...(portal.length === 50 ? ['export-looks-cut'] : []),
    ...(lostZero ? ['leading-zero-mended'] : []),
  ];
  return codes.map((code) => ({ code, text: '' }));
}
