/** The result for a person: counts, windows in Norwegian time and what to do next. Norwegian, plain and calm. */
import { dayMs, toLocal } from '#domain/time/norwegian-time.ts';
import type { Fault, Faults } from '#domain/logs/fault.ts';
import type { Reconciliation, ScopeResult, Span, Warning } from '#domain/reconcile/result.ts';
import { estimates } from './estimate-texts.ts';
import { texts } from './report-texts.ts';

/** So many windows of a scope are printed; `--json` has them all. */
const maxWindows = 40;

export function* report({ scopes, warnings }: Reconciliation): Generator<string> {
  if (scopes.length === 0) yield `${texts.nothing}\n`;
  for (const scope of scopes) {
    yield* scopeReport(scope);
    // Estimates take longer than verdicts: they are made where one scope is asked about.
    if (scopes.length === 1) yield* estimateLines(scope);
    yield* notes(warnings.filter((warning) => warning.scope?.join() === scope.scope.join()));
    yield '\n';
  }
  const shown = new Set(scopes.map(({ scope }) => scope.join()));
  yield* notes(warnings.filter((warning) => !shown.has(warning.scope?.join() ?? '')));
  yield `${texts.nextSteps(scopes.some(({ counts }) => counts.missing + counts.contested > 0))}\n`;
}

function* scopeReport(scope: ScopeResult): Generator<string> {
  const { counts, rules, coverage, windows } = scope;
  yield `${texts.scope} ${scope.scope.join(', ')}\n`;
  yield `  ${texts.rules(rules.maxDelay, rules.clockSkew, scope.ids)}\n`;
  yield `  ${coverage ? texts.coverage(spanText(coverage), coverage.declared) : texts.noCoverage}\n`;
  for (const [label, count] of texts.counts(scope))
    yield `  ${label.padEnd(58)}${String(count).padStart(9)}\n`;
  yield `  ${texts.atLeast(counts)}\n`;
  for (const member of scope.members ?? []) {
    yield `    ${member.municipality}: ${texts.member(member.sent, member.missingAtLeast)}\n`;
  }
  if (windows.length > 0) yield `  ${texts.windows}\n`;
  for (const window of windows.slice(0, maxWindows)) {
    yield `    ${spanText(window)}: ${texts.window(window)}\n`;
  }
  if (windows.length > maxWindows) yield `    ${texts.moreWindows(windows.length - maxWindows)}\n`;
}

function* estimateLines(scope: ScopeResult): Generator<string> {
  for (const line of estimates(scope)) yield `  ${line}\n`;
}

function* notes(warnings: readonly Warning[]): Generator<string> {
  for (const { text } of warnings) yield `  ${texts.note} ${text}\n`;
}

/** Faults for a person, on standard error. */
export function* faultReport({ list, total }: Faults): Generator<string> {
  yield `${texts.refused}\n`;
  for (const fault of list) yield `  ${placeOf(fault)}${fault.text} (${fault.code})\n`;
  if (total > list.length) yield `  ${texts.moreFaults(total - list.length)}\n`;
}

function placeOf({ file, row, column }: Fault): string {
  const parts = [
    file && texts.files[file],
    row !== undefined && `${texts.row} ${row}`,
    column !== undefined && `${texts.column} ${column}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}: ` : '';
}

/** `28.03.2023 14:05 – 16:10`, in Norwegian time. */
export function spanText({ from, to }: Span): string {
  const [start, end] = [localText(from), localText(to)];
  const isSameDay = Math.floor(toLocal(from) / dayMs) === Math.floor(toLocal(to) / dayMs);
  if (start === end) return start;
  return `${start} – ${isSameDay ? end.slice(11) : end}`;
}

function localText(utcMs: number): string {
  const iso = new Date(toLocal(utcMs)).toISOString();
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}
