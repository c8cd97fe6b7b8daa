import { describe, expect, test } from 'vitest';
import { runReconcile } from '../../../../test/support/run-reconcile.ts';
import { explainer } from './reasons.ts';
import type { Reason } from './reasons.ts';
import { resultDocumentSchema } from './result-document.ts';
import type { ScopeDocument } from './result-document.ts';

const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** From the two logs to the scope, through the real engine. */
async function scopeOf(
  portal: readonly string[],
  register: readonly string[],
  args: string,
): Promise<ScopeDocument> {
  const { document } = await runReconcile({
    portal: bytes(portal),
    register: bytes(register),
    args: args.split(' '),
  });
  return resultDocumentSchema.parse(document).scopes[0]!;
}

const reasonsOf = (scope: ScopeDocument): Reason[] => scope.messages.map(explainer(scope));
const covered = '--scope 4601 --register-from 2023-03-01 --register-to 2023-03-31 --max-delay PT1H';

describe('the reason of a verdict', () => {
  test('by time: enough entries for all, too few, and none within the delay', async () => {
    const scope = await scopeOf(
      [
        'innsendt',
        '2023-03-06 10:00:00',
        '2023-03-07 10:00:00',
        '2023-03-07 10:10:00',
        '2023-03-07 10:20:00',
        '2023-03-08 10:00:00',
      ],
      ['mottatt', '2023-03-06 10:01:00', '2023-03-07 10:30:00', '2023-03-07 10:31:00'],
      covered,
    );
    const shared = { code: 'shared', messages: 3, entries: 2, missingAtLeast: 1 };
    expect(reasonsOf(scope)).toEqual([
      { code: 'entry-just-enough' },
      shared,
      shared,
      shared,
      { code: 'no-entry', maxDelay: 'PT1H' },
    ]);
  });

  test('by id: the one verdict that proves arrival, and an id that the register lacks', async () => {
    const scope = await scopeOf(
      ['innsendt;id', '2023-03-06 10:00:00;melding-1', '2023-03-07 10:00:00;melding-2'],
      ['mottatt;id', '2023-03-09 10:00:00;melding-1'],
      covered,
    );
    expect(reasonsOf(scope)).toEqual([{ code: 'id-found' }, { code: 'no-id-no-entry', maxDelay: 'PT1H' }]);
  });

  test('unchecked: before and beyond the coverage, and by letter inside it', async () => {
    const scope = await scopeOf(
      [
        'innsendt;tilstand',
        '2023-02-28 23:59:00;SENDT',
        '2023-03-15 12:00:00;PRINT',
        '2023-03-31 23:30:00;SENDT',
      ],
      ['mottatt', '2023-03-15 12:00:00'],
      covered,
    );
    const coveredFromMs = Date.parse('2023-02-28T23:00:00.000Z');
    const coveredToMs = Date.parse('2023-03-31T21:59:59.999Z');
    expect(reasonsOf(scope)).toEqual([
      { code: 'before-coverage', coveredFromMs },
      { code: 'by-letter' },
      { code: 'beyond-coverage', coveredToMs, deadlineMs: Date.parse('2023-03-31T22:30:00.999Z') },
    ]);
  });

  test('unchecked: nothing covered at all', async () => {
    const scope = await scopeOf(['innsendt', '2023-03-06 10:00:00'], ['mottatt'], '--scope 4601');
    expect(reasonsOf(scope)).toEqual([{ code: 'nothing-covered' }]);
  });

  test('unchecked: in a gap between two deliveries of the register', async () => {
    const scope = await scopeOf(['innsendt', '2023-03-15 12:00:00'], ['mottatt'], covered);
    const { from, to } = scope.coverage!;
    const gap = { from: Date.parse('2023-03-10T00:00Z'), to: Date.parse('2023-03-20T00:00Z') };
    const stretches = [
      { from, to: gap.from },
      { from: gap.to, to },
    ];
    const withGap: ScopeDocument = {
      ...scope,
      coverage: { ...scope.coverage!, stretches },
      messages: [{ ...scope.messages[0]!, verdict: 'unchecked' }],
    };
    expect(reasonsOf(withGap)).toEqual([{ code: 'in-gap' }]);
  });

  test('a message inside two windows that overlap says only that', () => {
    const window = { from: 0, to: 10, messages: 2, entries: 1, missingAtLeast: 1 };
    const scope: ScopeDocument = {
      scope: ['4601'],
      rules: { clockSkew: 'PT5M', maxDelay: '2WD' },
      ids: 'absent',
      coverage: null,
      portalCoverage: null,
      counts: {
        sent: 4,
        registered: 0,
        explained: 0,
        contested: 4,
        missing: 0,
        unchecked: 0,
        missingAtLeast: 2,
        unexplained: 0,
        receivedOnly: 0,
        otherChannel: 0,
      },
      windows: [window, { ...window, from: 5, to: 15 }],
      messages: [],
      curve: [],
    };
    const explain = explainer(scope);
    const message = { row: 2, municipality: '4601', verdict: 'contested' as const };
    // A result says of each message which window it is in; one that was made before it did leaves it open.
    expect(explain({ ...message, sent: { from: 6, to: 6 }, window: 1 })).toEqual({
      code: 'shared',
      messages: 2,
      entries: 1,
      missingAtLeast: 1,
    });
    expect(explain({ ...message, sent: { from: 6, to: 6 } })).toEqual({
      code: 'shared-overlapping',
      windows: 2,
    });
    expect(explain({ ...message, sent: { from: 15, to: 15 } })).toMatchObject({
      code: 'shared',
      messages: 2,
    });
  });

  test('an unchecked message is explained for every row of a log cut at every place', async () => {
    const portal = ['innsendt', ...Array.from({ length: 31 }, (_, day) => `${day + 1}.03.2023 23:50:00`)].map(
      (line) => line.replace(/^(\d)\./, '0$1.'),
    );
    for (const maxDelay of ['PT15M', '1WD', '5WD']) {
      const scope = await scopeOf(portal, ['mottatt'], covered.replace('PT1H', maxDelay));
      const explain = explainer(scope);
      for (const message of scope.messages) {
        const { code } = explain(message);
        expect(code === 'beyond-coverage').toBe(message.verdict === 'unchecked');
      }
    }
  });
});
