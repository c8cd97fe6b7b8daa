/**
 * A test runner for Stryker that runs the pure tests in its own process. Stryker's runner for vitest starts a worker
 * for each mutant, which takes far longer than the tests of a room; `MUTATION_RUNNER=vitest` takes that one instead.
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { collected, endSuites, runTest } from './collect.ts';
import type { Test } from './collect.ts';
import { CpuLimit, cpuMs } from './cpu-limit.ts';
import { nextRun, serveFreshModules } from './fresh-modules.ts';

/** What instrumented code and its runner tell each other. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: unknown;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: 'runtime' | 'static';
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

interface Result {
  readonly id: string;
  readonly name: string;
  readonly timeSpentMs: number;
  /** As Stryker counts: 0 a success, 1 a failure. */
  readonly status: 0 | 1;
  readonly failureMessage: string;
}

/**
 * Stryker lets a mutant's code run a hundred times as often as without it. The work here is the same each time: ten
 * times as often is no end either, and is noticed before the clock does.
 */
const hitLimitPart = 0.1;

/** What a mutant may take of the processor's time. */
const limitMs = Number(process.env['MUTATION_CPU_MS'] ?? 8000);

class InProcessRunner {
  readonly #shared: Shared = {};
  readonly #limit = new CpuLimit();

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { __stryker__: this.#shared });
    // That a property fails is enough, nobody asks for its smallest case; and each mutant meets the same ones.
    fc.configureGlobal({ seed: 1, endOnFailure: true });
    serveFreshModules(process.cwd());
  }

  async dryRun(): Promise<object> {
    const results: Result[] = [];
    const fromMs = cpuMs();
    for (const file of testFiles()) {
      nextRun();
      results.push(...(await this.#runFile(file, null, false)));
    }
    const takenMs = cpuMs() - fromMs;
    if (2 * takenMs > limitMs)
      throw new Error(`the tests take ${takenMs} ms: too near MUTATION_CPU_MS, ${limitMs}`);
    return { status: 'complete', tests: results, mutantCoverage: this.#shared.mutantCoverage };
  }

  async mutantRun(run: MutantRun): Promise<object> {
    const result = await this.#limit.within(limitMs, () => this.#mutantRun(run));
    return result ?? { status: 'timeout', reason: 'processor time' };
  }

  async #mutantRun({ activeMutant, mutantActivation, testFilter, ...limits }: MutantRun): Promise<object> {
    const hitLimit = limits.hitLimit && Math.ceil(limits.hitLimit * hitLimitPart);
    Object.assign(this.#shared, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    const wanted = testFilter && new Set(testFilter);
    const files = testFiles().filter((file) => !testFilter || testFilter.some((id) => id.startsWith(file)));
    let ran = 0;
    // Once for all files: they share what they import, which is most of the work.
    nextRun();
    for (const file of files) {
      this.#shared.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      try {
        const results = await this.#runFile(file, wanted ?? null, true, activeMutant.id);
        ran += results.length;
        const failed = results.find(({ status }) => status === 1);
        if (failed) return this.#killed(failed.id, failed.failureMessage, ran);
      } catch (error) {
        // The file could not even be imported.
        return this.#killed(file, String(error), ran);
      }
    }
    return { status: 'survived', nrOfTests: ran };
  }

  #killed(by: string, failureMessage: string, nrOfTests: number): object {
    const { hitCount = 0, hitLimit } = this.#shared;
    if (hitLimit !== undefined && hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
    return { status: 'killed', killedBy: [by], failureMessage, nrOfTests };
  }

  async #runFile(
    file: string,
    wanted: ReadonlySet<string> | null,
    isBailing: boolean,
    mutant?: string,
  ): Promise<Result[]> {
    const tests = await collected(file, () => import(pathToFileURL(resolve(file)).href));
    this.#shared.activeMutant = mutant;
    const chosen = tests.filter(({ id }) => !wanted || wanted.has(id));
    const results: Result[] = [];
    for (const test of chosen) {
      results.push(await this.#runOne(test));
      if (isBailing && results.at(-1)?.status === 1) break;
    }
    await endSuites(chosen.slice(0, results.length));
    return results;
  }

  async #runOne(test: Test): Promise<Result> {
    const fromMs = performance.now();
    const told = { id: test.id, name: test.id };
    try {
      await runTest(test, () => {
        this.#shared.currentTestId = test.id;
      });
      return { ...told, timeSpentMs: performance.now() - fromMs, status: 0, failureMessage: '' };
    } catch (error) {
      return { ...told, timeSpentMs: performance.now() - fromMs, status: 1, failureMessage: String(error) };
    } finally {
      this.#shared.currentTestId = undefined;
    }
  }
}

function testFiles(): string[] {
  const patterns = (process.env['MUTATION_TESTS'] ?? '').split(',').filter((pattern) => pattern !== '');
  const files = patterns.flatMap((pattern) => globSync(pattern).sort());
  return [...files.filter((file) => !isWide(file)), ...files.filter(isWide)];
}

/** Those that try very many cases come last: most mutants do not live so long. */
function isWide(file: string): boolean {
  const wide = /every-|property|oracle|norwegian-time|open-text|personal-number|time-decoder/;
  return wide.test(file) || /log-reader|lane\/lane/.test(file);
}

/** How Stryker finds it. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', injectableClass: Object.assign(InProcessRunner, { inject: [] }) },
];
