/** What test files say with describe, it and their hooks, kept in order and run one at a time. */
import { format } from 'node:util';

type Work = () => unknown;
type Hook = 'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach';

interface Suite {
  readonly name: string;
  readonly parent: Suite | null;
  readonly hooks: Record<Hook, Work[]>;
  hasBegun: boolean;
}

export interface Test {
  /** The same in every run: file, place in the file and name. */
  readonly id: string;
  readonly suite: Suite;
  readonly work: Work;
}

let tests: Test[] = [];
let current: Suite = newSuite('', null);

function newSuite(name: string, parent: Suite | null): Suite {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  return { name, parent, hooks, hasBegun: false };
}

/** @param load imports the file */
export async function collected(file: string, load: () => Promise<unknown>): Promise<Test[]> {
  tests = [];
  current = newSuite(file, null);
  await load();
  return tests;
}

export function addSuite(name: string, body: Work): void {
  const outer = current;
  current = newSuite(name, outer);
  body();
  current = outer;
}

export function addTest(name: string, work: Work): void {
  const path = suitesAbove(current).map((suite) => suite.name);
  tests.push({ id: [...path, `${tests.length} ${name}`].join(' > '), suite: current, work });
}

export function addHook(hook: Hook, work: Work): void {
  current.hooks[hook].push(work);
}

/** The outermost, which is the file, first. */
function suitesAbove(suite: Suite): Suite[] {
  return suite.parent === null ? [suite] : [...suitesAbove(suite.parent), suite];
}

/** @param onTest called when what follows belongs to the test alone, and not to a suite */
export async function runTest({ suite, work }: Test, onTest: () => void): Promise<void> {
  const suites = suitesAbove(suite);
  for (const one of suites.filter(({ hasBegun }) => !hasBegun)) {
    one.hasBegun = true;
    for (const hook of one.hooks.beforeAll) await hook();
  }
  onTest();
  for (const one of suites) for (const hook of one.hooks.beforeEach) await hook();
  try {
    await work();
  } finally {
    for (const one of suites.toReversed()) for (const hook of one.hooks.afterEach) await hook();
  }
}

export async function endSuites(ran: readonly Test[]): Promise<void> {
  const begun = new Set(ran.flatMap(({ suite }) => suitesAbove(suite).toReversed()));
  for (const suite of begun) for (const hook of suite.hooks.afterAll) await hook();
}

export function nameOfCase(name: string, row: unknown): string {
  return Array.isArray(row) ? format(name, ...row.map(String)) : name;
}
