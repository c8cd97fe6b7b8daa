/** Nothing is in two states, nothing hangs between two, and what was poison is seen. */
import { z } from 'zod';
import { alarmSchema } from '#domain/alarm/alarm.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import { noticeSchema } from '#domain/notice/notice.ts';
import { approvedOf } from '#domain/notice/notice.ts';
import { releaseSchema } from '#domain/release/release.ts';
import { listDocuments } from '#use-cases/documents.ts';
import { everyAlarm } from '#use-cases/alarms.ts';
import { keys, paths, sha256Hex } from '#use-cases/keys.ts';
import { readNumbering } from '#use-cases/plan-release.ts';
import { releaseKeys, releasePaths } from '#use-cases/release-keys.ts';
import type { System } from '#use-cases/system.ts';
import type { PoisonEvent } from '../ports/messages.ts';
import type { Story } from '../story/story.ts';
import type { World } from '../world.ts';

export async function wrongStates(world: World, story: Story): Promise<string[]> {
  const system = world.observer;
  return [
    ...(await wrongDeliveries(system, story)),
    ...(await wrongNotices(system, story)),
    ...(await wrongReleases(system, story)),
    ...(await wrongPoison(world, story)),
  ];
}

async function wrongDeliveries(system: System, story: Story): Promise<string[]> {
  const wrong: string[] = [];
  const found = new Set<string>();
  for (const scope of ['*', ...story.places.map((place) => place.scope)]) {
    const place = { container: 'scopes' as const, partition: scope, idPrefix: 'delivery-' };
    for await (const { id, state, declaration, accepted } of listDocuments(
      system.documents,
      place,
      deliverySchema,
    )) {
      found.add(id);
      const isStored = (await system.blobs.read(paths.log(declaration, id))) !== null;
      const isDeleted = story.deleted.has(id);
      const isRefused = story.refused.has(id);
      const expected = isRefused ? 'refused' : 'accepted';
      if (state !== expected) wrong.push(`a delivery is ${state} and should be ${expected}`);
      if (isStored === (isRefused || isDeleted))
        wrong.push(`a log is ${isStored ? '' : 'not '}stored that is ${state}`);
      for (const of of accepted?.scopes ?? []) {
        const part = await system.documents.get(keys.part(of, id));
        const rows = await system.blobs.read(paths.part(of, id));
        if (part === null || rows === null) wrong.push(`a part of an accepted delivery is not there`);
      }
    }
  }
  const due = [...story.delivered.map(({ id }) => id), ...story.refused];
  wrong.push(...due.filter((id) => !found.has(id)).map((id) => `the delivery ${id} is lost`));
  if (found.size !== new Set(due).size) wrong.push('there is a delivery that nobody made');
  return wrong;
}

async function wrongNotices(system: System, story: Story): Promise<string[]> {
  const wrong: string[] = [];
  for (const { scope } of story.places) {
    const place = { container: 'scopes' as const, partition: scope, idPrefix: 'notice-' };
    const notices = [];
    for await (const notice of listDocuments(system.documents, place, noticeSchema)) notices.push(notice);
    const approved = approvedOf(notices);
    if (approved.some((notice) => notice.sentBack)) wrong.push('a notice is approved and sent back');
    if (approved.some(({ draftedBy, approvedBy }) => draftedBy === approvedBy))
      wrong.push('one person drafted and approved a notice');
    const versions = story.notices.get(scope)?.versions ?? 0;
    if (approved.length !== versions)
      wrong.push(`${approved.length} of ${versions} approved versions are there`);
  }
  return wrong;
}

async function wrongReleases(system: System, story: Story): Promise<string[]> {
  const { reserved, settled } = await readNumbering(system);
  const wrong: string[] = [];
  if (reserved.length !== story.releases) wrong.push(`${reserved.length} releases of ${story.releases}`);
  if (settled.releases !== reserved.length) wrong.push('a release was promised and is not there');
  for (const { number } of reserved) {
    const stored = await system.documents.get(releaseKeys.release(system.incidentId, number));
    const release = releaseSchema.safeParse(stored?.body).data;
    for (const { sha256 } of Object.values(release?.files ?? {}).flat()) {
      const blob = await system.blobs.read(releasePaths.file(system.incidentId, sha256));
      if (blob === null || sha256Hex([blob.bytes]) !== sha256)
        wrong.push('a file of a release is not itself');
    }
  }
  return wrong;
}

const subjectOf = ({ queue, task }: PoisonEvent): string => `${queue} ${sha256Hex([JSON.stringify(task)])}`;

/** Seen at the portal, and over only where the same task was done, or where a person has closed it. */
async function wrongPoison({ observer, messages, heard }: World, story: Story): Promise<string[]> {
  const wrong: string[] = [];
  const alarms = new Map<string, z.infer<typeof alarmSchema>>();
  let open = 0;
  for await (const alarm of everyAlarm(observer)) {
    alarms.set(`${alarm.kind} ${alarm.subject}`, alarm);
    if (alarm.lapsedAtMs === undefined && alarm.told?.sentAtMs === undefined)
      wrong.push(`nobody heard of ${alarm.kind}`);
    if (alarm.lapsedAtMs === undefined) open++;
  }
  if (open > 0 && heard.size === 0) wrong.push('alarms hold, and nobody has heard of any');
  const subjectsOf = (is: PoisonEvent['is']): Set<string> =>
    new Set(messages.poison.filter((event) => event.is === is).map(subjectOf));
  const done = subjectsOf('done');
  for (const subject of subjectsOf('told')) {
    const alarm = alarms.get(`poison-message ${subject}`);
    const isClosed = (alarm?.closings?.length ?? 0) > 0;
    if (alarm === undefined) wrong.push('a poisoned message is not seen');
    else if (alarm.lapsedAtMs !== undefined && !isClosed && !done.has(subject))
      wrong.push('a poisoned message is hidden that nobody has handled');
  }
  const garbage = [...alarms.keys()].filter((name) => name.startsWith('poison-message ')).length;
  if (garbage < story.garbage) wrong.push(`${garbage} of ${story.garbage} unreadable messages are seen`);
  return wrong;
}
