/** A service that cannot know whether messages are missing says so, by two persons; what the logs show goes first. */
import { beforeEach, describe, expect, test } from 'vitest';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import type { DraftOutcome } from '#use-cases/draft-notice.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { publish } from '#use-cases/publish.ts';
import { wantedReferences } from '#use-cases/wanted-references.ts';
import { readJournal } from '#use-cases/notice-journal.ts';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { incident, leader, steps } from './script.ts';
import { World } from './world.ts';

const joint = '1804+1811';
let world: World;
let nowMs = 0;

beforeEach(async () => {
  world = new World(0, 0);
  nowMs = Date.UTC(2023, 5, 10);
  world.setClock(nowMs);
  await keepIncident(world.system, incident);
});

const drafted = (scope: string, choices: NoticeChoices): Promise<DraftOutcome> => {
  world.setClock((nowMs += 3_600_000));
  return draftNotice(world.system, scope, 'person-a', choices);
};

async function draftIn(scope: string, choices: NoticeChoices): Promise<string> {
  const draft = await drafted(scope, choices);
  if (!draft.ok) throw new Error(draft.code);
  return draft.notice.id;
}

async function onThePage(number: string) {
  const blob = await world.system.blobs.read('public/snapshot.json');
  const snapshot = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(blob!.bytes)));
  return snapshot.municipalities.find((one) => one.number === number)!;
}

/** The scripted weeks: logs, results, rules, findings; nothing but what the logs show. */
async function logsCome(): Promise<void> {
  for (const step of steps) await step(world).then(() => world.settle());
}

describe('a service whose logs are deleted', () => {
  test('says so once another person has approved it, for each of its municipalities', async () => {
    await publish(world.system, null);
    const id = await draftIn(joint, { unknowable: 'logs-deleted' });
    expect((await onThePage('1804')).state).toBe('not-answered');
    const same = await approveNotice(world.system, joint, id, leader('person-a', joint));
    expect(same).toEqual({ ok: false, code: 'same-person' });
    await approveNotice(world.system, joint, id, leader('person-b', joint));
    await world.settle();
    for (const number of ['1804', '1811']) {
      const page = await onThePage(number);
      expect(page.state).toBe('cannot-be-known');
      expect(page.notice).toMatchObject({
        version: 1,
        unknowable: 'logs-deleted',
        windows: [],
        notFoundAtLeast: 'not-shown',
      });
      expect(page.notice).not.toHaveProperty('checkedFrom');
    }
    const copy = new TextDecoder().decode((await readJournal(world.system, joint, id))!.bytes);
    expect(copy).toContain('Det kan ikke vites om meldinger mangler');
    expect(copy).not.toContain('undefined');
  });

  test('has no message for the reference check, though it has no result either', async () => {
    const id = await draftIn(joint, { unknowable: 'logs-deleted' });
    await approveNotice(world.system, joint, id, leader('person-b', joint));
    expect(await wantedReferences(world.system, incident)).toEqual([]);
  });

  test('drafting again is the same draft, and asks nobody to report again, so there is nothing to close', async () => {
    const id = await draftIn(joint, { unknowable: 'logs-deleted' });
    expect(await draftIn(joint, { unknowable: 'logs-deleted' })).toBe(id);
    await approveNotice(world.system, joint, id, leader('person-b', joint));
    expect(await draftIn(joint, { unknowable: 'logs-deleted' })).toBe(id);
    const closing = await drafted(joint, { closing: 'mistake' });
    expect(closing).toEqual({ ok: false, code: 'nothing-to-close' });
  });

  test('in a district is so for the district alone', async () => {
    const id = await draftIn('0301-05', { unknowable: 'logs-out-of-reach' });
    await approveNotice(world.system, '0301-05', id, leader('person-b', '0301-05'));
    await world.settle();
    const oslo = await onThePage('0301');
    expect(oslo.notice).toBeUndefined();
    expect(oslo.districts).toMatchObject([{ district: '05', state: 'cannot-be-known' }]);
  });
});

describe('where the logs show what is missing', () => {
  test('nothing else can be said, and a draft that waits can no longer be approved', async () => {
    const id = await draftIn('4601', { unknowable: 'logs-deleted' });
    await logsCome();
    const approval = await approveNotice(world.system, '4601', id, leader('person-b', '4601'));
    expect(approval).toMatchObject({ ok: false });
    expect(await drafted('4601', { unknowable: 'logs-deleted' })).toEqual({
      ok: false,
      code: 'can-be-known',
    });
  });

  test('what could not be known is replaced by what is', async () => {
    const first = await draftIn('4601', { unknowable: 'logs-deleted' });
    await approveNotice(world.system, '4601', first, leader('person-b', '4601'));
    await logsCome();
    const second = await draftIn('4601', {});
    await approveNotice(world.system, '4601', second, leader('person-b', '4601'));
    await world.settle();
    const page = await onThePage('4601');
    expect(page.state).toBe('messages-missing');
    expect(page.notice!.unknowable).toBeUndefined();
    expect(page.notice!.windows.length).toBeGreaterThan(0);
    expect(page.notice!.notFoundAtLeast).not.toBe('not-shown');
    expect(page.notice!.history.at(-1)).toMatchObject({ version: 1 });
  });
});
