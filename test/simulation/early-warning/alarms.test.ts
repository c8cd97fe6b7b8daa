/** What goes wrong with daily deliveries becomes one alarm each, counts its repeats, and is over when it is mended. */
import { describe, expect, it } from 'vitest';
import type { Alarm } from '#domain/alarm/alarm.ts';
import type { AlarmEvent } from '#domain/alarm/cloud-event.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { chooseDailyControl } from '#use-cases/choose-daily-control.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { deliveryIdOf, paths, sha256Hex } from '#use-cases/keys.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { csv, declare, incident, pieces, portalRows, registerRows } from '../script.ts';
import { Crash } from '../faults.ts';
import { World } from '../world.ts';

const scope = '4601';
const seeds: [number, number][] = [
  [0, 0],
  [1, 0.08],
];

async function act(world: World, text: string, step: () => Promise<unknown>): Promise<void> {
  world.setClock(Date.parse(text));
  await world.insist(step);
  const { crashShare } = world.faults;
  await world.deliverSome(0.5);
  world.faults.crashShare = 0;
  await world.settle();
  world.faults.crashShare = crashShare;
}

const portal = (world: World, from: number, to: number, predecessor?: string) =>
  receiveLog(world.system, declare('portal', '*', from, to), pieces(csv(portalRows(from, to))), predecessor);

const register = (world: World, from: number, to: number, lost: (n: number) => boolean, before?: string) => {
  const rows = csv(registerRows(from, to, scope, lost));
  return receiveLog(world.system, declare('register', scope, from, to), pieces(rows), before);
};

async function begun(seed: number, crashShare: number): Promise<World> {
  const world = new World(seed, crashShare);
  await act(world, '2023-03-05T08:00:00Z', () => keepIncident(world.system, incident));
  await act(world, '2023-03-05T09:00:00Z', () => portal(world, 1, 4));
  await act(world, '2023-03-05T09:00:00Z', () => register(world, 1, 4, (n) => n === 2));
  const settings = { from: '2023-03-04', rhythm: 'daily' } as const;
  await act(world, '2023-03-05T10:00:00Z', () => chooseDailyControl(world.system, scope, settings, 'a'));
  return world;
}

async function open(world: World): Promise<Record<string, Alarm>> {
  const alarms = await listAlarms(world.system);
  return Object.fromEntries(alarms.map((alarm) => [`${alarm.kind} ${alarm.subject}`, alarm]));
}

