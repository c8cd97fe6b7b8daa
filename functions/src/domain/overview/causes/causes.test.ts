/** What a figure's change is put down to, from what the two rows rest on. */
import { describe, expect, it, test } from 'vitest';
import { overviewOf } from '../build.ts';
import type { Overview, ServiceRow } from '../overview.ts';
import { inputsWith } from '../testing/country.ts';
import { causesOf } from './causes.ts';
import type { Compared } from './causes.ts';
import { toldFigures, totalOf, unitOf } from './figures.ts';
import type { Source } from './figures.ts';
import { sumsByCause } from './sums.ts';

const overview = overviewOf(inputsWith({}), 'vestland');
const [row] = overview.services as [ServiceRow];
const versions = { ...row.versions, answers: 1, deliveries: 'd', rules: 'r', result: 'x', verifiedBy: 'x' };
const { incident } = overview;
const asOf = '2023-06-20T10:00:00.000Z';
type Change = {
  readonly row?: Partial<ServiceRow>;
  readonly versions?: Partial<ServiceRow['versions']>;
  readonly incident?: Partial<Overview['incident']>;
  readonly asOf?: string;
  readonly was?: Partial<ServiceRow['versions']>;
} & Partial<Pick<Compared, 'from' | 'to'>>;

function causes(source: Source, change: Change): string {
  const was = { ...versions, ...change.was };
  const compared: Compared = {
    before: { ...row, versions: was },
    after: { ...row, ...change.row, versions: { ...was, ...change.versions } },
    old: { incident, asOf },
    now: { incident: { ...incident, ...change.incident }, asOf: change.asOf ?? asOf },
    ...{
      from: 1,
      to: 2,
      ...('from' in change && { from: change.from! }),
      ...('to' in change && { to: change.to! }),
    },
  };
  return causesOf(source, compared).join(' ');
}
const portal = { row: { connection: { ...row.connection, portalAt: asOf } } };
const register = { row: { connection: { ...row.connection, registerAt: asOf } } };
const upgrade = (over: Partial<ServiceRow['upgrade']>) => ({ row: { upgrade: { ...row.upgrade, ...over } } });
const deadline = (surveyDeadline: string | null) => ({ incident: { surveyDeadline } });

