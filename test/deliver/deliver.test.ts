/** The real client against a started system: what networks, busy services and sudden deaths do to a daily delivery. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationNumberFor } from '#local/issuer/people.ts';
import { sampleOrganisationOf } from '#local/issuer/sample-organisations.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { readClientSettings } from '../../infra/operations/deliver/settings.ts';
import { delivers } from '../../infra/operations/smoke/delivery-check.ts';
import { runChecks } from '../../infra/operations/smoke/run-checks.ts';
import { newClient } from './client.ts';
import type { Client } from './client.ts';
import { startGate } from './gate.ts';
import type { Gate } from './gate.ts';
import { startSmallSystem } from './small-system.ts';
import type { SmallSystem } from './small-system.ts';

let system: SmallSystem;
let gate: Gate;
const secretText = 'melding-som-ikke-skal-i-noen-logg';

beforeAll(async () => {
  system = await startSmallSystem();
  gate = await startGate(new URL(system.api).origin);
  await system.ask('bufdir-1', 'PUT', 'incidents/familia-2023', JSON.stringify(sampleIncident()));
}, 120_000);
afterAll(async () => {
  await gate.close();
  await system.stop();
}, 60_000);

const service = { clientId: 'kommune-program', scope: 'avstem:fagsystemlogg' };
const viaGate = () => newClient(system, { ...service, api: `${gate.base}/api` });
const ofDay = (day: string) => ['--side', 'register', '--scope', '4601', '--from', day, '--to', day];
const rows = (day: string) => ['mottatt;bekymringsmeldingId', `${day} 12:00;${secretText}-${day}`];

async function addDay(client: Client, day: string): Promise<void> {
  const file = client.write(`${day}.csv`, rows(day));
  const added = await client.run(['add', file, ...ofDay(day), '--max-delay', 'PT4H']);
  expect(added.code, added.output).toBe(0);
}

/** How many deliveries the service has of a day. */
async function stored(day: string): Promise<number> {
  interface Listed {
    readonly deliveries: { readonly declaration: { readonly side: string; readonly fromMs: number } }[];
  }
  const { deliveries } = await system.ask<Listed>('leder-1', 'GET', 'scopes/4601');
  const fromMs = Date.parse(`${day}T00:00:00+01:00`);
  return deliveries.filter(({ declaration }) => declaration.fromMs === fromMs).length;
}

