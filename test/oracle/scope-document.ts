import { offsetOf } from './clock-offset.ts';
import type { Counts, MessageDocument, ScopeDocument, SpanText } from './document.ts';
import type { Rules } from './judgement.ts';
import { coverageOf, missingAtLeast } from './judgement.ts';
import { compareTexts } from './logs.ts';
import { entriesOf, pairsOf } from './pairs.ts';
import type { Span } from './read-time.ts';
import type { Options } from './rows.ts';
import type { RowKind } from './logs.ts';
import type { Scope } from './scopes.ts';
import type { Judged, Verdicts } from './verdicts.ts';
import { verdictsOf } from './verdicts.ts';
import { isCoverageDoubtful, isDelayDoubtful } from './warnings.ts';
import type { Window } from './windows.ts';

/** Rule 9. */
const curveDelays = ['PT15M', 'PT1H', 'PT4H', '1WD', '2WD', '5WD', '10WD'];

const instant = (ms: number): string => new Date(ms).toISOString();
const spanText = (span: Span): SpanText => ({ from: instant(span.from), to: instant(span.to) });

/** Parameters: `auto` is PT1H where every entry has a time of day, else 2WD. */
export function rulesOf(scope: Scope, options: Options): Rules {
  const { clockSkew, maxDelay } = options;
  if (maxDelay !== 'auto') return { clockSkew, maxDelay };
  return { clockSkew, maxDelay: entriesOf(scope).every((entry) => entry.hasTimeOfDay) ? 'PT1H' : '2WD' };
}

function countsOf(scope: Scope, verdicts: Verdicts): Counts {
  const having = (verdict: string): number =>
    verdicts.judged.filter((each) => each.verdict === verdict).length;
  const rowsOf = (kind: RowKind): number =>
    scope.rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.count, 0);
  return {
    sent: scope.messages.length,
    registered: having('registered'),
    explained: having('explained'),
    contested: having('contested'),
    missing: having('missing'),
    unchecked: having('unchecked'),
    missingAtLeast: verdicts.missingAtLeast,
    unexplained: verdicts.unexplained,
    receivedOnly: rowsOf('receivedOnly'),
    otherChannel: rowsOf('otherChannel'),
  };
}

const byContractOrder = (a: Judged, b: Judged): number =>
  a.message.sent.from - b.message.sent.from ||
  a.message.sent.to - b.message.sent.to ||
  compareTexts(a.message.id, b.message.id) ||
  compareTexts(a.verdict, b.verdict) ||
  compareTexts(a.message.municipality, b.message.municipality) ||
  a.message.row - b.message.row;

const messageDocument = (
  { message, verdict, margin }: Judged,
  windows: readonly Window[],
): MessageDocument => ({
  row: message.row,
  ...(message.id === '' ? {} : { id: message.id }),
  municipality: message.municipality,
  sent: spanText(message.sent),
  verdict,
  ...(margin === undefined ? {} : { margin }),
  ...(verdict === 'contested'
    ? { window: windows.findIndex(({ members }) => members.includes(message)) }
    : {}),
});

/** Windows that look alike stand in the order of their first messages. */
const windowOrder = (judged: readonly Judged[]) => {
  const first = ({ members }: Window): number => judged.findIndex(({ message }) => members.includes(message));
  return (a: Window, b: Window): number =>
    a.from - b.from || a.to - b.to || a.messages - b.messages || a.entries - b.entries || first(a) - first(b);
};

function portalCoverageOf(scope: Scope): SpanText | null {
  if (scope.messages.length === 0) return null;
  const sent = scope.messages.map((message) => message.sent);
  return spanText({
    from: Math.min(...sent.map((span) => span.from)),
    to: Math.max(...sent.map((span) => span.to)),
  });
}

/** One scope's document, and the codes of the warnings that are told of it. */
export function judgeScope(
  scope: Scope,
  options: Options,
): { document: ScopeDocument; warnings: readonly string[] } {
  const rules = rulesOf(scope, options);
  const pairs = pairsOf(scope);
  const coverage = coverageOf(scope, options);
  const verdicts = verdictsOf(pairs, coverage, rules);
  const offsetSeconds = offsetOf(pairs.unpaired, pairs.freeEntries, rules);

  // Rule 5: each member's messages minus their own largest matching, against all the scope's free entries.
  const members = scope.municipalities.map((municipality) => ({
    municipality,
    sent: scope.messages.filter((message) => message.municipality === municipality).length,
    missingAtLeast: missingAtLeast(
      verdicts.checked.filter((message) => message.municipality === municipality),
      pairs.freeEntries,
      rules,
    ),
  }));
  const curve = curveDelays.map((maxDelay) => {
    const at = verdictsOf(pairs, coverage, { ...rules, maxDelay });
    const unchecked = at.judged.filter((each) => each.verdict === 'unchecked').length;
    return { maxDelay, missingAtLeast: at.missingAtLeast, unchecked };
  });
  const judged = verdicts.judged.toSorted(byContractOrder);
  const windows = verdicts.windows.toSorted(windowOrder(judged));
  const declared = options.registerFrom !== null && options.registerTo !== null;
  const told: Record<string, boolean> = {
    'portal-without-ids': scope.messages.some((message) => message.id === ''),
    'ids-disjoint': pairs.ids === 'disjoint',
    'ids-mixed': pairs.ids === 'mixed',
    'coverage-inferred': !declared,
    'coverage-doubtful': isCoverageDoubtful(verdicts.judged),
    'delay-assumed': options.maxDelay === 'auto',
    'delay-doubtful': isDelayDoubtful(pairs, coverage, rules),
    'clock-offset': offsetSeconds !== null,
  };
  return {
    document: {
      scope: scope.units,
      rules,
      ids: pairs.ids,
      coverage: coverage && { ...spanText(coverage), declared: coverage.declared },
      portalCoverage: portalCoverageOf(scope),
      counts: countsOf(scope, verdicts),
      margins: {
        withMargin: judged.filter(({ margin }) => margin === true).length,
        tight: judged.filter(({ margin }) => margin === false).length,
      },
      ...(scope.municipalities.length > 1 ? { members } : {}),
      windows: windows.map(({ members: _members, ...window }) => ({ ...window, ...spanText(window) })),
      messages: judged.map((each) => messageDocument(each, windows)),
      curve,
      ...(offsetSeconds === null ? {} : { offsetSeconds }),
    },
    warnings: Object.keys(told).filter((code) => told[code]),
  };
}
