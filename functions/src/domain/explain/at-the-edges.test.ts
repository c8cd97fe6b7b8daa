/** Reasons at the ends of what is covered and of windows, and of results that older code made. */
import { describe, expect, it } from 'vitest';
import { namedDelay } from '../time/delay.ts';
import { explainer } from './reasons.ts';
import { scopeDocumentSchema } from './result-document.ts';
import type { ExplainedMessage, ScopeDocument } from './result-document.ts';
import { uncheckedReasons } from './unchecked.ts';

const hourMs = 3_600_000;
const fromMs = Date.parse('2023-03-06T00:00:00Z');
const day = { from: '2023-03-06T00:00:00.000Z', to: '2023-03-07T00:00:00.000Z' };
const count = {
  ...{ sent: 1, registered: 0, explained: 0, contested: 0, missing: 1, unchecked: 0 },
  ...{ missingAtLeast: 1, unexplained: 0, receivedOnly: 0, otherChannel: 0 },
};
const document = {
  scope: ['4601'],
  rules: { clockSkew: 'PT5M', maxDelay: 'PT1H' },
  ids: 'absent',
  coverage: { ...day, declared: true, stretches: [day] },
  portalCoverage: day,
  counts: count,
  windows: [],
  messages: [{ row: 2, municipality: '4601', sent: day, verdict: 'contested', window: 0 }],
  curve: [],
};
const scope = scopeDocumentSchema.parse(document);
const message = (over: Partial<ExplainedMessage>): ExplainedMessage => ({
  ...{ row: 2, municipality: '4601', verdict: 'unchecked', sent: { from: fromMs, to: fromMs } },
  ...over,
});
const window = { from: fromMs, to: fromMs + 10, messages: 2, entries: 1, missingAtLeast: 1 };

it('a document is read whole, its instants as milliseconds', () => {
  const span = { from: fromMs, to: fromMs + 24 * hourMs };
  expect(scope).toStrictEqual({
    ...document,
    coverage: { ...span, declared: true, stretches: [span] },
    portalCoverage: span,
    messages: [{ ...document.messages[0], sent: span }],
  });
  const messages = [{ ...document.messages[0], window: 7 }];
  expect(scopeDocumentSchema.safeParse({ ...document, messages }).success).toBe(true);
  const before = [{ ...document.messages[0], window: -1 }];
  expect(scopeDocumentSchema.safeParse({ ...document, messages: before }).success).toBe(false);
});

it('rules that cannot be read are no rules', () => {
  const rules = { clockSkew: 'PT5M', maxDelay: 'soon' };
  expect(() => explainer({ ...scope, rules })).toThrow('not a delay: soon');
  const skewed = { ...scope, rules: { clockSkew: 'little', maxDelay: 'PT1H' } };
  expect(() => explainer(skewed)).toThrow('not a duration: little');
});

describe('what is not found', () => {
  it.each([
    ['matched', 'm-1', 'no-id-no-entry'],
    ['matched', undefined, 'no-entry'],
    ['disjoint', 'm-1', 'no-entry'],
    ['absent', undefined, 'no-entry'],
  ] as const)('where ids are %s and its own is %s: %s', (ids, id, code) => {
    const missing = message({ verdict: 'missing', id });
    expect(explainer({ ...scope, ids })(missing)).toEqual({ code, maxDelay: 'PT1H' });
  });
});

it.each([
  [undefined, 'entry-for-all'],
  [true, 'entry-to-spare'],
  [false, 'entry-just-enough'],
] as const)('explained with a margin of %s is %s', (margin, code) => {
  expect(explainer(scope)(message({ verdict: 'explained', margin }))).toEqual({ code });
});

describe('a contested message of an older result, which names no window', () => {
  const contested = (ms: number) => message({ verdict: 'contested', sent: { from: ms, to: ms } });

  it.each([
    [0, [window], 1],
    [10, [window], 1],
    [11, [window], 0],
    [0, [{ ...window, from: fromMs + 1 }], 0],
    [5, [window, { ...window, entries: 0 }], 1],
  ])('%i milliseconds on, among %j, is in %i', (ms, windows, around) => {
    const reason = explainer({ ...scope, windows })(contested(fromMs + ms));
    const shared = { code: 'shared', messages: 2, entries: 1, missingAtLeast: 1 };
    expect(reason).toEqual(around === 1 ? shared : { code: 'shared-overlapping', windows: around });
  });
});

describe('an unchecked message at an end of what is covered', () => {
  const from = fromMs;
  const to = fromMs + 10 * hourMs;
  const gap = { from: fromMs + 4 * hourMs, to: fromMs + 5 * hourMs };
  const stretches = [
    { from, to: gap.from },
    { from: gap.to, to },
  ];
  const skewMs = 300_000;

  it.each([
    [from + skewMs, 'by-letter'],
    [from + skewMs - 1, 'before-coverage'],
    [to - hourMs, 'by-letter'],
    [to - hourMs + 1, 'beyond-coverage'],
    [gap.from - hourMs, 'by-letter'],
    [gap.from - hourMs + 1, 'in-gap'],
    [gap.to + skewMs, 'by-letter'],
    [gap.to + skewMs - 1, 'in-gap'],
  ])('sent at %i: %s', (ms, code) => {
    const coverage: ScopeDocument['coverage'] = { from, to, declared: true, stretches };
    const why = uncheckedReasons({ coverage, rules: scope.rules }, namedDelay('PT1H'));
    expect(why(message({ sent: { from: ms, to: ms } })).code).toBe(code);
  });
});
