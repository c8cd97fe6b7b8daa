/** The JSON document of contract 4: instants in UTC with milliseconds. */
import type { Fault, Faults } from '../logs/fault.ts';
import type { Coverage, MessageVerdict, Reconciliation, ScopeResult, Span } from './result.ts';

/**
 * In pieces of bounded size: a document of millions of messages does not fit in one string.
 * @param options `estimates`: with what is estimated beside what is certain
 */
export function* documentPieces(
  reconciliation: Reconciliation,
  options: { readonly estimates: boolean } = { estimates: true },
): Generator<string> {
  yield '{"scopes":[';
  for (const [i, scope] of reconciliation.scopes.entries()) {
    yield i === 0 ? '\n' : ',\n';
    // An estimate takes longer than a verdict: of a whole country it is made scope by scope, where it is asked for.
    const isAlone = reconciliation.scopes.length === 1;
    yield* scopePieces(scope, options.estimates ? estimatesOf(scope, isAlone) : {});
  }
  yield `],\n"warnings":${JSON.stringify(reconciliation.warnings)}}\n`;
}

const messagesPerPiece = 1000;

function estimatesOf({ delayAdvice, hidden }: ScopeResult, isAlone: boolean): object {
  return { delayAdvice: delayAdvice(), ...(isAlone && { hidden: hidden() }) };
}

function* scopePieces(scope: ScopeResult, estimates: object): Generator<string> {
  const { scope: names, rules, ids, coverage, portalCoverage, counts, margins, members, windows } = scope;
  const head = {
    scope: names,
    rules,
    ids,
    coverage: coverage && coverageDocument(coverage),
    portalCoverage: portalCoverage && spanDocument(portalCoverage),
    counts,
    margins,
    members,
    windows: windows.map(({ messages, entries, missingAtLeast, ...span }) => ({
      ...spanDocument(span),
      messages,
      entries,
      missingAtLeast,
    })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"messages":[`;
  for (let start = 0; start < scope.messages.length; start += messagesPerPiece) {
    const end = Math.min(start + messagesPerPiece, scope.messages.length);
    const part: string[] = [];
    for (let i = start; i < end; i++) part.push(JSON.stringify(messageDocument(scope.messages.at(i))));
    yield (start === 0 ? '\n' : ',\n') + part.join(',\n');
  }
  const tail = {
    curve: scope.curve,
    ...estimates,
    undecided: scope.undecided?.map(knotDocument),
    offsetSeconds: scope.offsetSeconds,
  };
  yield `],${JSON.stringify(tail).slice(1)}`;
}

function messageDocument(message: MessageVerdict): object {
  const { row, id, municipality, sent, verdict, margin, window } = message;
  // What is undefined JSON leaves out.
  return { row, id, municipality, sent: spanDocument(sent), verdict, margin, window };
}

function coverageDocument({ declared, stretches, ...span }: Coverage): object {
  return { ...spanDocument(span), declared, ...(stretches && { stretches: stretches.map(spanDocument) }) };
}

function knotDocument({ messages, entries, ...span }: NonNullable<ScopeResult['undecided']>[number]): object {
  return { ...spanDocument(span), messages, entries };
}

function spanDocument(span: Span): { from: string; to: string } {
  return { from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() };
}

export function errorDocument(faults: Faults): { errors: readonly Fault[]; total: number } {
  return { errors: faults.list, total: faults.total };
}
