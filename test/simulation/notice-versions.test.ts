/** A notice's life: corrected, widened or withdrawn by new logs, closed; its copies for the journal never change. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import type { NoticeChoices } from '#domain/notice/content.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { readJournal } from '#use-cases/notice-journal.ts';
import { publish } from '#use-cases/publish.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import { showNotices } from '#use-cases/show-notices.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { leader, steps } from './script.ts';
import { World } from './world.ts';

const scope = '4601';
let world: World;
let nowMs = 0;

beforeEach(async () => {
  world = new World(0, 0);
  nowMs = Date.UTC(2023, 5, 10);
  for (const step of steps) await step(world).then(() => world.settle());
});

async function published(choices: NoticeChoices): Promise<Notice> {
  world.setClock((nowMs += 3_600_000));
  const draft = await draftNotice(world.system, scope, 'person-a', choices);
  if (!draft.ok) throw new Error(draft.code);
  const approved = await approveNotice(world.system, scope, draft.notice.id, leader('person-b', scope));
  if (!approved.ok) throw new Error(approved.code);
  await world.settle();
  return approved.notice;
}

async function onThePage() {
  const blob = await world.system.blobs.read('public/snapshot.json');
  const snapshot = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(blob!.bytes)));
  return snapshot.municipalities.find(({ number }) => number === scope)!.notice!;
}

/** Messages are found: the one of the 20th alone had its window. */
async function recover(day: number): Promise<void> {
  const message = { id: `m-${String(day)}-0-b`, sentFrom: 0, sentTo: 0, municipality: scope, nth: 1 };
  const found = { finding: 'recovered-from-portal', knownOn: '2023-06-05' } as const;
  const outcome = await recordFinding(world.system, scope, { message, ...found }, 'person-a');
  if (!outcome.ok) throw new Error(outcome.code);
}

describe('a notice', () => {
  test('is in the language of the municipality, and a correction says why', async () => {
    const first = await published({});
    expect(first).toMatchObject({ language: 'nb', order: 1, replaces: null });
    expect(first.cause).toBeUndefined();
    const contact = { name: 'Vakten', telephone: '55 00 00 00' };
    const second = await published({ contact });
    expect(second).toMatchObject({ cause: 'contact-changed', replaces: first.id });
    expect(await onThePage()).toMatchObject({
      version: 2,
      contact,
      cause: 'contact-changed',
      history: [{ version: 1, cause: 'contact-changed' }],
    });
  });

  test('that would say the same is no new version, and publishing twice changes nothing', async () => {
    const first = await published({});
    expect(await published({})).toEqual(first);
    const page = await world.system.blobs.read('public/snapshot.json');
    await publish(world.system, scope);
    expect((await world.system.blobs.read('public/snapshot.json'))!.etag).toBe(page!.etag);
  });

  test('with fewer windows says which it takes back; its count tells no small difference', async () => {
    await published({});
    const before = await onThePage();
    await recover(20);
    const second = await published({});
    expect(second.cause).toBe('findings-changed');
    expect(second.hidden).toMatchObject([{ municipality: scope, notFoundAtLeast: 2 }]);
    expect(await onThePage()).toMatchObject({
      windows: before.windows.slice(0, 1),
      withdrawn: before.windows.slice(1),
      notFoundAtLeast: '1-3',
    });
    // The same again is still the same version, though nothing more is taken back.
    expect(await published({})).toEqual(second);
  });

  test('of which every message was found by people says so', async () => {
    await published({});
    for (const day of [5, 10, 20]) await recover(day);
    await published({});
    expect(await onThePage()).toMatchObject({ windows: [], notFoundAtLeast: 0, recovered: true });
  });

  test('is closed with a reason by a second person, keeps its history, and can be opened again', async () => {
    const nothing = await draftNotice(world.system, scope, 'person-a', { closing: 'all-settled' });
    expect(nothing).toEqual({ ok: false, code: 'nothing-to-close' });
    await published({});
    await published({ closing: 'all-settled' });
    expect(await onThePage()).toMatchObject({ version: 2, closed: 'all-settled', cause: 'closed' });
    await published({ cause: 'mistake' });
    const open = await onThePage();
    expect(open).toMatchObject({
      version: 3,
      cause: 'mistake',
      history: [{ cause: 'mistake' }, { cause: 'closed' }],
    });
    expect(open.closed).toBeUndefined();
  });

  test('no measure is told before its day has come', async () => {
    const measures = [{ kind: 'upgraded' as const, on: '2023-07-01' }];
    const outcome = await draftNotice(world.system, scope, 'person-a', { measures });
    expect(outcome).toEqual({ ok: false, code: 'in-the-future' });
  });
});

describe('the copy for the journal', () => {
  test('is the same bytes also after later versions, and has the hash that is told', async () => {
    const first = await published({});
    const copy = await readJournal(world.system, scope, first.id);
    await published({ language: 'nn', cause: 'mistake' });
    await published({ closing: 'period-over' });
    const later = await readJournal(world.system, scope, first.id);
    expect(Buffer.from(later!.bytes).equals(copy!.bytes)).toBe(true);
    expect(createHash('sha256').update(later!.bytes).digest('hex')).toBe(first.journalSha256);
    const text = new TextDecoder().decode(copy!.bytes);
    expect(text).toContain(first.reconciliation);
    expect(text).toContain('Av en annen ansatt i tjenesten.');
    expect(text).not.toMatch(/person-|<script|https?:\/\/(?!www\.bufdir\.no)|2023-06-10T0[3-9]/);
    const { notices } = await showNotices(world.system, scope, 'person-a');
    expect(notices.map(({ journalSha256 }) => typeof journalSha256)).toEqual(['string', 'string', 'string']);
    expect(new Set(notices.map(({ journalSha256 }) => journalSha256)).size).toBe(3);
  });

  test('there is none of a draft', async () => {
    const draft = await draftNotice(world.system, scope, 'person-a');
    expect(draft.ok && (await readJournal(world.system, scope, draft.notice.id))).toBeNull();
  });
});

test('what staff see of a draft is what the page shows once it is approved', async () => {
  const draft = await draftNotice(world.system, scope, 'person-a', { hours: 'always' });
  if (!draft.ok) throw new Error(draft.code);
  const before = await showNotices(world.system, scope, 'person-a');
  expect(before.notices[0]).toMatchObject({ state: 'waiting', isDraftedByYou: true });
  await approveNotice(world.system, scope, draft.notice.id, leader('person-b', scope));
  await world.settle();
  expect(await onThePage()).toEqual(before.notices[0]!.shown[scope]);
});
