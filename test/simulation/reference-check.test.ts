/** The reference check's file from deliveries, notices and findings; and under crashes, repetition and two hosts. */
import { describe, expect, test } from 'vitest';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { batchEveryMs, referenceFileShape } from '#domain/reference-check/shape.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keepReferenceFile, referencePaths } from '#use-cases/keep-reference-file.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import { entriesOf } from '../reference-check/tools.ts';
import {
  confirmed,
  deliver,
  deliveredWorld,
  fileOf,
  ids,
  listed,
  lostIds,
  pass,
  publishNotice,
  scope,
  startMs,
} from './reference-script.ts';
import { incident } from './script.ts';

describe('a missing message', () => {
  test('is in the file from the batch after its notice on, and only where its id is random', async () => {
    const world = await deliveredWorld(1, 0, confirmed);
    await pass(world, 2);
    expect(await listed(world)).toEqual([]);
    await publishNotice(world);
    expect(await listed(world)).toEqual([]);
    await pass(world, 1);
    expect(await listed(world)).toEqual(lostIds);
    await pass(world, referenceFileShape.cohorts + 2);
    expect(await listed(world)).toEqual(lostIds);
  });

  test('that is found, by a person or by newer logs, is out of the file within sixteen hours', async () => {
    const world = await deliveredWorld(2, 0, confirmed);
    await publishNotice(world);
    await pass(world, 1);
    const [byPerson, byLogs, ...rest] = lostIds;
    const message = { id: byPerson!, sentFrom: 0, sentTo: 0, municipality: scope, nth: 1 };
    const finding = { message, finding: 'recovered-from-portal', knownOn: '2023-06-05' } as const;
    expect((await recordFinding(world.system, scope, finding, 'a')).ok).toBe(true);
    const rows = ids.filter((id) => id === byLogs || !lostIds.includes(id));
    await deliver(world, 'register', [
      'mottatt;bekymringsmeldingId',
      ...rows.map((id) => `2023-03-${String(ids.indexOf(id) + 1).padStart(2, '0')} 10:05;${id}`),
    ]);
    await pass(world, referenceFileShape.cohorts - 1);
    expect(await listed(world)).toEqual(lostIds);
    await pass(world, 1);
    expect(await listed(world)).toEqual(rest);
  });

  test('whose notice is closed is out as well', async () => {
    const world = await deliveredWorld(3, 0, confirmed);
    await publishNotice(world);
    await pass(world, 1);
    await publishNotice(world, { closing: 'all-settled' });
    await pass(world, referenceFileShape.cohorts);
    expect(await listed(world)).toEqual([]);
  });
});

describe('the file', () => {
  test('changes only when a batch is due, and the versions before the last two are removed', async () => {
    const world = await deliveredWorld(4, 0, confirmed);
    const before = await fileOf(world);
    world.setClock(Math.floor(startMs / batchEveryMs + 1) * batchEveryMs - 1);
    await publishNotice(world);
    expect(entriesOf((await fileOf(world))!)).toEqual(entriesOf(before!));
    await pass(world, 5);
    const kept: string[] = [];
    for await (const { path, sizeBytes } of world.system.blobs.list(referencePaths.folder)) {
      if (path.endsWith('.bin')) kept.push(`${path} ${String(sizeBytes)}`);
    }
    const { batch } = (await fileOf(world))!;
    const size = '262416';
    expect(kept).toEqual([batch - 1, batch].map((version) => `${referencePaths.version(version)} ${size}`));
  });

  test('and the mention of it are not there until KS has confirmed, and not after it is taken back', async () => {
    const world = await deliveredWorld(5, 0, incident);
    const mention = async () => {
      const blob = await world.system.blobs.read('public/snapshot.json');
      return publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(blob!.bytes))).referenceCheck;
    };
    await publishNotice(world);
    expect([await fileOf(world), await mention()]).toEqual([null, undefined]);
    await keepIncident(world.system, confirmed);
    await world.settle();
    expect(await listed(world)).toEqual(lostIds);
    expect(await mention()).toEqual({ confirmedOn: '2023-06-09' });
    await keepIncident(world.system, incident);
    await world.settle();
    expect([await fileOf(world), await mention()]).toEqual([null, undefined]);
    const left: string[] = [];
    for await (const { path } of world.system.blobs.list(referencePaths.folder)) left.push(path);
    expect(left).toEqual([]);
  });

  test('that was spoilt begins anew, with all that is missing', async () => {
    const world = await deliveredWorld(6, 0, confirmed);
    await publishNotice(world);
    await pass(world, 1);
    const path = referencePaths.version((await fileOf(world))!.batch);
    const stored = await world.system.blobs.read(path);
    await world.system.blobs.replace(path, new Uint8Array(7), 'application/octet-stream', stored!.etag);
    await pass(world, 1);
    expect(await listed(world)).toEqual(lostIds);
  });
});

describe('whatever crashes and however often it runs', () => {
  test.each([11, 12, 13, 14])(
    'each version is made once, and ends in the same answers (seed %i)',
    async (seed) => {
      const world = await deliveredWorld(seed, 0, confirmed);
      await publishNotice(world);
      world.faults.crashShare = 0.3;
      const seen = new Map<string, string>();
      for (let batch = 0; batch < 20; batch++) {
        world.setClock(world.system.clock.nowMs() + batchEveryMs);
        // Two hosts at once, each tried again after every crash, and once more than needed.
        const host = () => world.insist(() => keepReferenceFile(world.system));
        await Promise.all([host(), host()]);
        await host();
        for await (const { path } of world.system.blobs.list(referencePaths.folder)) {
          if (!path.endsWith('.bin')) continue;
          const blob = await world.insist(() => world.system.blobs.read(path));
          const text = Buffer.from(blob!.bytes).toString('base64');
          expect(seen.get(path) ?? text).toBe(text);
          seen.set(path, text);
        }
        expect(await listed(world)).toEqual(lostIds);
      }
      expect(world.faults.crashes).toBeGreaterThan(20);
    },
  );
});
