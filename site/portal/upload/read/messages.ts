/** What the page and the worker that reads the file say to each other. */
import type { Side } from '#domain/logs/fault.ts';
import type { Sheet } from '#domain/logs/understanding/cells.ts';

export interface ReadTask {
  readonly file: File;
  readonly caseSystem: string;
  readonly side: Side;
}

export const readProblems = [
  'too-large',
  'too-slow',
  'not-text',
  'unknown-format',
  'empty-file',
  'too-many-rows',
  'unreadable-workbook',
  'old-or-locked-workbook',
  'open-document',
  'pdf',
  'web-page',
] as const;
export type ReadProblem = (typeof readProblems)[number];

export type FileReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly code: ReadProblem };
