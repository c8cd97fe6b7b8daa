/** The table of docs/mutation.md, and what is said of a room when its run ends. */
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
  const open = left.filter((one) => whyOf(one) === null).length;
  return `| ${room} | ${counts.join(' | ')} | ${scoreOf(summary).toFixed(1)} % | ${open} |`;
}

/** One line a mutant that no test noticed. */
export function living(summary: Summary): string[] {
  const lines = summary.left.map((one) => {
    const why = whyOf(one) ?? (one.isCovered ? 'NOT EXPLAINED' : 'NO COVERAGE');
    return `${one.file}:${one.line}  ${one.code}  →  ${one.becomes}  ${why}`;
  });
  return [...lines, `${summary.room}: ${scoreOf(summary).toFixed(1)} %`];
}

function whyOf({ file, code, becomes }: Left): string | null {
  const found = explained.find(
    (one) => file.endsWith(one.file) && one.code === code && (one.becomes ?? becomes) === becomes,
  );
  return found?.why ?? null;
}
