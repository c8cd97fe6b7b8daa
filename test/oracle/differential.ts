import { isDeepStrictEqual } from 'node:util';
import { runReconcile } from '../support/run-reconcile.ts';
import type { ReconciliationDocument, ScopeDocument } from './document.ts';
import type { Case } from './generator/case.ts';
import { argsOf } from './generator/case.ts';
import type { Table } from './generator/table.ts';
import { csvBytes } from './generator/table.ts';
import { oracle } from './oracle.ts';

/** A median over few messages may fall on either side of a whole second, and on either of two middle ones. */
const offsetToleranceSeconds = 2;

/** The engine's answer with what need not be the same made the same: texts, and seconds within the tolerance. */
function comparable(
  engine: ReconciliationDocument,
  expected: ReconciliationDocument,
): ReconciliationDocument {
  const scopes = engine.scopes.map((scope, index): ScopeDocument => {
    const theirs = scope.offsetSeconds;
    const ours = expected.scopes[index]?.offsetSeconds;
    const areNear =
      typeof theirs === 'number' &&
      typeof ours === 'number' &&
      Math.abs(theirs - ours) <= offsetToleranceSeconds;
    return areNear ? { ...scope, offsetSeconds: ours } : scope;
  });
  return { scopes, warnings: engine.warnings.map((warning) => ({ ...warning, text: '' })) };
}

/** The places where two documents differ, each with both values. */
function differences(path: string, engine: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(engine, expected)) return [];
  const areBothObjects =
    typeof engine === 'object' && typeof expected === 'object' && engine !== null && expected !== null;
  if (!areBothObjects) {
    return [`${path}: engine ${JSON.stringify(engine)}, oracle ${JSON.stringify(expected)}`];
  }
  const left = new Map<string, unknown>(Object.entries(engine));
  const right = new Map<string, unknown>(Object.entries(expected));
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => differences(`${path}/${key}`, left.get(key), right.get(key)));
}

/** Where engine and oracle disagree about a case; empty where they agree. */
export async function disagreements({ portal, register, options }: Case): Promise<string[]> {
  const output = await runReconcile({
    portal: csvBytes(portal),
    register: csvBytes(register),
    args: argsOf(options),
    // What is estimated is no matter of definitions: it has tests of its own.
    estimates: false,
  });
  if (output.exitCode === 2) return [`refused: ${JSON.stringify(output.document)}`];
  const expected = oracle(portal.rows, register.rows, options);
  const engine = comparable(output.document as ReconciliationDocument, expected);
  return differences('', engine, expected);
}

const without = (table: Table, row: number): Table => ({
  ...table,
  rows: table.rows.filter((each) => each.row !== row),
});

/** The same case with every row taken away whose absence leaves a disagreement. */
export async function reduced(found: Case): Promise<Case> {
  let smallest = found;
  for (const side of ['portal', 'register'] as const) {
    for (const { row } of found[side].rows) {
      const smaller = { ...smallest, [side]: without(smallest[side], row) };
      if ((await disagreements(smaller)).length > 0) smallest = smaller;
    }
  }
  return smallest;
}

/** What a person needs to look into a disagreement: the seed, the options, both files and the differences. */
export async function report(seed: number, found: Case): Promise<string> {
  const small = await reduced(found);
  return [
    `seed ${seed}, reduced; ${argsOf(small.options).join(' ')}`,
    `portal:\n${Buffer.from(csvBytes(small.portal)).toString()}`,
    `register:\n${Buffer.from(csvBytes(small.register)).toString()}`,
    ...(await disagreements(small)).slice(0, 20),
  ].join('\n');
}
