/** What people do in the simulated weeks: deliveries, late and repeated ones, confirmed rules, drafts and approvals. */
import type { Declaration } from '#domain/delivery/delivery.ts';
import type { Incident } from '#domain/incident/incident.ts';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import type { World } from './world.ts';

const contact = { name: 'Barnevernstjenesten', telephone: '00 00 00 00' };
const service = (organisation: string, municipalities: string[], districts?: string[]) => ({
  organisation,
  name: `Tjeneste ${municipalities.join(' ')}`,
  municipalities,
  ...(districts && { districts }),
  caseSystem: 'Visma Familia',
  contact,
});

export const incident: Incident = {
  id: 'simulated',
  caseSystem: 'Visma Familia',
  from: '2023-01-01',
  to: '2023-05-31',
  sample: true,
  services: [
    service('310000003', ['4601']),
    service('310000011', ['1804', '1811']),
    service('310000038', ['0301'], ['05']),
  ],
};

export const scopes = ['4601', '1804+1811', '0301-05'];

export const csv = (rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(rows.join('\r\n') + '\r\n');
const day = (n: number): string => `2023-03-${String(n).padStart(2, '0')}`;

/** Two messages a day and municipality; one in a while is never registered. */
export function portalRows(from: number, to: number): string[] {
  const rows = ['innsendt;kommunenummer;bydelsnummer;bekymringsmeldingId'];
  for (let n = from; n <= to; n++) {
    for (const [i, place] of ['4601;00', '1804;00', '1811;00', '0301;05', '0301;06'].entries()) {
      rows.push(
        `${day(n)}T09:1${i}:00;${place};m-${n}-${i}-a`,
        `${day(n)}T13:1${i}:00;${place};m-${n}-${i}-b`,
      );
    }
  }
  return rows;
}

export function registerRows(
  from: number,
  to: number,
  municipality: string,
  lost: (n: number) => boolean,
): string[] {
  const rows = ['mottatt;kommunenummer'];
  for (let n = from; n <= to; n++) {
    rows.push(`${day(n)} 09:20;${municipality}`);
    if (!lost(n)) rows.push(`${day(n)} 13:25;${municipality}`);
  }
  return rows;
}

export const declare = (
  side: 'portal' | 'register',
  scope: string,
  from: number,
  to: number,
): Declaration => ({
  side,
  scope,
  fromMs: Date.parse(`${day(from)}T00:00:00+01:00`),
  toMs: Date.parse(`${day(to)}T23:59:59.999+01:00`) + 1,
  maxDelay: side === 'register' ? 'PT1H' : 'auto',
  clockSkew: 'PT5M',
  channels: null,
});

export type Step = (world: World) => Promise<unknown>;

const deliver =
  (declaration: Declaration, rows: readonly string[]): Step =>
  async (world) =>
    receiveLog(world.system, declaration, pieces(csv(rows)));

export async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 100) yield bytes.subarray(start, start + 100);
}

const confirm =
  (scope: string, maxDelay: string, person: string): Step =>
  (world) =>
    confirmRules(world.system, scope, { maxDelay, clockSkew: 'PT5M' }, person);

/** Steps in time; everything is stored before the next begins, so every run can be held against the same end. */
export const steps: readonly Step[] = [
  (world) => keepIncident(world.system, incident),
  deliver(
    declare('register', '4601', 1, 15),
    registerRows(1, 15, '4601', (n) => n % 5 === 0),
  ),
  deliver(declare('portal', '*', 1, 24), portalRows(1, 24)),
  deliver(declare('register', '1804+1811', 1, 24), [
    ...registerRows(1, 24, '1804', () => false),
    ...registerRows(1, 24, '1811', (n) => n === 9).slice(1),
  ]),
  // Confirmed before the scope's own log of the later period, and changed after it.
  confirm('4601', '1WD', 'person-a'),
  confirm('1804+1811', 'PT30M', 'person-a'),
  deliver(
    declare('register', '0301-05', 1, 24),
    registerRows(1, 24, '0301', () => true),
  ),
  deliver(
    declare('register', '4601', 10, 24),
    registerRows(10, 24, '4601', (n) => n % 10 === 0),
  ),
  deliver(declare('register', '1804+1811', 1, 24), ['mottatt;navn', '2023-03-01;Ola Nordmann']),
  confirm('4601', 'PT2H', 'person-b'),
  deliver(declare('portal', '*', 1, 24), portalRows(1, 24)),
  // The same as was declared at the upload: only now may it be published.
  confirm('0301-05', 'PT1H', 'person-a'),
];

/** Somebody of the scope's own service. */
export const leader = (person: string, scope: string) => ({
  role: 'municipality' as const,
  ownScopes: [scope],
  person,
});

const publishNotice =
  (scope: string, choices: NoticeChoices): Step =>
  async (world) => {
    const draft = await draftNotice(world.system, scope, 'person-a', choices);
    if (!draft.ok) throw new Error(`no draft for ${scope}: ${draft.code}`);
    const self = await approveNotice(world.system, scope, draft.notice.id, leader('person-a', scope));
    if (self.ok) throw new Error('one person approved her own notice');
    return approveNotice(world.system, scope, draft.notice.id, leader('person-b', scope));
  };

/** A notice for each scope; one is corrected, and then closed. */
export const approvals: readonly Step[] = [
  ...scopes.map((scope) => publishNotice(scope, {})),
  publishNotice('0301-05', { contact: { name: 'Vakten', telephone: '22 00 00 00' } }),
  publishNotice('0301-05', { closing: 'all-settled' }),
];
