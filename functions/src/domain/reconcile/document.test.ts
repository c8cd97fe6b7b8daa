import { describe, expect, it } from 'vitest';
import { documentPieces, errorDocument } from './document.ts';
import { at, reconcileSmall } from './small-logs.fixture.ts';
import { reconcileSpans } from './spans.fixture.ts';

interface Told {
  readonly scopes: readonly Readonly<Record<string, unknown>>[];
  readonly warnings: readonly unknown[];
}

function told(...asked: Parameters<typeof documentPieces>): Told {
  return JSON.parse([...documentPieces(...asked)].join('')) as Told;
}

describe('the document', () => {
  const iso = (minutes: number): string => new Date(at(minutes)).toISOString();

  it('has all that is known of each scope, with instants in UTC', () => {
    const stretches = [
      { from: at(-60), to: at(100) },
      { from: at(200), to: at(400) },
    ];
    const result = reconcileSmall({
      sent: [
        { minute: 0, id: 'a' },
        { minute: 1, id: 'b' },
        { minute: 2, id: 'c' },
        { minute: 150, id: 'd' },
      ],
      received: [{ minute: 3 }, { minute: 4, municipality: 301 }],
      options: { registerFrom: at(-60), registerTo: at(400), stretches },
    });
    const { scopes, warnings } = told(result, { estimates: false });
    expect(warnings).toEqual(result.warnings);
    expect(scopes).toHaveLength(2);
    const asText = stretches.map(({ from, to }) => ({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    }));
    expect(scopes[1]).toEqual({
      scope: ['4601'],
      rules: { clockSkew: 'PT5M', maxDelay: 'PT1H' },
      ids: 'absent',
      coverage: { from: iso(-60), to: iso(400), declared: true, stretches: asText },
      portalCoverage: { from: iso(0), to: iso(150) },
      counts: result.scopes[1]!.counts,
      margins: { withMargin: 0, tight: 0 },
      windows: [{ from: iso(0), to: iso(2), messages: 3, entries: 1, missingAtLeast: 2 }],
      messages: [
        {
          row: 2,
          id: 'a',
          municipality: '4601',
          sent: { from: iso(0), to: iso(0) },
          verdict: 'contested',
          window: 0,
        },
        {
          row: 3,
          id: 'b',
          municipality: '4601',
          sent: { from: iso(1), to: iso(1) },
          verdict: 'contested',
          window: 0,
        },
        {
          row: 4,
          id: 'c',
          municipality: '4601',
          sent: { from: iso(2), to: iso(2) },
          verdict: 'contested',
          window: 0,
        },
        {
          row: 5,
          id: 'd',
          municipality: '4601',
          sent: { from: iso(150), to: iso(150) },
          verdict: 'unchecked',
        },
      ],
      curve: result.scopes[1]!.curve,
    });
    expect(scopes[0]).toMatchObject({ scope: ['0301'], portalCoverage: null, messages: [] });
  });

  it('comes in pieces, of which none holds more than a thousand messages', () => {
    const sent = Array.from({ length: 2000 }, (_, i) => ({ minute: 0, rowNumber: i + 2 }));
    const result = reconcileSmall({ sent, received: [] });
    const pieces = [...documentPieces(result, { estimates: false })];
    expect(Math.max(...pieces.map((piece) => piece.split('"row"').length - 1))).toBe(1000);
    expect(pieces.filter((piece) => piece.includes('"row"'))).toHaveLength(2);
    const lines = pieces.join('').split('\n');
    expect(lines.filter((line) => line.startsWith('{"row"'))).toHaveLength(2000);
    expect(lines[0]).toBe('{"scopes":[');
    expect(lines[1]).toMatch(/^\{"scope":/);
    const rows = (told(result, { estimates: false }).scopes[0]!['messages'] as { row: number }[]).map(
      ({ row }) => row,
    );
    expect(rows).toEqual(sent.map(({ rowNumber }) => rowNumber));
  });

  it('has the members of a joint scope, which messages are only just explained, and how far the clock is off', () => {
    const units = [301, 4601].map((municipality) => ({ municipality, district: null }));
    const joint = reconcileSmall({
      sent: Array.from({ length: 30 }, (_, i) => ({ minute: 3000 * i })),
      received: Array.from({ length: 30 }, (_, i) => ({ minute: 3000 * i - (i === 0 ? 0 : 180) })),
      options: { units, registerTo: at(200_000) },
    });
    const [scope] = told(joint, { estimates: false }).scopes;
    expect(scope).toMatchObject({
      members: [
        { municipality: '0301', sent: 0, missingAtLeast: 0 },
        { municipality: '4601', sent: 30, missingAtLeast: 29 },
      ],
      offsetSeconds: -10_800,
    });
    const messages = scope!['messages'] as { margin?: boolean; window?: number }[];
    expect(messages[0]).toMatchObject({ verdict: 'explained', margin: false });
    expect('margin' in messages[1]!).toBe(false);
    expect('undecided' in scope!).toBe(false);
  });

  it('has the knots in which the search was given up', () => {
    const given = {
      sent: [
        [0, 9],
        [2, 3],
        [3, 3],
      ],
      noted: [[3, 3, 1]],
    } as const;
    const [scope] = told(reconcileSpans(given, 0), { estimates: false }).scopes;
    expect(scope!['undecided']).toEqual([{ from: iso(0), to: iso(9), messages: 3, entries: 1 }]);
    expect('offsetSeconds' in scope!).toBe(false);
  });

  it('says what is estimated of each scope, and how many are hidden only of one that stands alone', () => {
    const here = { sent: [{ minute: 0 }], received: [{ minute: 1 }] };
    const alone = told(reconcileSmall(here)).scopes;
    expect(alone[0]).toMatchObject({ hidden: null, delayAdvice: { withheld: 'too-few' } });
    const beside = told(
      reconcileSmall({ ...here, sent: [...here.sent, { minute: 0, municipality: 301 }] }),
    ).scopes;
    for (const scope of beside) expect(scope).toMatchObject({ delayAdvice: { withheld: 'too-few' } });
    for (const scope of beside) expect('hidden' in scope).toBe(false);
    const without = told(reconcileSmall(here), { estimates: false }).scopes[0]!;
    expect('hidden' in without || 'delayAdvice' in without).toBe(false);
  });

  it('of logs that cannot be read is their faults, and how many there are in all', () => {
    expect(errorDocument({ list: [], total: 7 })).toEqual({ errors: [], total: 7 });
  });
});
