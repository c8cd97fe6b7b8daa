/** Releases in a world of crashes: one number for one content, nothing or the whole, and never another byte. */
import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { completeAnswers } from '#domain/survey/testing/answers.ts';
import { saveSurveyDraft, sendSurveyAnswer } from '#use-cases/answer-survey.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { paths, sha256Hex } from '#use-cases/keys.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { planRelease, reserveRelease } from '#use-cases/plan-release.ts';
import { listReleases, readReleaseFile } from '#use-cases/read-releases.ts';
import { withdrawRelease } from '#use-cases/withdraw-release.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

/** A crash in every hundredth I/O: a build has about as many. `RELEASE_SEEDS=50` for the long form. */
const seeds = Array.from({ length: Number(process.env['RELEASE_SEEDS'] ?? 1) }, (_, i) => i + 1);
const start = Date.parse('2023-06-12T10:00:00Z');
let world: World;

beforeEach(async () => {
  world = new World(7, 0);
  await begin(world);
});

async function begin(on: World): Promise<void> {
  on.setClock(start);
  await on.insist(() => keepIncident(on.system, incident));
  await on.settle();
}

/** Bufdir looks at the dry run and releases what it showed. */
async function release(on: World): Promise<number> {
  const planned = await on.insist(() => planRelease(on.system));
  if (!planned.ok) throw new Error(planned.code);
  const outcome = await on.insist(() => reserveRelease(on.system, planned.plan.contentId));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.number;
}

async function answer(on: World): Promise<void> {
  const scope = incident.services[0]!.municipalities[0]!;
  const draft = { basedOn: 0, questionsVersion: 1, answers: completeAnswers };
  const saved = await on.insist(() => saveSurveyDraft(on.system, scope, draft, 'person-a'));
  expect(saved.ok).toBe(true);
  const sent = await on.insist(() =>
    sendSurveyAnswer(on.system, scope, { ...draft, basedOn: 1 }, 'person-a'),
  );
  expect(sent.ok).toBe(true);
}

test('a number reserved is built by the pipeline, in both editions, with checksums that hold', async () => {
  expect(await release(world)).toBe(1);
  expect(await listReleases(world.system)).toMatchObject({ releases: [], building: [1] });
  await world.settle();
  const { releases, building } = await listReleases(world.system);
  expect(building).toEqual([]);
  for (const edition of ['exact', 'public'] as const) {
    const files = releases[0]!.files[edition]!;
    for (const { name, sha256, sizeBytes } of files) {
      const read = await readReleaseFile(world.system, 1, edition, name);
      expect(sha256Hex([read!.bytes]), name).toBe(sha256);
      expect(read!.bytes.length).toBe(sizeBytes);
    }
    const archive = await readReleaseFile(world.system, 1, edition, 'avstem-utgivelse-1.zip');
    const unpacked = Object.entries(unzipSync(archive!.bytes));
    expect(unpacked.map(([name, bytes]) => [name, sha256Hex([bytes])])).toEqual(
      files.slice(0, -1).map(({ name, sha256 }) => [name, sha256]),
    );
  }
  // What only Bufdir may read is not in the public edition.
  for (const name of ['tall.csv', 'tjenester.csv', 'endringer.csv', 'utvikling.csv', 'kort-fortalt.csv']) {
    expect(await readReleaseFile(world.system, 1, 'exact', name), name).not.toBeNull();
    expect(await readReleaseFile(world.system, 1, 'public', name), name).toBeNull();
  }
});

test('the same figures have the same number, at whatever time; others have the next', async () => {
  await release(world);
  await world.settle();
  world.setClock(start + 60_000);
  expect(await release(world)).toBe(1);
  const unchanged = await planRelease(world.system);
  expect(unchanged).toMatchObject({ ok: true, plan: { isUnchanged: true, number: 1, changes: [] } });
  await answer(world);
  await world.settle();
  const planned = await planRelease(world.system);
  if (!planned.ok) throw new Error(planned.code);
  expect(planned.plan).toMatchObject({ isUnchanged: false, number: 2 });
  expect(planned.plan.changes.length).toBeGreaterThan(0);
  for (const { causes } of planned.plan.changes) expect(causes).toEqual(['answer']);
  expect(await reserveRelease(world.system, 'a'.repeat(64))).toEqual({ ok: false, code: 'release-changed' });
  expect(await release(world)).toBe(2);
  await world.settle();
  const { releases } = await listReleases(world.system);
  expect(releases.map(({ number, changes }) => [number, changes])).toEqual([
    [2, planned.plan.changes.length],
    [1, 0],
  ]);
});

test('a withdrawn release stays at its address, byte for byte, with a note that everybody sees', async () => {
  await release(world);
  await world.settle();
  const before = await readReleaseFile(world.system, 1, 'public', 'kommuner.csv');
  expect(await withdrawRelease(world.system, 2, 'replaced')).toEqual({ ok: false, code: 'not-found' });
  const first = await withdrawRelease(world.system, 1, 'wrong-figures');
  world.setClock(start + 60_000);
  expect(await withdrawRelease(world.system, 1, 'wrong-figures')).toEqual(first);
  expect(await withdrawRelease(world.system, 1, 'replaced')).toMatchObject({ code: 'already-withdrawn' });
  await world.settle();
  const after = await readReleaseFile(world.system, 1, 'public', 'kommuner.csv');
  expect(after).toEqual({ ...before, isWithdrawn: true });
  const snapshot = await world.system.blobs.read(paths.snapshot);
  const told = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(snapshot!.bytes)));
  expect(told.releases).toMatchObject([{ number: 1, withdrawn: { reason: 'wrong-figures' } }]);
  for (const id of ['release-1', 'release-1-withdrawn'])
    expect(await world.system.documents.get(ledgerKeys.entry(incident.id, 'release', id)), id).not.toBeNull();
});

test('crashes, redeliveries and two at once end in the very same releases', async () => {
  const calm = await history(new World(7, 0));
  for (const seed of seeds) expect(await history(new World(seed, 0.01)), `seed ${seed}`).toEqual(calm);
});

/** Two releases with an answer between them; what they come to, whatever happens on the way. */
async function history(on: World): Promise<unknown> {
  await begin(on);
  await Promise.all([release(on), release(on)]);
  await on.settle();
  await answer(on);
  await on.settle();
  expect(await release(on)).toBe(2);
  await on.deliverSome(0.5);
  await on.settle();
  const { releases } = await on.insist(() => listReleases(on.system));
  const { faults } = on;
  faults.crashShare = 0;
  for (const { number, files } of releases)
    for (const { name, sha256 } of files.exact ?? []) {
      const read = await readReleaseFile(on.system, number, 'exact', name);
      expect(sha256Hex([read!.bytes])).toBe(sha256);
    }
  return releases;
}
