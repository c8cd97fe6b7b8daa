import { expect, test } from 'vitest';
import { runReconcile } from '../support/run-reconcile.ts';
import type { ReconciliationDocument, ScopeDocument } from './document.ts';
import type { Case } from './generator/case.ts';
import { argsOf } from './generator/case.ts';
import { caseOf } from './generator/random-case.ts';
import { randomFrom } from './generator/random.ts';
import type { Files } from './generator/rewritings.ts';
import { filesOf, oneByOne, rewritings } from './generator/rewritings.ts';
import { csvBytes, plainStyle } from './generator/table.ts';

const caseCount = Number(process.env['METAMORPHIC_CASES'] ?? 300);
const timeoutMs = 300_000;
/** Seeds that the differential test does not begin with. */
const firstSeed = 5_000_000;

const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => firstSeed + index);

async function answerTo({ options }: Case, files: Files): Promise<ReconciliationDocument> {
  const output = await runReconcile({ ...files, args: argsOf(options) });
  expect(output).toMatchObject({ exitCode: 0 });
  return output.document as ReconciliationDocument;
}

const plainFiles = ({ portal, register }: Case): Files => ({
  portal: csvBytes(portal, plainStyle),
  register: csvBytes(register, plainStyle),
});

/** The document's bytes apart from `row`. */
const withoutRows = (document: ReconciliationDocument): string =>
  JSON.stringify(document, (key, value: unknown) => (key === 'row' ? undefined : value));

test.each(Object.entries(rewritings))(
  '%s: nothing but `row` changes',
  async (_name, rewriting) => {
    for (const seed of seeds(caseCount)) {
      const each = caseOf(seed);
      const rewritten = filesOf(randomFrom(seed), each, rewriting);
      const before = withoutRows(await answerTo(each, plainFiles(each)));
      const after = withoutRows(await answerTo(each, rewritten));
      expect(after, `seed ${seed}`).toBe(before);
    }
  },
  timeoutMs,
);

/** Texts of warnings may count rows. */
const withoutTexts = ({ scopes, warnings }: ReconciliationDocument): ReconciliationDocument => ({
  scopes,
  warnings: warnings.map((warning) => ({ ...warning, text: '' })),
});

test(
  'a row that stands for a few messages says what so many rows for one message each say (rule 5)',
  async () => {
    for (const seed of seeds(caseCount)) {
      const each = caseOf(seed);
      const apart: Case = { ...each, register: oneByOne(each.register) };
      const before = await answerTo(each, plainFiles(each));
      const after = await answerTo(apart, plainFiles(apart));
      expect(withoutTexts(after), `seed ${seed}`).toEqual(withoutTexts(before));
    }
  },
  timeoutMs,
);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function expectConservation(scope: ScopeDocument): void {
  const { counts, windows, members } = scope;
  const { registered, explained, contested, missing, unchecked } = counts;
  expect(registered + explained + contested + missing + unchecked).toBe(counts.sent);
  expect(scope.messages.length).toBe(counts.sent);
  expect(sum(windows.map((window) => window.missingAtLeast))).toBe(counts.missingAtLeast);
  expect(sum(windows.map((window) => window.messages))).toBe(missing + contested);
  for (const window of windows) {
    expect(window.missingAtLeast).toBe(window.messages - window.entries);
    expect(window.missingAtLeast).toBeGreaterThan(0);
  }
  expect(counts.missingAtLeast).toBeGreaterThanOrEqual(missing);
  expect(counts.unexplained).toBeGreaterThanOrEqual(0);
  for (const point of scope.curve.filter((each) => each.maxDelay === scope.rules.maxDelay)) {
    expect(point).toMatchObject({ missingAtLeast: counts.missingAtLeast, unchecked });
  }
  if (members !== undefined) {
    expect(sum(members.map((member) => member.sent))).toBe(counts.sent);
    expect(sum(members.map((member) => member.missingAtLeast))).toBeLessThanOrEqual(counts.missingAtLeast);
  }
}

test(
  'conservation: no message is lost or counted twice, windows add up to their scope',
  async () => {
    for (const seed of seeds(caseCount * 3)) {
      const each = caseOf(seed);
      const document = await answerTo(each, plainFiles(each));
      document.scopes.forEach(expectConservation);
    }
  },
  timeoutMs,
);

test(
  'one more entry without an id never raises what is missing at least (rule 5)',
  async () => {
    for (const seed of seeds(caseCount * 3)) {
      const { portal, register, options } = caseOf(seed);
      const isDeclared = options.registerFrom !== null && options.registerTo !== null;
      const more = register.rows.find((row) => (row.cells['bekymringsmeldingId'] ?? '') === '');
      if (!isDeclared || options.maxDelay === 'auto' || more === undefined) continue;
      const last = Math.max(...register.rows.map((row) => row.row));
      const rows = [...register.rows, { ...more, row: last + 1 }];
      const few: Case = { portal, register, options };
      const many: Case = { portal, register: { ...register, rows }, options };
      const before = await answerTo(few, plainFiles(few));
      const after = await answerTo(many, plainFiles(many));
      const bounds = (document: ReconciliationDocument): number[] =>
        document.scopes.map((scope) => scope.counts.missingAtLeast);
      const lowered = bounds(after).every((bound, index) => bound <= bounds(before)[index]!);
      expect(lowered, `seed ${seed}`).toBe(true);
    }
  },
  timeoutMs,
);
