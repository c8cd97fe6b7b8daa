import { describe, expect, it, test } from 'vitest';
import type { HoldFacts, KnownOfService } from './facts.ts';
import { mayDeletionBegin, openConditions } from './judge.ts';
import { listMunicipalities, stateText } from './listing.ts';
import { clear, country, held, known, nowMs, serviceFacts, verified } from './testing.ts';

const codesOf = (facts: HoldFacts): string[] => openConditions(facts).map(({ code }) => code);
const withService = (change: Partial<KnownOfService>): HoldFacts => ({
  ...clear,
  services: serviceFacts(change),
});
const withServices = (change: (services: typeof country.services) => typeof country.services): HoldFacts => ({
  ...clear,
  incident: { ...country, services: change(country.services) },
});
const oneDay = { lastDay: '2023-09-12', registered: 4, explained: 0, notFound: 0, unchecked: 0 };
const summaryOf = (change: Partial<NonNullable<KnownOfService['held']>>) => ({
  held: { ...known.held!, ...change },
});

test('nothing is open in a country where everything is known, current and verified', () => {
  expect(openConditions(clear)).toEqual([]);
});

describe('each thing that is unknown, late, unreadable or contradictory keeps deletion back', () => {
  const cases: [string, HoldFacts, string[]][] = [
    ['no hold was ever started', { ...clear, record: null }, ['no-hold']],
    ['no incident', { ...clear, incident: null }, ['no-incident']],
    [
      'a clock before the last step',
      { ...clear, record: { ...held, startedAtMs: nowMs + 1 } },
      ['clock-behind'],
    ],
    ['a national delivery that waits', { ...clear, nationalPending: 1 }, ['delivery-pending']],
    ['an alarm of the country', { ...clear, alarms: [{ kind: 'poison-message', scope: null }] }, ['alarm']],
    ['an alarm of a service', { ...clear, alarms: [{ kind: 'silence', scope: '4601' }] }, ['alarm']],
    ['a municipality in no service', withServices((all) => all.slice(1)), ['not-in-register']],
    [
      'a municipality in two services',
      withServices(([a, b, c]) => [a!, { ...b!, municipalities: ['1103', '4601'] }, c!]),
      ['served-twice', 'unreadable'],
    ],
    [
      'districts of a city of which not all are known',
      withServices(([a, ...rest]) => [{ ...a!, districts: ['01'] }, ...rest]),
      ['districts-missing', 'unreadable'],
    ],
    ['a service of which nothing is known', { ...clear, services: clear.services.slice(1) }, ['unreadable']],
    ['no answer to the survey', withService({ survey: null }), ['no-answer']],
    [
      'an answer that denies the upgrade',
      withService({ survey: { differences: ['upgrade-denied'], saysAffected: true } }),
      ['answer-contradicts'],
    ],
    [
      'an answer of another case system',
      withService({ survey: { differences: [], saysAffected: false } }),
      ['answer-contradicts'],
    ],
    ['no verification', withService({ verification: null }), ['not-verified']],
    [
      'a verification made of older documents',
      withService({ isVerificationCurrent: false }),
      ['verification-old'],
    ],
    [
      'the vendor reports an older version',
      withService({ reportedVersion: '3.23.1' }),
      ['vendor-contradicts'],
    ],
    [
      'the vendor reports what cannot be compared',
      withService({ reportedVersion: '2023' }),
      ['vendor-contradicts'],
    ],
    ['a result older than its logs', withService({ isResultCurrent: false }), ['result-older-than-logs']],
    ['a delivery that waits', withService({ pendingDeliveries: 2 }), ['delivery-pending']],
    [
      'logs that end before what is deleted next',
      withService({ comparedToMs: nowMs - 31 * 86_400_000 }),
      ['evidence-late'],
    ],
    ['no logs to compare', withService({ comparedToMs: null }), ['evidence-late']],
    ['a result from the future', withService({ asOfMs: nowMs + 1 }), ['clock-behind']],
    ['messages that nobody has settled', withService(summaryOf({ unsettled: 1 })), ['unsettled']],
    ['no count of them', withService({ held: null }), ['unsettled-unknown']],
    [
      'a message whose time is over and that was not checked',
      withService(summaryOf({ days: [{ ...oneDay, unchecked: 1 }] })),
      ['unchecked-due'],
    ],
  ];
  test.each(cases)('%s', (_name, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
    expect(mayDeletionBegin(facts.record, openConditions(facts))).toBe(false);
    const released = { ...held, release: { state: 'released' as const, stateHash: '', releasedAtMs: 0 } };
    expect(mayDeletionBegin(released, openConditions(facts))).toBe(false);
  });
});

describe('what keeps nothing back', () => {
  test.each([
    ['a later version than the one attested', withService({ reportedVersion: '3.24.0' })],
    [
      'unchecked messages whose time is not over',
      withService(summaryOf({ days: [{ ...oneDay, lastDay: '2023-09-13', unchecked: 9 }] })),
    ],
    [
      'a difference that is not about the fault',
      withService({ survey: { differences: ['told-denied'], saysAffected: null } }),
    ],
    ['logs that reach to what is deleted next', withService({ comparedToMs: nowMs - 30 * 86_400_000 })],
  ])('%s', (_name, facts) => {
    expect(codesOf(facts)).toEqual([]);
  });
});

it('without a release nothing is deleted though no condition is open, and neither while one waits', () => {
  const waiting = {
    stateHash: '',
    proposedBy: 'a',
    proposedAtMs: 0,
    confirmedBy: 'b',
    confirmedAtMs: 0,
    dueAtMs: 0,
  };
  expect(mayDeletionBegin(null, [])).toBe(false);
  expect(mayDeletionBegin(held, [])).toBe(false);
  expect(mayDeletionBegin({ ...held, release: { state: 'waiting', ...waiting } }, [])).toBe(false);
  expect(
    mayDeletionBegin({ ...held, release: { state: 'released', stateHash: '', releasedAtMs: 0 } }, []),
  ).toBe(true);
});

describe('the dry run', () => {
  it('lists every municipality of the incident’s date with its verdict', () => {
    const facts = withService({ verification: { ...verified, verdict: 'not-verified' } });
    const list = listMunicipalities(country, openConditions(facts));
    expect(list).toHaveLength(356);
    expect(list.find(({ number }) => number === '4601')).toMatchObject({
      name: 'Bergen',
      verdict: 'open',
      scopes: ['4601'],
      conditions: ['not-verified'],
    });
    const count = (verdict: string) => list.filter((row) => row.verdict === verdict).length;
    expect([count('open'), count('verified'), count('not-affected')]).toEqual([1, 1, 354]);
  });

  it('has another state where a verdict differs, and the same where only figures do', () => {
    const textOf = (facts: HoldFacts): string => {
      const conditions = openConditions(facts);
      return stateText(facts.incident, facts.record, listMunicipalities(country, conditions), conditions);
    };
    expect(textOf(withService({ comparedToMs: nowMs - 1 }))).toBe(textOf(clear));
    expect(textOf(withService({ survey: null }))).not.toBe(textOf(clear));
    expect(textOf({ ...clear, nationalPending: 1 })).not.toBe(textOf(clear));
  });
});
