/** A service with lost messages, notices about them and the batches of the reference check's file. */
import type { Incident } from '#domain/incident/incident.ts';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { isListed } from '#domain/reference-check/entry.ts';
import { referencePointerSchema } from '#domain/reference-check/pointer.ts';
import { decodeFile } from '#domain/reference-check/reference-file.ts';
import type { ReferenceFile } from '#domain/reference-check/reference-file.ts';
import { batchEveryMs } from '#domain/reference-check/shape.ts';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { referencePaths } from '#use-cases/keep-reference-file.ts';
import { sha256 } from '#use-cases/ledger-keys.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { seededIds } from '../reference-check/tools.ts';
import { csv, declare, incident, leader, pieces } from './script.ts';
import { World } from './world.ts';

export const scope = '4601';
export const confirmed: Incident = { ...incident, referenceNumberConfirmedOn: '2023-06-09' };
export const startMs = Date.UTC(2023, 5, 10, 12, 20);
/** A message a day; those of every fifth day are not registered. */
export const ids = seededIds('simulated', 24);
export const lostIds = ids.filter((_, i) => (i + 1) % 5 === 0);
/** A message's id of a kind that never enters: its message is not registered either. */
const runningNumber = '3f2b8c1d-9a47-11ed-b1c5-7d08e2f4a693';

export async function deliveredWorld(seed: number, crashShare: number, settings: Incident): Promise<World> {
  const world = new World(seed, crashShare);
  world.setClock(startMs);
  await world.insist(() => keepIncident(world.system, settings));
  const day = (i: number): string => `2023-03-${String(i + 1).padStart(2, '0')}`;
  const portal = ['innsendt;bekymringsmeldingId', ...ids.map((id, i) => `${day(i)}T10:00:00;${id}`)];
  portal.push(`2023-03-12T19:00:00;${runningNumber}`);
  const found = ids.flatMap((id, i) =>
    lostIds.includes(id) ? [] : [`${day(i)} 10:05;{${id.toUpperCase()}}`],
  );
  await deliver(world, 'portal', portal);
  await deliver(world, 'register', ['mottatt;bekymringsmeldingId', ...found]);
  await world.insist(() => confirmRules(world.system, scope, { maxDelay: 'PT1H', clockSkew: 'PT5M' }, 'a'));
  await world.settle();
  return world;
}

export async function deliver(world: World, side: 'portal' | 'register', rows: string[]): Promise<void> {
  await world.insist(() => receiveLog(world.system, declare(side, scope, 1, 24), pieces(csv(rows))));
  await world.settle();
}

export async function publishNotice(world: World, choices: NoticeChoices = {}): Promise<void> {
  const draft = await world.insist(() => draftNotice(world.system, scope, 'a', choices));
  if (!draft.ok) throw new Error(draft.code);
  const { id } = draft.notice;
  await world.insist(() => approveNotice(world.system, scope, id, leader('b', scope)));
  await world.settle();
}

/** The batches pass, with a sweep in each. */
export async function pass(world: World, batches: number): Promise<void> {
  for (let i = 0; i < batches; i++) {
    world.setClock(world.system.clock.nowMs() + batchEveryMs);
    await world.settle();
  }
}

export async function fileOf(world: World): Promise<ReferenceFile | null> {
  const pointer = await world.insist(() => world.system.blobs.read(referencePaths.pointer));
  if (pointer === null) return null;
  const { batch } = referencePointerSchema.parse(JSON.parse(new TextDecoder().decode(pointer.bytes)));
  const blob = await world.insist(() => world.system.blobs.read(referencePaths.version(batch)));
  return decodeFile(blob!.bytes);
}

export async function listed(world: World): Promise<string[]> {
  const file = (await fileOf(world))!;
  const found = await Promise.all([...ids, runningNumber].map((id) => isListed(sha256, file, id)));
  return [...ids, runningNumber].filter((_, i) => found[i]);
}
