import type { ReconciliationDocument, ScopeDocument } from './document.ts';
import { oracle } from './oracle.ts';
import type { Options, Row } from './rows.ts';
import { defaultOptions } from './rows.ts';

/** Rows of a small log written as lines, cells between `;`, the first line the columns. */
export function rowsOf(...lines: readonly string[]): Row[] {
  const [columns, ...rows] = lines.map((line) => line.split(';').map((cell) => cell.trim()));
  return rows.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns!.map((column, position) => [column, cells[position] ?? ''])),
  }));
}

/** The oracle's answer to two small logs. */
export const answerTo = (
  portal: readonly string[],
  register: readonly string[],
  options: Partial<Options> = {},
): ReconciliationDocument =>
  oracle(rowsOf(...portal), rowsOf(...register), { ...defaultOptions, ...options });

export function onlyScope(document: ReconciliationDocument): ScopeDocument {
  if (document.scopes.length !== 1) throw new Error('not one scope');
  return document.scopes[0]!;
}

/** Verdicts in the order of the document. */
export const verdictsIn = (document: ReconciliationDocument): string[] =>
  onlyScope(document).messages.map((message) => message.verdict);

export const codesIn = (document: ReconciliationDocument): string[] =>
  document.warnings.map((warning) => warning.code);
