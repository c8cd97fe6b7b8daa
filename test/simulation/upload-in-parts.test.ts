import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import { maxPartBytes, maxUploadAgeMs } from '#domain/delivery/limits.ts';
import { cutParts } from '#domain/delivery/upload-parts.ts';
import { deliverUpload } from '#use-cases/deliver-upload.ts';
import { readDocument } from '#use-cases/documents.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keepPart } from '#use-cases/keep-part.ts';
import { keys } from '#use-cases/keys.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { removeLeftParts } from '#use-cases/remove-left-parts.ts';
import { sweep } from '#use-cases/sweep.ts';
import { readUpload } from '#use-cases/uploads.ts';
import { declare, incident, pieces, portalRows, registerRows } from './script.ts';
import { World } from './world.ts';

const scope = '4601';
const declaration = declare('register', scope, 1, 24);
const portal = declare('portal', scope, 1, 24);
const bytesOf = (rows: readonly string[]) => new TextEncoder().encode(`${rows.join('\n')}\n`);
const csv = bytesOf(registerRows(1, 24, scope, (day) => day % 5 === 0));
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const smallParts = 200;

async function newWorld(seed = 1, crashShare = 0): Promise<World> {
  const world = new World(seed, crashShare);
  await world.insist(() => keepIncident(world.system, incident));
  return world;
}

const uploadOf = (file: Uint8Array, declared: Declaration = declaration) => ({
  declaration: declared,
  sha256: sha256Of(file),
});
const partsOf = (file: Uint8Array<ArrayBuffer>) => [...cutParts(file, smallParts)].map(({ bytes }) => bytes);

function put(world: World, upload: ReturnType<typeof uploadOf>, number: number, bytes: Uint8Array) {
  return world.insist(() =>
    keepPart(world.system, upload, { number, sha256: sha256Of(bytes) }, pieces(bytes)),
  );
}

async function putAll(world: World, file: Uint8Array<ArrayBuffer>, order = (parts: number[]) => parts) {
  const upload = uploadOf(file);
  const parts = partsOf(file);
  for (const index of order(parts.map((_, at) => at))) await put(world, upload, index + 1, parts[index]!);
  return { upload, count: parts.length };
}

async function pathsOf(world: World, prefix: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of world.system.blobs.list(prefix)) paths.push(path);
  return paths;
}

async function inOnePiece(file: Uint8Array): Promise<Map<string, string>> {
  const world = await newWorld();
  await receiveLog(world.system, declaration, pieces(file));
  await world.settle();
  return world.contents();
}

describe('an upload in parts', () => {
  it('is the delivery that the same file in one piece would be: its id, bytes and every document', async () => {
    const world = await newWorld();
    const { upload, count } = await putAll(world, csv);
    expect(count).toBeGreaterThan(3);
    const outcome = await deliverUpload(world.system, upload, count);
    if (!outcome.ok) throw new Error(outcome.code);
    await world.settle();
    expect(await world.contents()).toEqual(await inOnePiece(csv));
    const stored = await world.system.blobs.read(outcome.delivery.blobPath);
    expect(sha256Of(stored!.bytes)).toBe(sha256Of(csv));
    expect(await pathsOf(world, 'uploads/')).toEqual([]);
  });

  it('may come in any order and again, and tells what stands', async () => {
    const world = await newWorld();
    const { upload, count } = await putAll(world, csv, () => [2, 0, 2, 0]);
    const view = await readUpload(world.system, upload);
    expect(view.parts.map(({ number }) => number)).toEqual([1, 3]);
    expect(view.isDelivered).toBe(false);
    expect(await deliverUpload(world.system, upload, count)).toEqual({ ok: false, code: 'parts-missing' });
    await putAll(world, csv, (parts) => parts.reverse());
    expect(await deliverUpload(world.system, upload, count)).toMatchObject({ ok: true });
    expect(await readUpload(world.system, upload)).toMatchObject({ parts: [], isDelivered: true });
    // Asked again, and with a part that comes late: the same answer, and nothing left behind.
    await put(world, upload, 1, partsOf(csv)[0]!);
    expect(await deliverUpload(world.system, upload, count)).toMatchObject({ ok: true });
    expect(await pathsOf(world, 'uploads/')).toEqual([]);
  });

  it.each([11, 12, 13, 14, 15, 16, 17, 18])(
    'ends in the same documents whatever breaks off, seed %i',
    async (seed) => {
      const world = await newWorld(seed, 0.15);
      const { upload, count } = await putAll(world, csv);
      await world.insist(() => deliverUpload(world.system, upload, count));
      world.faults.crashShare = 0;
      await world.settle();
      expect(await world.contents()).toEqual(await inOnePiece(csv));
      expect(world.faults.crashes).toBeGreaterThan(0);
      world.setClock(world.system.clock.nowMs() + maxUploadAgeMs + 1);
      await sweep(world.system);
      expect(await pathsOf(world, 'uploads/')).toEqual([]);
    },
  );

  it('that nobody comes back to is removed after a day, and not before', async () => {
    const world = await newWorld();
    await putAll(world, csv, () => [0]);
    const beganMs = world.system.clock.nowMs();
    world.setClock(beganMs + maxUploadAgeMs);
    await sweep(world.system);
    expect(await pathsOf(world, 'uploads/')).toHaveLength(1);
    world.setClock(beganMs + maxUploadAgeMs + 1);
    await sweep(world.system);
    expect(await pathsOf(world, 'uploads/')).toEqual([]);
  });
});

