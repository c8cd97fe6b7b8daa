/** The country's page: every municipality of the date once, in the gravest of its districts' states. */
import { describe, expect, it, test } from 'vitest';
import type { Incident } from '../incident/incident.ts';
import { scopeKeyOf } from '../service/service.ts';
import type { Service } from '../service/service.ts';
import type { PublicNotice } from './public-snapshot.ts';
import type { ScopePublicState } from './public-state.ts';
import { exampleNotice } from './sami/testing/example.ts';
import { snapshotOf } from './snapshot.ts';

const service = (municipalities: string[], districts?: string[]): Service => ({
  ...{ organisation: '310000003', name: 'Tjeneste', municipalities, caseSystem: 'Familia' },
  ...(districts && { districts }),
  contact: { name: '', telephone: '' },
});
const iso = (ms: number): string => new Date(ms).toISOString();
const incident: Incident = {
  ...{ id: 'one', caseSystem: 'Familia', from: '2020-09-01', to: '2023-05-31', sample: false },
  services: [
    service(['4601']),
    service(['1804', '1811']),
    service(['0301'], ['05', '06']),
    service(['0301'], ['07']),
  ],
};
type State = Omit<ScopePublicState, 'scope' | 'sinceMs'> & { sinceMs?: number };
const checking: State = { state: 'checking', notices: {} };
const open = (over: Partial<PublicNotice> = {}): State => ({
  state: 'messages-missing',
  notices: { '0301': exampleNotice(over) },
});
function placesOf(states: Record<string, State>, refused: string[] = [], services = incident.services) {
  const byScope = new Map(
    Object.entries(states).map(([scope, state]) => [scope, { scope, sinceMs: 5, ...state }]),
  );
  const { municipalities } = snapshotOf({ ...incident, services }, byScope, [], refused);
  return new Map(municipalities.map(({ number, ...told }) => [number, told]));
}

test('an incident without a state has every municipality, and nothing besides', () => {
  const { municipalities, ...rest } = snapshotOf(incident, new Map());
  expect(rest).toEqual({
    ...{ schemaVersion: 2, sample: false },
    incident: { id: 'one', caseSystem: 'Familia', from: '2020-09-01', to: '2023-05-31' },
  });
  expect(municipalities).toHaveLength(356);
  expect(municipalities[0]).toEqual({
    ...{ number: '0301', state: 'not-answered' },
    districts: ['05', '06', '07'].map((district) => ({ district, state: 'not-answered' })),
  });
  expect(municipalities.find(({ number }) => number === '5430')).toEqual({
    number: '5430',
    state: 'not-answered',
  });
});

test('totals and the reference check stand where there are any', () => {
  const total = { area: 'no', places: 1, atLeast: 4, isExact: true, withheld: [] };
  const told = snapshotOf({ ...incident, referenceNumberConfirmedOn: '2023-05-01' }, new Map(), [total]);
  expect(told).toMatchObject({ totals: [total], referenceCheck: { confirmedOn: '2023-05-01' } });
});

describe('a municipality', () => {
  const notice = exampleNotice();
  const none = exampleNotice({ windows: [], notFoundAtLeast: 0 });
  const joint = (notices: Record<string, PublicNotice>): State => ({ state: 'messages-missing', notices });

  it('has its service’s state while no notice names it', () => {
    expect(placesOf({ '4601': checking }).get('4601')).toEqual({ state: 'checking', since: iso(5) });
  });

  it('of a joint service has the state of its own notice', () => {
    const places = placesOf({ '1804+1811': joint({ '1804': notice, '1811': none }) });
    expect(places.get('1804')).toEqual({ state: 'messages-missing', since: iso(5), notice });
    expect(places.get('1811')).toEqual({ state: 'nothing-missing', since: iso(5), notice: none });
  });

  it('of which nothing can be known says so', () => {
    const unknowable = exampleNotice({ unknowable: 'logs-deleted' });
    expect(placesOf({ '4601': joint({ '4601': unknowable }) }).get('4601')!.state).toBe('cannot-be-known');
  });

  it('is found by the number that it has now', () => {
    const places = placesOf({ '3114': joint({ '3114': notice }) }, [], [service(['3114'])]);
    expect(places.get('3018')).toMatchObject({ state: 'messages-missing', notice });
  });

  it('shows its own number, unless that was refused', () => {
    const own = exampleNotice({ ownNumber: 2 });
    const state = { '1804+1811': joint({ '1804': own, '1811': own }), '4601': checking };
    const places = placesOf(state, ['1804', '4601']);
    expect(places.get('1804')!.notice).toEqual(exampleNotice());
    expect(places.get('1811')!.notice).toEqual(own);
    expect(places.get('4601')).toEqual({ state: 'checking', since: iso(5) });
    const oslo = placesOf({ '0301-05+0301-06': open({ ownNumber: 2 }) }, ['0301/05+06']).get('0301');
    expect(oslo!.districts!.map((one) => one.notice?.ownNumber)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a city with a service for some of its districts each', () => {
  const both = '0301-05+0301-06';

  it.each<[name: string, states: Record<string, State>, state: string, since: string | undefined]>([
    [
      'not-answered before cannot-be-known',
      { [both]: open({ unknowable: 'logs-deleted' }) },
      'not-answered',
      undefined,
    ],
    ['checking before not-answered', { [both]: checking }, 'checking', iso(5)],
    [
      'checking before nothing missing',
      { [both]: open({ windows: [] }), '0301-07': checking },
      'checking',
      iso(5),
    ],
    ['missing before checking', { [both]: checking, '0301-07': open() }, 'messages-missing', iso(5)],
    [
      'cannot-be-known before nothing missing',
      { [both]: open({ windows: [] }), '0301-07': open({ unknowable: 'logs-deleted' }) },
      'cannot-be-known',
      iso(5),
    ],
    [
      'nothing missing in all',
      { [both]: open({ windows: [] }), '0301-07': open({ windows: [] }) },
      'nothing-missing',
      iso(5),
    ],
  ])('is in the gravest state: %s', (_name, states, state, since) => {
    const oslo = placesOf(states).get('0301');
    expect([oslo!.state, oslo!.since]).toEqual([state, since]);
  });

  it('has it since the first of its districts had, and each district its own', () => {
    const oslo = placesOf({ [both]: { ...open(), sinceMs: 9 }, '0301-07': { ...open(), sinceMs: 7 } }).get(
      '0301',
    );
    expect(oslo!.since).toBe(iso(7));
    expect(oslo!.districts!.map(({ district, since }) => [district, since])).toEqual([
      ...[
        ['05', iso(9)],
        ['06', iso(9)],
        ['07', iso(7)],
      ],
    ]);
    expect(oslo).not.toHaveProperty('notice');
    expect(scopeKeyOf(incident.services[2]!)).toBe(both);
  });
});
