/** The table of docs/mutation.md, and what is said of a room when its run ends. */
import { explainedInCurve } from './explained-curve.ts';
import { explainedInReconcile } from './explained-reconcile.ts';
import { explained } from './explained.ts';
import { scoreOf } from './summary.ts';
import type { Left, Summary } from './summary.ts';

/** @param rooms the summary of each, or only its name where there is none yet */
export function table(rooms: readonly (Summary | string)[]): string {
  const done = rooms.filter((room) => typeof room !== 'string');
  const missing = rooms.filter((room) => typeof room === 'string');
  return [
    '| room | mutants | killed | timeout | survived | no coverage | refused by types | score | not explained |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows(done),
    '',
    `Not run: ${missing.join(', ') || 'none'}.`,
  ].join('\n');
}

/** One row a room. */
export function rows(summaries: readonly Summary[]): string[] {
  return summaries.map(row);
}

function row(summary: Summary): string {
  const { room, mutants, killed, timeout, survived, noCoverage, refusedByTypes, left } = summary;
  const counts = [mutants, killed, timeout, survived, noCoverage, refusedByTypes ?? '–'];
  const open = left.filter((one) => whyOf(one, left) === null).length;
  return `| ${room} | ${counts.join(' | ')} | ${scoreOf(summary).toFixed(1)} % | ${open} |`;
}

/** One line a mutant that no test noticed. */
export function living(summary: Summary): string[] {
  const lines = summary.left.map((one) => {
    const why = whyOf(one, summary.left) ?? (one.isCovered ? 'NOT EXPLAINED' : 'NO COVERAGE');
    return `${one.file}:${one.line}  ${one.code}  →  ${one.becomes}  ${why}`;
  });
  return [...lines, `${summary.room}: ${scoreOf(summary).toFixed(1)} %`];
}

function whyOf(one: Left, left: readonly Left[]): string | null {
  const { file, code, becomes } = one;
  const found = [...explained, ...explainedInReconcile, ...explainedInCurve].find(
    (known) => file.endsWith(known.file) && known.code === code && (known.becomes ?? becomes) === becomes,
  );
  return found?.why ?? (isDescription(one, left) ? 'told to a reader of the API, and decides nothing' : null);
}

const description = '{ description: ';

/** `.meta({ description: '…' })` of a schema, or the text in it. */
function isDescription({ file, line, code }: Left, left: readonly Left[]): boolean {
  if (code.startsWith(description)) return true;
  const begin = `${description}${code.slice(0, 40)}`;
  return left.some((one) => one.file === file && one.line === line && one.code.startsWith(begin));
}