it.each([-1, 1])(
  'a host whose clock is %s years off removes parts after a day all the same',
  async (years) => {
    const world = await newWorld();
    await putAll(world, csv, () => [0]);
    const beganMs = world.system.clock.nowMs();
    const offMs = years * 365 * maxUploadAgeMs;
    const host = { ...world.system, clock: { nowMs: () => world.system.clock.nowMs() + offMs } };
    await removeLeftParts(host);
    expect(await pathsOf(world, 'uploads/')).toHaveLength(1);
    world.setClock(beganMs + maxUploadAgeMs + 1);
    await removeLeftParts(host);
    expect(await pathsOf(world, 'uploads/')).toEqual([]);
  },
);

describe('what is not kept', () => {
  it('is a part with a fault, and nothing of its file stays', async () => {
    const world = await newWorld();
    const { upload } = await putAll(world, csv, () => [0, 1]);
    const bad = bytesOf(['mottatt;navn', '2023-03-05 12:00;Kari Nordmann']);
    const outcome = await put(world, upload, 3, bad);
    expect(outcome).toMatchObject({ ok: false, code: 'log-refused', faults: { total: 1 } });
    expect(JSON.stringify(outcome)).not.toContain('Nordmann');
    expect(await pathsOf(world, 'uploads/')).toEqual([]);
  });

  it('is a part that was garbled, is too large or differs from the one that stands', async () => {
    const world = await newWorld();
    const { upload } = await putAll(world, csv, () => [0]);
    const [first, second] = partsOf(csv);
    const garbled = { number: 2, sha256: sha256Of(first!) };
    expect(await keepPart(world.system, upload, garbled, pieces(second!))).toMatchObject({
      code: 'part-garbled',
    });
    expect(await put(world, upload, 1, second!)).toMatchObject({ code: 'part-differs' });
    expect(await put(world, upload, 1, first!)).toMatchObject({ ok: true });
    const large = new Uint8Array(maxPartBytes + 1).fill(0x31);
    expect(await put(world, upload, 2, large)).toMatchObject({ code: 'part-too-large' });
    expect(await put(world, upload, 2, Buffer.from('PK\u0003\u0004'))).toMatchObject({ code: 'log-refused' });
  });

  it('are parts that together are another file than was announced', async () => {
    const world = await newWorld();
    const { upload, count } = await putAll(world, csv);
    expect(await deliverUpload(world.system, upload, count - 1)).toEqual({
      ok: false,
      code: 'upload-differs',
    });
    expect(await pathsOf(world, 'uploads/')).toEqual([]);
    expect(await pathsOf(world, 'logs/')).toEqual([]);
  });

  it('is a file that only as a whole has a fault: ids in some parts and none in others', async () => {
    const world = await newWorld();
    const withIds = portalRows(1, 4);
    const withoutIds = portalRows(5, 8).map((row) => row.replace(/m-.*/, ''));
    const file = bytesOf([...withIds, ...withoutIds.slice(1)]);
    const parts = [...cutParts(file, bytesOf(withIds).length)].map(({ bytes }) => bytes);
    const upload = uploadOf(file, portal);
    for (const [at, bytes] of parts.entries()) {
      expect(await put(world, upload, at + 1, bytes)).toMatchObject({ ok: true });
    }
    const outcome = await deliverUpload(world.system, upload, parts.length);
    expect(outcome).toMatchObject({ ok: true, delivery: { state: 'refused' } });
    const faults = outcome.ok ? outcome.delivery.faults!.list : [];
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['id-partial']));
    expect([...(await pathsOf(world, 'uploads/')), ...(await pathsOf(world, 'logs/'))]).toEqual([]);
    const id = outcome.ok ? outcome.delivery.id : '';
    const held = await readDocument(world.system.documents, keys.delivery(scope, id), deliverySchema);
    expect(held?.value.state).toBe('refused');
  });
});
