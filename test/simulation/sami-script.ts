/** What people do with a notice in a Sámi language, in a simulated world. */
import type { Incident } from '#domain/incident/incident.ts';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { exampleParts } from '#domain/notice/sami/testing/example.ts';
import { approveNotice } from '#use-cases/approve-notice.ts';
import { decideTranslation } from '#use-cases/decide-translation.ts';
import type { SamiDecision } from '#use-cases/decide-translation.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { showTranslations } from '#use-cases/show-translations.ts';
import { translateNotice } from '#use-cases/translate-notice.ts';
import { incident, leader } from './script.ts';
import type { World } from './world.ts';

/** A joint service of which one municipality is in the area, and the other is not. */
export const scope = '1840+1875';
const joint = { ...incident.services[0]!, organisation: '310000092', municipalities: ['1840', '1875'] };
export const withArea: Incident = { ...incident, services: [...incident.services, joint] };
const startMs = Date.UTC(2023, 5, 10);
let nowMs = startMs;

/** Each story begins on the same day. */
export function restart(): void {
  nowMs = startMs;
}

const later = (world: World): void => world.setClock((nowMs += 3_600_000));

/** A notice that needs no logs: what is tested is its translation. */
export async function publishNotice(world: World, choices: NoticeChoices = {}): Promise<void> {
  later(world);
  const unknowable = { unknowable: 'logs-deleted', ...choices } as const;
  const draft = await world.insist(() => draftNotice(world.system, scope, 'person-a', unknowable));
  if (!draft.ok) throw new Error(draft.code);
  const { id } = draft.notice;
  await world.insist(() => approveNotice(world.system, scope, id, leader('person-b', scope)));
}

export const view = (world: World, person = 'person-a') =>
  world.insist(() => showTranslations(world.system, scope, person));

/** @returns the id of the draft */
export async function translate(world: World, word: string, person = 'person-a'): Promise<string> {
  later(world);
  const { notice, places } = await view(world);
  const place = places[0]!;
  const draft = {
    municipality: place.municipality,
    language: place.languages[0]!,
    notice: notice!,
    parts: exampleParts(place.shown!, word),
  };
  const outcome = await world.insist(() => translateNotice(world.system, scope, person, draft));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.translation.id;
}

export const decide = (world: World, id: string, decision: SamiDecision['decision'], person = 'person-b') => {
  later(world);
  const decided = decision === 'send-back' ? { decision, reason: 'meaning' as const } : { decision };
  return world.insist(() => decideTranslation(world.system, scope, id, person, decided));
};

export async function onThePage(world: World, number = '1875') {
  await world.settle();
  const blob = await world.insist(() => world.system.blobs.read('public/snapshot.json'));
  const snapshot = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(blob!.bytes)));
  return snapshot.municipalities.find((one) => one.number === number)!.notice!.sami;
}
