import { describe, expect, test } from 'vitest';
import type { Verdict } from '../reconcile/result.ts';
import { spanOfDay } from '../time/day-span.ts';
import { namedDelay } from '../time/delay.ts';
import { noFigures, verificationOf } from './verification.ts';
import type { Evidence, ToVerify } from './verification.ts';

const sentOn = (date: string, verdict: Verdict = 'explained') => {
  const noon = spanOfDay(date).from + 12 * 3_600_000;
  return { sent: { from: noon, to: noon }, verdict };
};
const stretch = (from: string, to: string) => ({ from: spanOfDay(from).from, to: spanOfDay(to).to });

function evidence(given: Partial<Evidence> = {}): Evidence {
  return {
    messages: [sentOn('2023-06-05'), sentOn('2023-06-08', 'registered')],
    windows: [],
    portalStretches: [stretch('2023-03-01', '2023-06-08')],
    registerStretches: [stretch('2023-03-01', '2023-06-09')],
    delay: namedDelay('PT1H'),
    isCoverageDeclared: true,
    obstacles: [],
    ...given,
  };
}

/** Installed on 1 June, compared to the 8th: seven days to the day. */
function toVerify(given: Partial<ToVerify> = {}): ToVerify {
  return {
    incident: { caseSystem: 'Familia', fixedVersion: '3.23.2' },
    service: { caseSystem: 'Familia' },
    attested: { version: '3.23.2', installedOn: '2023-06-01' },
    vendorReport: null,
    evidence: evidence(),
    ...given,
  };
}

const reasonsThatFail = (given: ToVerify) =>
  verificationOf(given)
    .conditions.filter(({ state }) => state !== 'met')
    .map(({ reason }) => reason);

const noDays = ['messages-no-days', 'unchecked-no-days', 'missing-no-days'];

describe('an upgrade is verified', () => {
  test('with the fixed version and seven days after the installation in which nothing is missing', () => {
    const { verdict, conditions, figures } = verificationOf(toVerify());
    expect(verdict).toBe('verified');
    expect(conditions).toHaveLength(7);
    expect(figures).toMatchObject({
      from: '2023-06-02',
      to: '2023-06-08',
      days: 7,
      messages: 2,
      notFound: 0,
    });
  });

  test('also across the spring day of 23 hours, and over Easter where the delay takes working days', () => {
    const given = {
      attested: { version: '3.23.2', installedOn: '2023-03-24' },
      evidence: evidence({
        messages: [sentOn('2023-03-26')],
        portalStretches: [stretch('2023-03-25', '2023-03-31')],
        registerStretches: [stretch('2023-03-25', '2023-04-11')],
        delay: namedDelay('2WD'),
      }),
    };
    expect(verificationOf(toVerify(given))).toMatchObject({ verdict: 'verified', figures: { days: 7 } });
  });
});

