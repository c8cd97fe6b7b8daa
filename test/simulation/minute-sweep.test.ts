/** What a minute's sweep costs goes with what was written in it, not with how long the country has delivered. */
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '#domain/time/norwegian-time.ts';
import { lapseAlarm, raiseAlarm } from '#use-cases/alarms.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { countingBlobs, countingDocuments } from './counting.ts';
import type { Reads } from './counting.ts';
import { csv, incident, pieces, scopes } from './script.ts';
import { declarationOf, nowMs, settledDelivery } from './settled-delivery.ts';
import { World } from './world.ts';

/** A country that has delivered both logs each day and has come to rest. */
async function countryAfter(days: number): Promise<{ world: World; reads: Reads }> {
  const world = new World(1, 0);
  world.setClock(nowMs);
  await keepIncident(world.system, incident);
  for (const scope of scopes) {
    for (let n = 0; n < days; n++) {
      for (const side of ['portal', 'register'] as const) await settledDelivery(world, side, scope, n);
    }
    for (let n = 0; n < days; n += 30) {
      const trouble = { kind: 'silence', subject: `${scope} ${n}`, scope } as const;
      await raiseAlarm(world.system, trouble);
      await lapseAlarm(world.system, trouble);
    }
  }
  await world.settle();
  const reads: Reads = { documents: 0, blobs: 0 };
  const documents = countingDocuments(world.system.documents, reads);
  world.system = { ...world.system, documents, blobs: countingBlobs(world.system.blobs, reads) };
  return { world, reads };
}

async function sweptAfter(world: World, reads: Reads, ms: number): Promise<Reads> {
  const before = { ...reads };
  world.setClock(world.system.clock.nowMs() + ms);
  await world.sweepOnly();
  return { documents: reads.documents - before.documents, blobs: reads.blobs - before.blobs };
}

async function costs(days: number) {
  const { world, reads } = await countryAfter(days);
  // The first minute after it came to rest still sees what the last sweep wrote.
  await sweptAfter(world, reads, 60_000);
  const idle = await sweptAfter(world, reads, 60_000);
  const [scope] = scopes;
  const declaration = declarationOf('register', scope!, nowMs - dayMs);
  await receiveLog(world.system, declaration, pieces(csv(['mottatt', '2023-06-05 12:00'])));
  for (let step = 0; step < 3; step++) await world.deliverSome(1);
  const delivered = await sweptAfter(world, reads, 60_000);
  await world.settle();
  const whole = await sweptAfter(world, reads, hourMs);
  return { idle, delivered, whole };
}

describe('a minute’s sweep', async () => {
  const week = await costs(7);
  const years = await costs(3 * 365);

  it('reads as much where nothing was written, after a week and after three years', () => {
    expect(years.idle).toEqual(week.idle);
    expect(years.idle.documents).toBeLessThan(60);
  });

  it('reads the one scope of which a delivery came, and none of the others', () => {
    // Deliveries, parts and two entries of the ledger each, of both sides; a little that does not go with days.
    const ofOneScope = 2 * 4 * 3 * 365;
    expect(years.delivered.documents - week.delivered.documents).toBeLessThan(1.1 * ofOneScope);
    expect(years.delivered.blobs - week.delivered.blobs).toBeLessThan(5);
  });

  it('sees everything once an hour', () => {
    expect(years.whole.documents).toBeGreaterThan(scopes.length * 2 * 3 * 3 * 365);
    expect(years.whole.blobs).toBeGreaterThan(scopes.length * 2 * 3 * 365);
  });
});
