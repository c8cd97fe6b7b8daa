import { describe, expect, it, test } from 'vitest';
import type { ListedMessage } from '../finding/message-reference.ts';
import type { Verdict } from '../reconcile/result.ts';
import { deletableAnswer, shownId } from './deletable.ts';
import { heldFigures, keptPastLastDay, uncheckedDue } from './held-summary.ts';
import { ordinaryRetention } from './retention.ts';
import { sendAgainCsv } from './send-again-csv.ts';
import { messagesToSendAgain } from './send-again.ts';
import { held } from './testing.ts';

const at = (text: string): number => Date.parse(text);
const message = (id: string, sent: string, verdict: Verdict): ListedMessage => ({
  id,
  municipality: '4601',
  sent: { from: at(sent), to: at(sent) + 999 },
  verdict,
});
const about = (id: string) => ({
  message: { id, sentFrom: 0, sentTo: 0, municipality: '4601', nth: 1 },
});

const messages = [
  // Gone before the hold began on 6 June: 14 days from 1 May.
  message('old', '2023-05-01T10:00:00+02:00', 'missing'),
  message('m-1', '2023-05-30T10:00:00+02:00', 'missing'),
  message('m-2', '2023-05-30T11:00:00+02:00', 'contested'),
  message('m-3', '2023-05-30T12:00:00+02:00', 'registered'),
  message('m-4', '2023-06-10T12:00:00+02:00', 'explained'),
  message('-m5', '2023-06-10T13:00:00+02:00', 'missing'),
  message('m-6', '2023-06-10T14:00:00+02:00', 'unchecked'),
];
const of = { messages, findings: [], retention: ordinaryRetention, heldSinceMs: held.startedAtMs };
const nowMs = at('2023-06-20T12:00:00+02:00');

describe('what a hold keeps of a scope', () => {
  it('counts by the last ordinary day, from those that the portal still had', () => {
    expect(heldFigures(of)).toEqual({
      unsettled: 4,
      days: [
        { lastDay: '2023-06-13', registered: 1, explained: 0, notFound: 2, unchecked: 0 },
        { lastDay: '2023-07-10', registered: 0, explained: 1, notFound: 1, unchecked: 1 },
      ],
    });
  });

  it('what is registered need not stay; the rest stays, and is counted from the day after its last', () => {
    const figures = heldFigures(of);
    expect(keptPastLastDay(figures, at('2023-06-13T23:00:00+02:00'))).toBe(0);
    expect(keptPastLastDay(figures, at('2023-06-14T00:30:00+02:00'))).toBe(2);
    expect(keptPastLastDay(figures, at('2023-07-11T12:00:00+02:00'))).toBe(5);
    expect(uncheckedDue(figures, at('2023-07-10T12:00:00+02:00'))).toBe(0);
    expect(uncheckedDue(figures, at('2023-07-11T12:00:00+02:00'))).toBe(1);
  });

  it('a finding settles, whatever it says', () => {
    expect(heldFigures({ ...of, findings: [about('m-1'), about('old')] }).unsettled).toBe(2);
  });
});

describe('the list to send again', () => {
  const list = (change: object = {}) =>
    messagesToSendAgain({ scope: '4601', messages, findings: [], record: held, nowMs, ...change });

  it('while the hold lasts all that it caught is held', () => {
    expect(list().map(({ id, lastDay, ordinaryLastDay }) => [id, lastDay, ordinaryLastDay])).toEqual([
      ['m-1', 'held', '2023-06-13'],
      ['m-2', 'held', '2023-06-13'],
      ['-m5', 'held', '2023-07-10'],
    ]);
  });

  it('without a hold the ordinary clock runs: what is over is gone', () => {
    const left = [['-m5', '2023-07-10']];
    expect(list({ record: null }).map(({ id, lastDay }) => [id, lastDay])).toEqual(left);
    const released = { ...held, release: { state: 'released', stateHash: '', releasedAtMs: 0 } };
    expect(list({ record: released }).map(({ id, lastDay }) => [id, lastDay])).toEqual(left);
  });

  it('what was recovered is not asked for again; what is still lost is', () => {
    const findings = [
      { ...about('m-1'), finding: 'recovered-from-portal' },
      { ...about('m-2'), finding: 'still-lost' },
      { ...about('-m5'), finding: 'sender-found' },
    ];
    expect(list({ findings }).map(({ id }) => id)).toEqual(['m-2', '-m5']);
  });

  it('as a table no cell is reckoned with', () => {
    const csv = sendAgainCsv(list());
    expect(csv.startsWith('\uFEFFkommunenummer;omfang;bekymringsmeldingId;')).toBe(true);
    expect(csv).toContain("\r\n4601;4601;'-m5;2023-06-10T11:00:00.000Z;");
    expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
  });
});

describe('deletion by proof', () => {
  const now = { isCurrent: true };
  test.each([
    ['an id that no result knows', [], 'unknown-id'],
    ['registered', [{ verdict: 'registered', ...now }], 'registered'],
    ['explained by time alone', [{ verdict: 'explained', ...now }], 'not-proven'],
    ['contested', [{ verdict: 'contested', ...now }], 'not-proven'],
    ['missing', [{ verdict: 'missing', ...now }], 'not-found'],
    ['unchecked', [{ verdict: 'unchecked', ...now }], 'not-checked'],
    [
      'registered in a result that is overtaken',
      [{ verdict: 'registered', isCurrent: false }],
      'result-not-current',
    ],
    [
      'registered by two services',
      [
        { verdict: 'registered', ...now },
        { verdict: 'registered', ...now },
      ],
      'registered',
    ],
    [
      'registered by two, of which one result is overtaken',
      [
        { verdict: 'registered', ...now },
        { verdict: 'registered', isCurrent: false },
      ],
      'result-not-current',
    ],
    [
      'registered by one service and missing at another',
      [
        { verdict: 'registered', ...now },
        { verdict: 'missing', ...now },
      ],
      'contradictory',
    ],
  ] as const)('%s', (_name, found, reason) => {
    expect(deletableAnswer(found)).toEqual({ mayBeDeleted: reason === 'registered', reason });
  });

  test.each([
    ['{0A1B2C3D-0000-4000-8000-00000000ABCD}', '0a1b2c3d-0000-4000-8000-00000000abcd'],
    ['M-1', 'M-1'],
  ])('%s is shown as %s', (id, shown) => {
    expect(shownId(id)).toBe(shown);
  });
});