describe.each(seeds)('alarms of daily deliveries, seed %i with crashes in %f of what is done', (...seed) => {
  it('a message not found is told of the days of the control, and no more when it is found', async () => {
    const world = await begun(...seed);
    expect(await open(world)).toEqual({});
    await act(world, '2023-03-06T05:00:00Z', () => portal(world, 5, 5));
    await act(world, '2023-03-06T05:10:00Z', () => register(world, 5, 5, () => true));
    const alarm = (await open(world))['missing-message 4601 2023-03-05']!;
    expect(alarm).toMatchObject({ scope, date: '2023-03-05', count: 1, times: 1 });
    // The next day shows it still: the same alarm, as it was.
    await act(world, '2023-03-07T05:00:00Z', () => portal(world, 6, 6));
    await act(world, '2023-03-07T05:10:00Z', () => register(world, 6, 6, () => false));
    expect(await open(world)).toEqual({ 'missing-message 4601 2023-03-05': alarm });
    await act(world, '2023-03-07T12:00:00Z', () => register(world, 5, 5, () => false));
    expect(await open(world)).toEqual({});
    // Back after a day: the same alarm, come up twice, with a new opening.
    await act(world, '2023-03-08T12:00:00Z', () => register(world, 5, 6, (n) => n === 5));
    const again = await open(world);
    expect(again['missing-message 4601 2023-03-05']).toMatchObject({
      times: 2,
      opening: 2,
      firstSeenAtMs: alarm.raisedAtMs,
    });
    // The row that was there the day before has vanished, and that is told by itself.
    expect(again['vanished-row 4601 register']).toMatchObject({ side: 'register', count: 1 });
    expect(Object.keys(again)).toHaveLength(2);
  });

  it('a hole between deliveries is told by side until it is covered', async () => {
    const world = await begun(...seed);
    await act(world, '2023-03-07T05:00:00Z', () => portal(world, 6, 6));
    await act(world, '2023-03-07T05:10:00Z', () => register(world, 6, 6, () => false));
    const gaps = async () => Object.keys(await open(world)).filter((told) => told.startsWith('gap'));
    expect((await gaps()).sort()).toEqual(['gap * portal 2023-03-05', 'gap 4601 register 2023-03-05']);
    await act(world, '2023-03-07T06:00:00Z', () => register(world, 5, 5, () => false));
    expect(await gaps()).toEqual(['gap * portal 2023-03-05']);
    await act(world, '2023-03-07T07:00:00Z', () => portal(world, 5, 5));
    expect(await open(world)).toEqual({});
  });

  it('a delivery that names one that never came is a gap, also where the days touch', async () => {
    const world = await begun(...seed);
    const between = sha256Hex([csv(registerRows(4, 4, scope, () => false))]);
    await act(world, '2023-03-06T05:00:00Z', () => portal(world, 5, 5));
    await act(world, '2023-03-06T05:10:00Z', () => register(world, 5, 5, () => false, between));
    expect(Object.keys(await open(world))).toEqual(['gap 4601 register 2023-03-05']);
    await act(world, '2023-03-06T06:00:00Z', () => register(world, 4, 4, () => false));
    expect(await open(world)).toEqual({});
  });

  it('parts that nobody completes, and a log that is stored and never taken in, are stuck', async () => {
    const world = await begun(...seed);
    const { system } = world;
    const id = 'a'.repeat(64);
    const part = `${paths.upload(scope, id)}0001`;
    await act(world, '2023-03-05T11:00:00Z', () => system.blobs.create(part, [csv(['mottatt'])], 'text/csv'));
    await act(world, '2023-03-05T12:00:00Z', async () => undefined);
    expect(await open(world)).toEqual({});
    await act(world, '2023-03-05T12:00:01Z', async () => undefined);
    expect(await open(world)).toMatchObject({ [`stuck-upload ${scope} ${id}`]: { scope } });
    // A day after they came the parts are removed, and the sweep after that finds nothing stuck.
    for (const text of ['2023-03-06T12:00:00Z', '2023-03-06T12:01:00Z'])
      await act(world, text, async () => undefined);
    expect(await open(world)).toEqual({});

    const declaration = declare('register', scope, 5, 5);
    const bytes = csv(registerRows(5, 5, scope, () => false));
    const delivery = deliveryIdOf(declaration, sha256Hex([bytes]));
    world.setClock(Date.parse('2023-03-06T13:00:00Z'));
    await world.insist(() => receiveLog(system, declaration, pieces(bytes)));
    world.setClock(Date.parse('2023-03-06T13:15:01Z'));
    // The hints are never handled; only the sweep runs.
    world.faults.crashShare = 0;
    await world.sweepOnly();
    expect(Object.keys(await open(world))).toContain(`stuck-upload ${scope} ${delivery}`);
    await act(world, '2023-03-06T13:20:00Z', async () => undefined);
    expect(Object.keys(await open(world))).not.toContain(`stuck-upload ${scope} ${delivery}`);
  });
});

describe('the receiver of alarms', () => {
  it('hears of each at least once, by the same id, and nothing of a message', async () => {
    const heard: AlarmEvent[] = [];
    let isDown = true;
    const world = await begun(3, 0);
    world.listen(async (event) => {
      heard.push(event);
      return !isDown;
    });
    await act(world, '2023-03-06T05:00:00Z', () => portal(world, 5, 5));
    await act(world, '2023-03-06T05:10:00Z', () => register(world, 5, 5, () => true));
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
    const before = heard.length;
    isDown = false;
    await act(world, '2023-03-06T05:10:30Z', async () => undefined);
    expect(heard).toHaveLength(before); // a minute is waited after the first failure
    for (const text of ['2023-03-06T05:12:00Z', '2023-03-06T05:13:00Z', '2023-03-07T05:13:00Z'])
      await act(world, text, async () => undefined);
    const ofMissing = heard.slice(before).filter(({ data }) => data.kind === 'missing-message');
    expect(ofMissing).toHaveLength(1);
    expect(ofMissing[0]).toMatchObject({ id: heard[0]!.id, subject: scope, specversion: '1.0' });
    const text = JSON.stringify(heard);
    expect(text).not.toContain('m-5-');
    expect(text).not.toContain('2023-03-05');
  });

  it('hears again after a crash between telling and noting, by the same id', async () => {
    const heard: string[] = [];
    const world = await begun(4, 0);
    world.listen(async ({ id }) => {
      heard.push(id);
      if (heard.length === 1) throw new Crash('the process was killed here');
      return true;
    });
    await world.insist(() => portal(world, 5, 5));
    world.setClock(Date.parse('2023-03-07T05:00:00Z'));
    await world.insist(() => register(world, 6, 6, () => false));
    await world.settle();
    expect(heard.length).toBeGreaterThan(new Set(heard).size);
    const before = heard.length;
    await world.settle();
    expect(heard).toHaveLength(before);
  });
});
