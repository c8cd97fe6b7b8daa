/** What a Static Web App is given and shows: an edition in a folder, and what visitors get, held against the store. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildReportSchema, buildTrouble } from '#domain/alarm/build-report.ts';
import { paths, sha256Hex } from '#use-cases/keys.ts';
import { memoryBlobs } from '../../../test/contract/memory-blobs.ts';
import { confirmNow, confirmShown } from './confirm.ts';
import { folderSite } from './folder-site.ts';
import { publishNewest } from './publish-newest.ts';
import { isShown } from './shown.ts';
import { newest, store } from './testing.ts';

const work = mkdtempSync(join(tmpdir(), 'avstem-shown-'));
const shown = new Map<string, string>();
const server = createServer((request, response) => {
  const text = shown.get(request.url ?? '');
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(work, { recursive: true });
});

it('an edition lies in a folder whole, and without what lay there before', async () => {
  const folder = join(work, 'out');
  const place = { blobs: memoryBlobs(() => 0), site: folderSite(folder), work };
  await store(place, { 'nb/index.html': 'front', 'assets/a.css': 'a' });
  await publishNewest(newest(place));
  expect(readFileSync(join(folder, 'nb/index.html'), 'utf8')).toBe('front');
  const manifest = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
  expect(manifest.whole.edition).toBe(manifest.begun);
  folderSite(folder);
  expect(existsSync(folder)).toBe(false);
});

const patience = { mostMs: 50, pollMs: 10 };

it('is shown where snapshot and pointer are those that are stored, and the app is told', async () => {
  const blobs = memoryBlobs(() => 0);
  const told: string[] = [];
  const confirm = () => confirmShown(blobs, origin, (line) => told.push(line), patience);
  expect(await isShown(blobs, origin)).toBe(true); // nothing is stored, and nothing shown
  const snapshot = Buffer.from(JSON.stringify({ asOf: '2026-03-01T10:00:00.000Z' }));
  await blobs.create(paths.snapshot, [snapshot], 'application/json');
  expect(await confirm()).toBe(false);
  expect(await blobs.read('public/build-report.json')).toBeNull();
  shown.set('/data/snapshot.json', JSON.stringify({ asOf: '2026-03-01T10:00:00.000Z', more: 1 }));
  expect(await confirm()).toBe(true);
  expect(told).toEqual(['not shown in time', 'shown as stored']);
  const report = (await blobs.read('public/build-report.json'))!;
  expect(JSON.parse(new TextDecoder().decode(report.bytes))).toMatchObject({
    snapshot: sha256Hex([snapshot]),
    isBuilt: true,
  });
});

it('is not confirmed by whoever may not tell the app', async () => {
  const blobs = { ...memoryBlobs(() => 0), replace: () => Promise.reject(new Error('may not')) };
  const told: string[] = [];
  shown.clear();
  expect(await confirmShown(blobs, origin, (line) => told.push(line), patience)).toBe(false);
  expect(told).toEqual(['shown, but the app was not told: may not']);
});

it('what one run missed to confirm, the next that looks confirms, and the alarm’s cause is gone', async () => {
  const blobs = memoryBlobs(() => 0);
  const look = () => confirmNow(blobs, origin, () => undefined);
  const asOf = '2026-03-02T10:00:00.000Z';
  const snapshot = Buffer.from(JSON.stringify({ asOf }));
  const trouble = async () => {
    const report = await blobs.read('public/build-report.json');
    const told = report && buildReportSchema.parse(JSON.parse(new TextDecoder().decode(report.bytes)));
    const sinceMs = Date.parse(asOf);
    return buildTrouble(told, { sha256: sha256Hex([snapshot]), sinceMs }, sinceMs + 24 * 3_600_000);
  };
  shown.clear();
  expect(await look()).toBe('confirmed'); // nothing is stored and nothing shown: from here on, silence is an alarm
  await blobs.create(paths.snapshot, [snapshot], 'application/json');
  expect(await confirmShown(blobs, origin, () => undefined, patience)).toBe(false);
  shown.set('/data/snapshot.json', JSON.stringify({ asOf }));
  expect(await trouble()).toMatchObject({ kind: 'failed-build' });
  expect(await look()).toBe('confirmed');
  expect(await trouble()).toBeNull();
  expect(await look()).toBe('confirmed');
});
