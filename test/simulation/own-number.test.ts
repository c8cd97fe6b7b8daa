/** A municipality's own exact number: by two persons, kept as public first, refused where it tells of others. */
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyFigureHistory, type FigureHistory } from '#domain/disclosure/index.ts';
import type { FindingKind } from '#domain/finding/kinds.ts';
import { noticeSchema } from '#domain/notice/notice.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { changeDocument } from '#use-cases/documents.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { historyIn, keepFigureHistory, readFigureHistory } from '#use-cases/figure-history.ts';
import { keys } from '#use-cases/keys.ts';
import { readOwnNumbers } from '#use-cases/own-numbers.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import { leader, steps } from './script.ts';
import { World } from './world.ts';

const scope = '4601';
const choices = { ownNumbers: [scope] };
let world: World;

beforeEach(async () => {
  world = new World(0, 0);
  for (const step of steps) await step(world).then(() => world.settle());
  world.setClock(Date.UTC(2023, 5, 10));
  // So few are missing that the number is hidden.
  await find('recovered-from-portal');
});

async function find(finding: FindingKind): Promise<void> {
  const message = { id: 'm-20-0-b', sentFrom: 0, sentTo: 0, municipality: scope, nth: 1 };
  await recordFinding(world.system, scope, { message, finding, knownOn: '2023-06-05' }, 'person-a');
}

/** As if a sum of ten had been told, of which this municipality is one and another shows its number. */
async function tellSum(ownNumbersAtMost: number): Promise<void> {
  const members = [scope, '1101'].map((place) => ({ place, version: 1, farthest: 3 }));
  const history: FigureHistory = {
    sums: [{ members, atLeast: 4, isExact: true, ownNumbersAtMost }],
    ownNumbers: [{ place: '1101', version: 1 }],
  };
  await keepFigureHistory(world.system, await readFigureHistory(world.system), history);
}

const kept = async () => historyIn(await readFigureHistory(world.system)).ownNumbers;

async function drafted(): Promise<string> {
  const draft = await draftNotice(world.system, scope, 'person-a', choices);
  if (!draft.ok) throw new Error(draft.code);
  return draft.notice.id;
}
const approved = (id: string) => approveNotice(world.system, scope, id, leader('person-b', scope));

async function onThePage() {
  await world.settle();
  const blob = await world.system.blobs.read('public/snapshot.json');
  const snapshot = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(blob!.bytes)));
  return snapshot.municipalities.find(({ number }) => number === scope)!.notice!;
}

describe("a municipality's own number", () => {
  test('is shown beside the range when a second person has approved it, and not before', async () => {
    const id = await drafted();
    expect(await kept()).toEqual([]);
    expect((await approved(id)).ok).toBe(true);
    expect(await kept()).toEqual([{ place: scope, version: 1 }]);
    expect(await onThePage()).toMatchObject({ notFoundAtLeast: '1-3', ownNumber: 2 });
    expect(await readOwnNumbers(world.system, scope)).toEqual({
      municipalities: [{ municipality: scope, mayShow: true, versions: [1] }],
    });
    // It holds for that version: the next one hides it again, and says that this is why.
    const next = await draftNotice(world.system, scope, 'person-a');
    expect(next).toMatchObject({ ok: true, notice: { cause: 'own-number' } });
    expect(next.ok && next.notice.municipalities[0]!.ownNumber).toBe(undefined);
  });

  test('is refused where a later version would tell how many messages came, and then a range stands', async () => {
    await approved(await drafted());
    // One that was thought recovered is not: two have become three.
    await find('still-lost');
    const refused = { ok: false, code: 'own-number-too-close' };
    const named = { ...refused, municipalities: [scope] };
    expect(await draftNotice(world.system, scope, 'person-a', choices)).toEqual(named);
    // Who looks at the form is told so before anything is sent.
    expect(await readOwnNumbers(world.system, scope)).toEqual({
      municipalities: [{ municipality: scope, mayShow: false, refusal: 'too-close', versions: [1] }],
    });
    const without = await draftNotice(world.system, scope, 'person-a');
    if (!without.ok) throw new Error(without.code);
    // A draft from before this was asked of drafts.
    const key = keys.notice(scope, without.notice.id);
    await changeDocument(world.system.documents, key, noticeSchema, (stored) => ({
      ...stored,
      municipalities: stored.municipalities.map((shown) => ({ ...shown, ownNumber: 3 })),
    }));
    expect(await approved(without.notice.id)).toEqual(refused);
    await changeDocument(world.system.documents, key, noticeSchema, () => without.notice);
    expect((await approved(without.notice.id)).ok).toBe(true);
    const shown = await onThePage();
    expect(shown).toMatchObject({ version: 2, notFoundAtLeast: '1-3' });
    expect(shown.ownNumber).toBe(undefined);
  });

  test('is refused where a told sum has no room left: in the draft, to who asks, at the approval', async () => {
    const id = await drafted();
    await tellSum(1);
    const refused = { ok: false, code: 'own-number-refused' };
    const named = { ...refused, municipalities: [scope] };
    expect(await draftNotice(world.system, scope, 'person-a', choices)).toEqual(named);
    const [own] = (await readOwnNumbers(world.system, scope)).municipalities;
    expect(own).toMatchObject({ mayShow: false, refusal: 'total' });
    expect(await approved(id)).toEqual(refused);
    expect(await kept()).toEqual([{ place: '1101', version: 1 }]);
  });

  test('kept in a history that forgot it is not shown', async () => {
    await approved(await drafted());
    const held = await readFigureHistory(world.system);
    await keepFigureHistory(world.system, held, { ...emptyFigureHistory, ownNumbers: [] });
    await tellSum(1);
    await world.system.queue.send('publish', { scope });
    expect((await onThePage()).ownNumber).toBe(undefined);
  });
});