describe('it is not verified, and each condition says why', () => {
  test.each<[string, Partial<ToVerify>, string[]]>([
    ['an older version', { attested: { version: '3.23.1', installedOn: '2023-06-01' } }, ['older']],
    [
      'a version that nobody can compare',
      { attested: { version: '3.24b', installedOn: '2023-06-01' } },
      ['cannot-compare'],
    ],
    ['no fixed version yet', { incident: { caseSystem: 'Familia' } }, ['no-fixed-version']],
    [
      'a vendor that reports an older version',
      { vendorReport: { version: '3.22', installedOn: '2023-05-01' } },
      ['vendor-contradicts'],
    ],
    [
      'a vendor that installed it a day later',
      { vendorReport: { version: '3.23.2', installedOn: '2023-06-02' } },
      ['too-few-days'],
    ],
    ['six days', { attested: { version: '3.23.2', installedOn: '2023-06-02' } }, ['too-few-days']],
    ['inferred coverage', { evidence: evidence({ isCoverageDeclared: false }) }, ['not-declared']],
    ['no message', { evidence: evidence({ messages: [sentOn('2023-05-20')] }) }, ['no-messages']],
    [
      'a message missing',
      { evidence: evidence({ messages: [sentOn('2023-06-05', 'missing')] }) },
      ['some-missing'],
    ],
    [
      'a message contested on a day that is not yet covered',
      { evidence: evidence({ messages: [sentOn('2023-06-05'), sentOn('2023-06-09', 'contested')] }) },
      ['some-missing'],
    ],
    ['a clock that is off', { evidence: evidence({ obstacles: ['clock-offset'] }) }, ['something-blocks']],
    [
      'a message unchecked in the midst of the week',
      { evidence: evidence({ messages: [sentOn('2023-06-05'), sentOn('2023-06-06', 'unchecked')] }) },
      ['too-few-days', 'some-unchecked'],
    ],
    [
      'a gap in the midst of the week',
      {
        evidence: evidence({
          registerStretches: [stretch('2023-06-01', '2023-06-04'), stretch('2023-06-06', '2023-06-09')],
        }),
      },
      ['too-few-days'],
    ],
  ])('%s', (_name, given, reasons) => {
    expect(verificationOf(toVerify(given)).verdict).toBe('not-verified');
    expect(reasonsThatFail(toVerify(given))).toEqual(reasons);
  });

  test('nothing attested and nothing reconciled: not one condition is met', () => {
    const { conditions, figures } = verificationOf(toVerify({ attested: null, evidence: null }));
    expect(conditions.map(({ state }) => state)).toEqual(['not-met', ...Array<string>(6).fill('unknown')]);
    expect(figures).toEqual(noFigures);
  });

  test.each<[string, Partial<ToVerify>, string[]]>([
    [
      'nothing attested, nothing reconciled',
      { attested: null, evidence: null },
      ['not-attested', 'days-not-attested', 'coverage-no-result', ...noDays, 'blocking-no-result'],
    ],
    [
      'nothing reconciled',
      { evidence: null },
      ['no-result', 'coverage-no-result', ...noDays, 'blocking-no-result'],
    ],
    ['nothing attested', { attested: null }, ['not-attested', 'days-not-attested', ...noDays]],
    [
      'logs that end before the installation',
      { attested: { version: '3.23.2', installedOn: '2023-07-01' } },
      ['too-few-days', ...noDays],
    ],
  ])('%s', (_name, given, reasons) => {
    expect(reasonsThatFail(toVerify(given))).toEqual(reasons);
  });

  test('a vendor that installed it earlier than the service says makes no days more', () => {
    const vendorReport = { version: '3.23.2', installedOn: '2023-05-01' };
    expect(verificationOf(toVerify({ vendorReport })).figures).toMatchObject({ from: '2023-06-02', days: 7 });
  });

  test('days are counted as compared where both logs cover them', () => {
    const registerStretches = [stretch('2023-06-01', '2023-06-04'), stretch('2023-06-06', '2023-06-09')];
    expect(verificationOf(toVerify({ evidence: evidence({ registerStretches }) })).figures.compared).toBe(5);
  });

  test('what has a condition of its own blocks nothing beside it', () => {
    const obstacles = ['nothing-compared', 'coverage-not-declared', 'coverage-has-gaps'] as const;
    expect(verificationOf(toVerify({ evidence: evidence({ obstacles }) })).figures.blocking).toEqual([]);
  });

  test('seven days are to be had again after an unchecked message; a missing one stays until it is found', () => {
    const later = {
      portalStretches: [stretch('2023-03-01', '2023-06-20')],
      registerStretches: [stretch('2023-03-01', '2023-06-21')],
    };
    const unchecked = [sentOn('2023-06-03', 'unchecked'), sentOn('2023-06-12')];
    expect(verificationOf(toVerify({ evidence: evidence({ ...later, messages: unchecked }) }))).toMatchObject(
      {
        verdict: 'verified',
        figures: { from: '2023-06-04', to: '2023-06-20', days: 17, messages: 1, unchecked: 1 },
      },
    );
    const missing = [sentOn('2023-06-03', 'missing'), sentOn('2023-06-12')];
    expect(verificationOf(toVerify({ evidence: evidence({ ...later, messages: missing }) }))).toMatchObject({
      verdict: 'not-verified',
      figures: { notFound: 1, firstNotFoundOn: '2023-06-03' },
    });
  });

  test('gaps before the installation are no obstacle', () => {
    const given = toVerify({ evidence: evidence({ obstacles: ['coverage-has-gaps'] }) });
    expect(verificationOf(given).verdict).toBe('verified');
  });

  test('another case system is not affected, and that is not verified', () => {
    const given = toVerify({ service: { caseSystem: 'Modulus' } });
    expect(verificationOf(given)).toEqual({ verdict: 'not-affected', conditions: [], figures: noFigures });
    expect(noFigures.blocking).toEqual([]);
  });
});
