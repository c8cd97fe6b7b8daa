/** Faults that would hurt a child, planted one at a time; each must fail the test that guards against it. */
import { whoMayMutants } from './who-may.ts';

export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The file of tests that must fail. */
  readonly test: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a missing message is called arrived',
    file: 'functions/src/domain/reconcile/verdicts.ts',
    from: '[VerdictCode.explained, VerdictCode.contested, VerdictCode.missing]',
    to: '[VerdictCode.explained, VerdictCode.contested, VerdictCode.registered]',
    test: 'test/oracle/found-cases.test.ts',
  },
  {
    name: 'a file is taken by its first half',
    file: 'functions/src/use-cases/collect-body.ts',
    from: 'if (bytes <= maxBytes) chunks.push(chunk);',
    to: 'if (bytes <= maxBytes && chunks.length < 2) chunks.push(chunk);',
    test: 'test/simulation/pipeline.test.ts',
  },
  {
    name: 'a notice whose message was lost never appears',
    file: 'functions/src/use-cases/sweep-scope.ts',
    from: "if (!isShown) await system.queue.send('publish', { scope });",
    to: '',
    test: 'test/simulation/lost-approval.test.ts',
  },
  {
    name: 'deletion may begin with conditions open',
    file: 'functions/src/domain/hold/judge.ts',
    from: "record?.release.state === 'released' && conditions.length === 0",
    to: "record?.release.state === 'released'",
    test: 'functions/src/domain/hold/judge.test.ts',
  },
  {
    name: 'a public window may hold a single message',
    file: 'functions/src/domain/disclosure/rules.ts',
    from: 'unitHoldsAtLeast: 5,',
    to: 'unitHoldsAtLeast: 1,',
    test: 'functions/src/domain/disclosure/public-windows.test.ts',
  },
  {
    name: 'a stored result is changed and nobody sees it',
    file: 'infra/verify/verify.ts',
    from: "kind === 'blob' ? file && (await sha256(file))",
    to: "kind === 'blob' ? (key.startsWith('blob results/') ? hash : file && (await sha256(file)))",
    test: 'test/verify/flips.test.ts',
  },
  {
    name: 'what is in no file is acknowledged',
    file: 'infra/local/azurite/answer-after-flush.ts',
    from: "if (methods.includes(request.method ?? '')) holdEnd(response, write);",
    to: '',
    test: 'test/faults/full-and-locked.test.ts',
  },
  {
    name: 'a full disk is called a fault of the program',
    file: 'functions/src/adapters/http/serve.ts',
    from: 'if (isUnavailable(error)) return problems.unavailable();',
    to: '',
    test: 'test/faults/full-and-locked.test.ts',
  },
  ...whoMayMutants,
];