describe('a change is put down to', () => {
  it.each<[Source, Change, string]>([
    ['register', {}, 'register'],
    ['survey', { versions: { answers: 2 } }, 'correction'],
    ['survey', { was: { answers: 0 }, versions: { answers: 1 } }, 'answer'],
    ['survey', {}, 'not-found'],
    ['delivery', portal, 'delivery'],
    ['delivery', register, 'delivery'],
    ['delivery', {}, 'not-found'],
    ['logs', { versions: { deliveries: 'e', result: 'y' } }, 'delivery'],
    ['logs', { versions: { rules: 's', result: 'y' } }, 'rules'],
    ['logs', { versions: { deliveries: 'e', rules: 's', result: 'y' } }, 'delivery rules'],
    ['logs', { versions: { result: 'y' } }, 'result'],
    ['logs', { versions: { result: 'y' }, incident: { to: '2023-01-11' } }, 'incident'],
    ['logs', { versions: { result: 'y' }, incident: { from: '2023-01-02' } }, 'incident'],
    ['logs', { incident: { to: '2023-01-11' } }, 'not-found'],
    ['days', portal, 'delivery'],
    ['days', { versions: { deliveries: 'e' } }, 'delivery'],
    ['days', { incident: { to: '2023-01-11' } }, 'incident'],
    ['days', {}, 'not-found'],
    ['upgrade', upgrade({ version: '9' }), 'attestation'],
    ['upgrade', upgrade({ installedOn: '2023-06-01' }), 'attestation'],
    ['upgrade', upgrade({ vendorVersion: '9' }), 'vendor-report'],
    ['upgrade', { versions: { verifiedBy: 'y', deliveries: 'e' } }, 'delivery'],
    ['upgrade', { versions: { verifiedBy: 'y', rules: 's' } }, 'rules'],
    ['upgrade', { versions: { verifiedBy: 'y' } }, 'result'],
    ['upgrade', { versions: { deliveries: 'e', rules: 's' } }, 'not-found'],
    ['upgrade', { row: { caseSystem: 'Annet' } }, 'register'],
    ['case-system', { row: { caseSystem: 'Annet' } }, 'register'],
    ['case-system', { incident: { caseSystem: 'Annet' } }, 'incident'],
    ['case-system', { incident: { fixedVersion: '9' } }, 'incident'],
    ['findings', { versions: { findings: 1 } }, 'finding'],
    ['findings', { versions: { result: 'y' } }, 'not-found'],
    ['findings', { versions: { result: 'y' }, from: null }, 'result'],
    ['findings', { versions: { result: 'y' }, to: null }, 'result'],
    ['unsettled', { versions: { findings: 1, deliveries: 'e' } }, 'delivery finding'],
    ['notice', { versions: { notices: 1 } }, 'notice'],
    ['without-notice', { versions: { notices: 1, findings: 1, rules: 's' } }, 'rules finding notice'],
    ['reviews', { asOf: '2023-06-21T10:00:00.000Z' }, 'deadline'],
    ['reviews', { asOf: '2023-06-20T21:59:59.999Z' }, 'not-found'],
    ['reviews', { asOf: '2023-06-20T22:00:00.000Z' }, 'deadline'],
    ['reviews', { asOf: '2023-06-21T10:00:00.000Z', to: 1 }, 'not-found'],
    ['reviews', { asOf: '2023-06-21T10:00:00.000Z', from: null, to: 1 }, 'deadline'],
    ['reviews', { asOf: '2023-06-21T10:00:00.000Z', from: 0, to: null }, 'not-found'],
    ['overdue', { was: { answers: 0 }, versions: { answers: 1 } }, 'answer'],
    ['overdue', deadline('2023-07-01T10:00:00Z'), 'incident'],
    ['overdue', deadline(null), 'incident'],
    ['overdue', { asOf: '2023-06-21T10:00:00.000Z' }, 'not-found'],
  ])('%s, %j: %s', (source, change, told) => expect(causes(source, change)).toBe(told));

  it('the deadline from the millisecond after it, and from no other', () => {
    const passed = (old: string, now: string): string => {
      const at = (text: string) => ({ incident, asOf: text });
      const compared = { before: row, after: row, old: at(old), now: at(now), from: 0, to: 1 };
      return causesOf('overdue', compared).join(' ');
    };
    const [before, on, after] = [
      '2023-06-15T09:59:59.999Z',
      '2023-06-15T10:00:00.000Z',
      '2023-06-15T10:00:00.001Z',
    ];
    expect([passed(before, after), passed(on, after)]).toEqual(['deadline', 'deadline']);
    expect([passed(before, on), passed(after, asOf)]).toEqual(['not-found', 'not-found']);
  });
});

test('each figure has its unit, and the country’s is the overview’s own sum', () => {
  expect([unitOf('municipalities'), unitOf('answered'), unitOf('notArrived')]).toEqual([
    'municipality',
    'service',
    'message',
  ]);
  expect(totalOf('municipalities', overview)).toBe(43);
  expect(totalOf('overdueAnswers', overview)).toBe(1);
  expect(totalOf('notArrived', overview)).toBeNull();
  const [whole] = overview.groups;
  expect(totalOf('missing', { ...overview, services: [] })).toBe(whole!.missing.value);
  const known = { ...row, survey: { ...row.survey, missingSince: null } };
  expect(toldFigures.overdueAnswers.of(known)).toBe(0);
});

test('the parts of a figure’s change stand with the most services first, and those alike by their causes', () => {
  const change = (scope: string, from: number | null, to: number | null, ...all: string[]) => ({
    ...{ scope, name: scope, figure: 'notArrived' as const, from, to },
    causes: all as ('answer' | 'correction')[],
  });
  const changes = [
    ...[change('a', null, 3, 'correction'), change('b', 5, null, 'answer')],
    ...[change('c', 1, 2, 'answer', 'correction'), change('d', 1, 2, 'answer', 'correction')],
  ];
  const [sum, ...none] = sumsByCause(changes, overview, overview);
  expect(none).toEqual([]);
  expect(sum).toEqual({
    ...{ figure: 'notArrived', unit: 'message', from: null, to: null, change: 0 },
    parts: [
      { causes: ['answer', 'correction'], services: 2, change: 2 },
      { causes: ['answer'], services: 1, change: -5 },
      { causes: ['correction'], services: 1, change: 3 },
    ],
  });
  expect(sumsByCause(changes.toReversed(), overview, overview)).toEqual([sum]);
});
