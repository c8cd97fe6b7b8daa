/** What each condition is told with: the figures and days from which a person sees what to do. */
import { describe, expect, it } from 'vitest';
import { differenceCodes } from '../survey/differences.ts';
import { conditionOf } from '../upgrade/verification-view.ts';
import type { KnownOfService } from './facts.ts';
import { openConditions } from './judge.ts';
import { listMunicipalities, stateText } from './listing.ts';
import { registerConditions } from './register.ts';
import { clear, country, held, known, nowMs, serviceFacts, verified } from './testing.ts';

const dayMs = 86_400_000;
const bergen = { scope: '4601', municipalities: ['4601'] };
const openIn = (change: Partial<KnownOfService>) =>
  openConditions({ ...clear, services: serviceFacts(change) });
const day = { lastDay: '2023-09-12', registered: 0, explained: 0, notFound: 0, unchecked: 3 };

describe('a condition of a service says which, and what it rests on', () => {
  const late = nowMs - 31 * dayMs;
  const notMet = { ...verified, verdict: 'not-verified' as const };
  const conditions = [conditionOf('same-or-later'), conditionOf('too-few-days'), conditionOf('no-result')];
  it.each<[string, Partial<KnownOfService>, object]>([
    ['delivery-pending', { pendingDeliveries: 2 }, { deliveries: 2 }],
    ['unsettled', { held: { ...known.held!, unsettled: 7 } }, { messages: 7 }],
    ['unchecked-due', { held: { ...known.held!, days: [day] } }, { messages: 3 }],
    ['evidence-late', { comparedToMs: late }, { needed: '2023-08-14', comparedTo: '2023-08-13' }],
    ['evidence-late', { comparedToMs: null }, { needed: '2023-08-14' }],
    ['not-verified', { verification: null }, { verification: [] }],
    ['not-verified', { verification: { ...notMet, conditions } }, { verification: conditions.slice(1) }],
    ['vendor-contradicts', { reportedVersion: '3.23.1' }, { attested: '3.23.2', reported: '3.23.1' }],
    [
      'answer-contradicts',
      { survey: { differences: ['upgrade-denied', 'told-denied'], saysAffected: true } },
      { differences: ['upgrade-denied'] },
    ],
    [
      'answer-contradicts',
      { survey: { differences: ['upgrade-denied'], saysAffected: null } },
      { differences: ['upgrade-denied'] },
    ],
    [
      'answer-contradicts',
      { survey: { differences: [], saysAffected: false } },
      { differences: [], saysAffected: false },
    ],
  ])('%s of %j', (code, change, facts) => {
    expect(openIn(change)).toMatchObject([{ code, ...bergen }]);
    expect(openIn(change)[0]!.facts).toStrictEqual(facts);
  });

  it.each(differenceCodes)('the survey’s difference "%s" counts where it bears on the fault', (code) => {
    const bears = /^(case-system-other|not-arrived-more|upgrade-)/.test(code);
    const open = openIn({ survey: { differences: [code], saysAffected: true } });
    expect(open.map((one) => one.code)).toEqual(bears ? ['answer-contradicts'] : []);
  });

  it('the version that was attested, reported by its vendor, contradicts nothing', () => {
    expect(openIn({ reportedVersion: '3.23.2' })).toEqual([]);
  });

  it('what the logs must reach to follows the retention that the hold has', () => {
    const record = { ...held, retention: [{ fromMs: 0, days: 60 }] };
    expect(openConditions({ ...clear, record, services: serviceFacts({ comparedToMs: late }) })).toEqual([]);
    const without = openConditions({
      ...clear,
      record: null,
      services: serviceFacts({ comparedToMs: late }),
    });
    expect(without.map(({ code }) => code)).toEqual(['no-hold', 'evidence-late']);
  });
});

