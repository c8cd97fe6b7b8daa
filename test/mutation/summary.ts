/** What is kept of a room's run: the counts, and the mutants that no test noticed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sourcesOf } from './rooms.ts';

const placeSchema = z.object({ line: z.number().int(), column: z.number().int() });
const mutantSchema = z.object({
  mutatorName: z.string(),
  replacement: z.string().optional(),
  location: z.object({ start: placeSchema, end: placeSchema }),
  status: z.enum(['Killed', 'Survived', 'NoCoverage', 'CompileError', 'RuntimeError', 'Timeout', 'Ignored']),
});

/** The part of Stryker's report that is read. */
export const reportSchema = z.object({
  files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(mutantSchema) })),
});
export type Report = z.infer<typeof reportSchema>;

/** A mutant that lives: one change of one place. */
export interface Living {
  readonly file: string;
  readonly line: number;
  /** Offsets into the file's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly replacement: string;
  readonly isCovered: boolean;
}

const leftSchema = z.object({
  file: z.string(),
  line: z.number().int(),
  code: z.string(),
  becomes: z.string(),
  isCovered: z.boolean(),
});
export type Left = z.infer<typeof leftSchema>;

const count = z.number().int();
export const summarySchema = z.object({
  room: z.string(),
  /** Of the room's sources, as they were. */
  sources: z.string(),
  mutants: count,
  killed: count,
  /** No end came: noticed as well. */
  timeout: count,
  survived: count,
  noCoverage: count,
  /** Not counted against the tests: the change does not compile. Null where nobody asked: those count as survivors. */
  refusedByTypes: count.nullable(),
  left: z.array(leftSchema),
});
export type Summary = z.infer<typeof summarySchema>;

export function livingOf({ files }: Report): Living[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const offset = ({ line, column }: z.infer<typeof placeSchema>) => starts[line - 1]! + column - 1;
    return mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location: { start, end }, replacement = '', status }) => ({
        file,
        line: start.line,
        from: offset(start),
        to: offset(end),
        text: source,
        replacement,
        isCovered: status === 'Survived',
      }));
  });
}

export function summaryOf(
  { room, sources }: Pick<Summary, 'room' | 'sources'>,
  report: Report,
  living: readonly Living[],
  refused: readonly Living[] | null,
): Summary {
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const counted = (...states: string[]) => all.filter(({ status }) => states.includes(status)).length;
  const left = living.filter((one) => !refused?.includes(one));
  return {
    room,
    sources,
    mutants: all.length,
    killed: counted('Killed', 'RuntimeError'),
    timeout: counted('Timeout'),
    survived: left.filter(({ isCovered }) => isCovered).length,
    noCoverage: left.filter(({ isCovered }) => !isCovered).length,
    refusedByTypes: refused && refused.length,
    left: left.map(({ file, line, from, to, text, replacement, isCovered }) => ({
      file,
      line,
      code: short(text.slice(from, to)),
      becomes: short(replacement),
      isCovered,
    })),
  };
}

/** Percent, with one decimal, rounded down: what was noticed of what compiles. */
export function scoreOf({ killed, timeout, survived, noCoverage }: Summary): number {
  const counted = killed + timeout + survived + noCoverage;
  return counted === 0 ? 100 : Math.floor((1000 * (killed + timeout)) / counted) / 10;
}

export function sourcesHash(room: string): string {
  const hash = createHash('sha256');
  for (const file of sourcesOf(room)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
}