describe('a service delivers its register', () => {
  it('as the smoke test does for a test organisation', async () => {
    const { settings } = newClient(system, service);
    const place = { api: system.api, site: 'http://127.0.0.1:1', nowMs: Date.now() };
    const seen = await runChecks([delivers(readClientSettings(settings), '4601')], place);
    expect(seen).toMatchObject([{ ok: true, told: expect.stringMatching(/^(accepted|reconciled) after/) }]);
  });

  it('is asked to wait, is cut off before and after it was heard, and is stored once', async () => {
    const client = viaGate();
    await addDay(client, '2023-02-01');
    gate.fates.push({ status: 503, retryAfter: '1' }, { status: 429 }, 'cut-before', 'cut-after');
    const begunMs = Date.now();
    const run = await client.run(['send']);
    expect(run.code, run.output).toBe(0);
    expect(run.events.map(({ event }) => event)).toEqual([
      'start-spread',
      ...Array<string>(4).fill('try-again'),
      'sent',
    ]);
    expect(Date.now() - begunMs).toBeGreaterThan(1000); // what the service asked for was waited
    expect(await stored('2023-02-01')).toBe(1);
    expect(run.output).not.toContain(secretText);
    expect(readdirSync(join(client.folder, 'spool/sent/00000001'))).not.toContain('log');
  });

  it('the service is down all the time: it waits in the spool, and the next run goes on', async () => {
    const client = newClient(system, { ...service, api: 'http://127.0.0.1:9/api', tryForMinutes: 0.01 });
    await addDay(client, '2023-02-02');
    const down = await client.run(['send']);
    expect(down.code, down.output).toBe(3);
    expect(down.events.at(-1)).toMatchObject({ event: 'try-again' });
    expect((await client.run(['status'])).code).toBe(3);
    const settings = { ...service, spool: join(client.folder, 'spool') };
    const up = await newClient(system, settings).run(['send']);
    expect(up.code, up.output).toBe(0);
    expect(await stored('2023-02-02')).toBe(1);
  });

  it('is killed while it waits for the answer, and sends the same again', async () => {
    const client = viaGate();
    await addDay(client, '2023-02-03');
    gate.fates.push('hang');
    const asked = gate.seen.length;
    const { child, ended } = client.begin(['send']);
    for (let tries = 0; gate.seen.length === asked && tries < 200; tries++) await wait(50);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect((await client.run(['send'])).code).toBe(0);
    expect((await client.run(['send'])).code).toBe(0);
    expect(await stored('2023-02-03')).toBe(1);
  });

  it('the same log twice is one delivery; two spools that send it are one too', async () => {
    const client = viaGate();
    await addDay(client, '2023-02-04');
    await client.run(['send']);
    const file = client.write('again.csv', rows('2023-02-04'));
    const again = await client.run(['add', file, ...ofDay('2023-02-04'), '--max-delay', 'PT4H']);
    expect(again.events.at(-1)).toMatchObject({ event: 'already-there' });
    const other = viaGate();
    await addDay(other, '2023-02-04');
    expect((await other.run(['send'])).code).toBe(0);
    expect(await stored('2023-02-04')).toBe(1);
  });

  it('names the one before it: a gap is told where that never came', async () => {
    const client = viaGate();
    for (const day of ['2023-02-05', '2023-02-06']) await addDay(client, day);
    expect((await client.run(['send'])).events.slice(1)).toMatchObject([
      { event: 'sent', isPredecessorHere: true },
      { event: 'sent', isPredecessorHere: true },
    ]);
    // Refused, as a log with another column is; what comes after it is sent all the same, and says what it lacks.
    const wrong = client.write('wrong.csv', ['mottatt;navn', `2023-02-07;${secretText}`]);
    await client.run(['add', wrong, ...ofDay('2023-02-07')]);
    await addDay(client, '2023-02-08');
    const run = await client.run(['send']);
    expect(run.code, run.output).toBe(4);
    expect(run.events.slice(1)).toMatchObject([
      { event: 'refused', status: 422, faults: [{ code: 'column-unknown' }] },
      { event: 'sent', isPredecessorHere: false },
    ]);
    expect(run.output).not.toContain(secretText);
    expect((await client.run(['status'])).code).toBe(4);
  });

  it('an empty day is zero rows, and goes by the proxy that the environment names', async () => {
    const proxy = await startGate(null);
    const client = newClient(system, service);
    await client.run(['add', '--empty', ...ofDay('2023-02-09')]);
    const run = await client.run(['send'], { HTTP_PROXY: proxy.base, NO_PROXY: '' });
    await proxy.close();
    expect(run.code, run.output).toBe(0);
    expect(proxy.seen).toHaveLength(2); // the token, and the delivery
    expect(proxy.seen[1]).toContain(`POST ${system.api}/deliveries?side=register`);
    expect(await stored('2023-02-09')).toBe(1);
  });
});

describe('who may deliver', () => {
  it('a vendor for a customer that has delegated, and for no other', async () => {
    const consumer = sampleOrganisationOf()('1103')!;
    const vendor = { clientId: 'leverandor-program', scope: 'avstem:fagsystemlogg', consumer };
    const client = newClient(system, vendor);
    const day = ['--from', '2023-02-01', '--to', '2023-02-01'];
    await client.run(['add', '--empty', '--side', 'register', '--scope', '1103', ...day]);
    const run = await client.run(['send']);
    expect(run.code, run.output).toBe(0);
    // Delegated by 1103, it does not reach 4601; nor does anybody who has not delegated let it in.
    await client.run(['add', '--empty', '--side', 'register', '--scope', '4601', ...day]);
    expect((await client.run(['send'])).code).toBe(5);
    const stranger = newClient(system, { ...vendor, consumer: organisationNumberFor(200) });
    await stranger.run(['add', '--empty', '--side', 'register', '--scope', '1103', ...day]);
    expect((await stranger.run(['send'])).code).toBe(5);
  });

  it('KS for the whole country', async () => {
    const client = newClient(system, { clientId: 'ks-program', scope: 'avstem:portallogg' });
    const file = client.write('portal.csv', ['innsendt;kommunenummer;id', '2023-02-01T10:00:00;4601;m-1']);
    const period = ['--from', '2023-02-01', '--to', '2023-02-09'];
    await client.run(['add', file, '--side', 'portal', '--scope', '*', ...period]);
    const run = await client.run(['send']);
    expect(run.code, run.output).toBe(0);
    expect((await client.run(['send'])).events).toEqual([]);
  });
});