describe('a condition of the country', () => {
  it('says how many national deliveries wait', () => {
    expect(openConditions({ ...clear, nationalPending: 2 })[0]!.facts).toStrictEqual({ deliveries: 2 });
  });

  it('an alarm is of its service, and of the country where no service is known by that name', () => {
    const alarms = ['4601', '1103', null, '9999'].map((scope) => ({ kind: 'silence', scope }));
    const told = openConditions({ ...clear, alarms });
    expect(told.map(({ scope, municipalities }) => [scope, municipalities])).toEqual([
      ['4601', ['4601']],
      ['1103', ['1103']],
      [null, []],
      [null, []],
    ]);
    expect(told[0]!.facts).toStrictEqual({ alarm: 'silence' });
  });

  it('the clock is behind where the last step is later than now, and not where it is now', () => {
    const codes = (atMs: number) => {
      const step = {
        revision: 1,
        atMs,
        by: 'a',
        did: { step: 'review' as const, basedOn: 1, reviewOn: '2023-12-01' },
      };
      return openConditions({ ...clear, record: { ...held, steps: [step] } }).map(({ code }) => code);
    };
    expect(codes(nowMs)).toEqual([]);
    expect(codes(nowMs + 1)).toEqual(['clock-behind']);
  });
});

describe('the register of services', () => {
  const [bergens] = country.services;
  const oslo = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...bergens!,
      municipalities: ['0301'],
      districts: [String(i + 1).padStart(2, '0')],
    }));
  const withOslo = (services: typeof country.services, to = country.to) => {
    const others = country.services.map((one) => ({
      ...one,
      municipalities: one.municipalities.filter((number) => number !== '0301'),
    }));
    return registerConditions({ to, services: [...others, ...services] }).filter(({ municipalities }) =>
      municipalities.includes('0301'),
    );
  };

  it.each([
    ['all fifteen districts of Oslo', oslo(15), []],
    ['fourteen of them', oslo(14), ['districts-missing']],
    ['one of them twice', [...oslo(15), oslo(1)[0]!], ['served-twice']],
    [
      'one of them beside the whole city',
      [...oslo(1), { ...bergens!, municipalities: ['0301'] }],
      ['served-twice'],
    ],
    ['none', [], ['not-in-register']],
  ])('%s: %j', (_name, services, codes) => {
    expect(withOslo(services).map(({ code }) => code)).toEqual(codes);
  });

  it('is held against the municipalities of the incident’s last day', () => {
    const missing = (to: string) => registerConditions({ to, services: [] }).length;
    expect([missing('2023-12-31'), missing('2024-01-01')]).toEqual([356, 357]);
  });
});

describe('the state that two operators must have seen alike', () => {
  const list = listMunicipalities(country, []);
  const text = stateText(country, held, list, []);

  it.each([
    ['the case system', { ...country, caseSystem: 'Another' }, held],
    ['the version', { ...country, fixedVersion: '3.24.0' }, held],
    ['the incident', null, held],
    ['the hold', country, null],
    ['its start', country, { ...held, startedAtMs: 1 }],
    ['its retention', country, { ...held, retention: [{ fromMs: 0, days: 1 }] }],
    ['its limits', country, { ...held, limits: [] }],
  ])('is another where %s is', (_name, incident, record) => {
    expect(stateText(incident, record, list, [])).not.toBe(text);
  });

  it('lists the municipalities by number, before 2024 and since', () => {
    for (const to of ['2023-05-31', '2024-05-31']) {
      const numbers = listMunicipalities({ ...country, to }, []).map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted());
    }
  });

  it('is another where a municipality has another service, and the same in whatever order they stand', () => {
    const split = list.map((one) =>
      one.number === '4601' ? { ...one, scopes: ['4601 01', '4601 02'] } : one,
    );
    const turned = split.map((one) => ({ ...one, scopes: one.scopes.toReversed() }));
    expect(stateText(country, held, split, [])).not.toBe(text);
    expect(stateText(country, held, turned, [])).toBe(stateText(country, held, split, []));
  });

  it('holds the country’s conditions by code, and a municipality’s only at the municipality', () => {
    const [ofCountry, ofService] = [
      openConditions({ ...clear, nationalPending: 1 }),
      openIn({ pendingDeliveries: 1 }),
    ];
    expect(stateText(country, held, list, ofCountry)).toContain('"country":["delivery-pending"]');
    expect(stateText(country, held, list, ofService)).toBe(text);
  });
});
