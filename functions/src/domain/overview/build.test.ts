import { describe, expect, it } from 'vitest';
import { overviewOf } from './build.ts';
import type { Group, MunicipalityRow, Overview, ServiceRow } from './overview.ts';
import { overviewSchema } from './overview.ts';
import {
  answered,
  answeredMs,
  findingsOf,
  inputsWith,
  nowMs,
  result,
  saysLost,
  saysNone,
} from './testing/country.ts';

const nothing = (): Overview => overviewOf(inputsWith({}));
const serviceOf = (overview: Overview, scope: string): ServiceRow =>
  overview.services.find((row) => row.scope === scope)!;
const placeOf = (overview: Overview, number: string): MunicipalityRow =>
  overview.municipalities.find((row) => row.number === number)!;
const groupOf = (overview: Overview, key: string): Group => overview.groups.find((one) => one.key === key)!;

describe('where nothing is known', () => {
  it('holds every municipality of the date and every service, and nothing is 0 that is not known', () => {
    expect(overviewSchema.parse(nothing())).toEqual(nothing());
    expect(nothing().municipalities).toHaveLength(356);
    expect(nothing().services).toHaveLength(5);
    const whole = groupOf(nothing(), 'all');
    for (const figure of [
      whole.declared.notArrived,
      whole.certified.missingAtLeast,
      whole.confirmed.stillLost,
    ])
      expect(figure).toMatchObject({
        value: null,
        coverage: { of: 5, known: 0, unit: 'service' },
        asOf: null,
      });
    expect(whole.missing.value).toBe(5);
    expect(nothing().curve).toEqual([]);
  });

  it('a missing answer is told since the deadline, and not before it', () => {
    expect(serviceOf(nothing(), '4601').survey.missingSince).toBe('2023-06-15T10:00:00Z');
    const before = overviewOf({ ...inputsWith({}), nowMs: Date.UTC(2023, 5, 15, 10) });
    expect(serviceOf(before, '4601').survey).toMatchObject({ state: 'missing', missingSince: null });
  });
});

describe('the three figures', () => {
  const overview = (): Overview =>
    overviewOf(
      inputsWith({
        '4601': {
          survey: answered('4601', [answeredMs, saysLost(24)], [answeredMs + 1, saysLost(21)]),
          part: {
            result: result(20),
            findings: {
              ...findingsOf('4601', { recovered: 3, stillLost: 18, unsettled: 1 }),
              versions: 2,
              atMs: nowMs - 5,
              reviews: [
                { municipality: '4601', by: '2023-06-30', messages: 2 },
                { municipality: '4601', by: '2023-07-01', messages: 1 },
              ],
            },
          },
        },
        '1103': { survey: answered('1103', [answeredMs, saysNone]) },
        '0301-05': { survey: answered('0301-05', [nowMs, saysLost(null)]) },
      }),
    );
  const whole = (): Group => groupOf(overview(), 'all');

  it('stand side by side and are never added', () => {
    expect(whole().declared.notArrived).toMatchObject({ value: 21, coverage: { of: 5, known: 2 } });
    expect(whole().certified.missingAtLeast).toMatchObject({ value: 20, coverage: { of: 5, known: 1 } });
    expect(whole().confirmed.recovered).toMatchObject({ value: 3, coverage: { of: 5, known: 1 } });
    expect(whole().confirmed.stillLost.value).toBe(18);
    expect(whole().reviewsOverdue.value).toBe(2);
  });

  it('an answer "no" is 0, one "not known" is unknown, and late is told', () => {
    expect(serviceOf(overview(), '1103').declared.notArrived.value).toBe(0);
    expect(serviceOf(overview(), '0301-05').declared.notArrived.value).toBeNull();
    expect(whole().answered.value).toBe(2);
    expect(whole().late.value).toBe(1);
    expect(serviceOf(overview(), '4601').versions.answers).toBe(2);
  });

  it('are told by case system and by county governor', () => {
    expect(groupOf(overview(), 'Annet').declared.notArrived.value).toBe(0);
    expect(groupOf(overview(), 'vestland').declared.notArrived.value).toBe(21);
    expect(groupOf(overview(), 'vestland').municipalities.value).toBe(43);
    expect(overview().groups.filter(({ kind }) => kind === 'governor')).toHaveLength(10);
  });

  it('messages that are missing want a notice', () => {
    expect(serviceOf(overview(), '4601').isMissingWithoutNotice).toBe(true);
    expect(whole().missingWithoutNotice.value).toBe(1);
  });
});

it('what cannot be certified is unknown, and why is told', () => {
  const doubtful = { ...result(7), doubts: ['delay-not-confirmed' as const] };
  const overview = overviewOf(inputsWith({ '4601': { part: { result: doubtful } } }));
  const row = serviceOf(overview, '4601');
  expect(row.certified.missingAtLeast.value).toBeNull();
  expect(row.doubts).toEqual(['delay-not-confirmed']);
});

describe('a joint service', () => {
  const members = ['1804', '1811'].map((municipality) => ({ municipality, missingAtLeast: 2 }));
  const overview = (): Overview =>
    overviewOf(
      inputsWith({
        '1804+1811': {
          survey: answered('1804+1811', [answeredMs, saysLost(3)]),
          part: {
            result: { ...result(3), members },
            findings: { ...findingsOf('1811', { reportedAgain: 1 }), versions: 1, atMs: 1 },
            notice: {
              state: 'open',
              publishedAtMs: 1,
              versions: 1,
              municipalities: { '1804': 'open', '1811': 'nothing-missing' },
            },
          },
        },
      }),
    );

  it("tells each member's own fewest, which need not add up to the service's", () => {
    expect(serviceOf(overview(), '1804+1811').certified.missingAtLeast.value).toBe(3);
    expect(placeOf(overview(), '1804').certified.missingAtLeast.value).toBe(2);
    expect(groupOf(overview(), 'nordland').certified.missingAtLeast.value).toBe(3);
  });

  it('an answer is the whole service’s, findings and notices name the municipality', () => {
    expect(placeOf(overview(), '1811').declared.notArrived.value).toBeNull();
    expect(placeOf(overview(), '1811').survey).toBe('answered');
    expect(placeOf(overview(), '1811').confirmed.reportedAgain.value).toBe(1);
    expect(placeOf(overview(), '1804').confirmed.reportedAgain.value).toBe(0);
    expect(placeOf(overview(), '1811').notice).toBe('nothing-missing');
    expect(placeOf(overview(), '1804').notice).toBe('open');
  });
});

it('a city with a service for each district has come as far as the one that is least far', () => {
  const survey = answered('0301-05', [answeredMs, saysLost(2)]);
  const overview = overviewOf(inputsWith({ '0301-05': { survey } }));
  const oslo = placeOf(overview, '0301');
  expect(oslo.services).toEqual(['0301-05', '0301-06']);
  expect(oslo.survey).toBe('missing');
  expect(oslo.declared.notArrived).toMatchObject({ value: 2, coverage: { of: 2, known: 1 } });
});
