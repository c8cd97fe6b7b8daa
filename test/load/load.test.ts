import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkAll } from './checks/check.ts';
import { startReaders } from './clients/readers.ts';
import { loadCountry } from './country/country.ts';
import { organisationsOf } from './country/services.ts';
import { keepIncident, rush } from './runs/rush.ts';
import { Recorder } from './watch/recorder.ts';
import { untilQueuesEmpty } from './watch/sampler.ts';
import { watchSettling } from './watch/settled.ts';
import { startWorld } from './world/world.ts';
import type { LoadWorld } from './world/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-load-'));
const country = loadCountry({ scopes: 12, messages: 600, seed: 7 });
let world: LoadWorld;
beforeAll(async () => {
  world = await startWorld({
    folder: join(folder, 'data'),
    storage: 'memory',
    organisationOf: organisationsOf(country.services),
    hostJsonFile: join(import.meta.dirname, '../support/backend-host.json'),
    // What a killed host had taken comes again this soon.
    environment: { LOCAL_HOST_LEASE_MS: '2000' },
  });
  await world.startHosts(2);
}, 180_000);
afterAll(async () => {
  await world.stop().finally(() => rmSync(folder, { recursive: true, force: true }));
});

const patience = { timeout: 200_000 };
const longestMs = 90_000;

it(
  'loses nothing of what many deliver at once while others read, though one of two hosts is killed',
  patience,
  async () => {
    const recorder = new Recorder();
    await keepIncident(world, recorder, country);
    const settling = await watchSettling(world.storeFile);
    const readers = startReaders(world, recorder, country.services, { count: 5, pauseMs: 1000 });
    const midst = { part: 0.5, run: () => world.killFirstHost() };
    const { acknowledged, nationals } = await rush(world, recorder, country, settling, { longestMs, midst });
    await readers.stop();
    await untilQueuesEmpty(world, longestMs);
    await settling.stop();
    expect(recorder.refused).toEqual([]);
    const { wrong, messages } = await checkAll(world, country, [...acknowledged, ...nationals], false);
    expect(wrong).toEqual([]);
    expect(messages).toBeGreaterThan(500);

    // What would be told of a delivery that is nowhere, and of messages that nobody delivered.
    const lost = { ...acknowledged[0]!, delivery: '0'.repeat(64) };
    const told = (await checkAll(world, country, [lost], true)).wrong.join('\n');
    expect(told).toContain(`${lost.scope}: ${lost.delivery} was acknowledged`);
    expect(told).toMatch(/verdicts are others: \S+ is not there/);
  },
);
