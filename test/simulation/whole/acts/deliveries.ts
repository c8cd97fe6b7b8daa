/** Logs come: whole, in parts, again, with faults; what is acknowledged is stored, from that moment on. */
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { cutParts } from '#domain/delivery/upload-parts.ts';
import { deliverUpload } from '#use-cases/deliver-upload.ts';
import { readDocument } from '#use-cases/documents.ts';
import { keepPart } from '#use-cases/keep-part.ts';
import { deliveryIdOf, keys, sha256Hex } from '#use-cases/keys.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import type { System } from '#use-cases/system.ts';
import { Wrong } from '../world.ts';
import { declared, portalLog, registerLog } from '../story/logs.ts';
import type { Days, Log } from '../story/logs.ts';
import { ask, mustBe } from '../story/play.ts';
import type { Act, Play } from '../story/play.ts';

function someDays({ dice, story }: Play): Days {
  const { days } = story.country;
  const first = dice.below(days.length);
  const last = dice.between(first, days.length - 1);
  return { from: days[first]!, to: days[last]! };
}

export function allDays({ story }: Play): Days {
  const { days } = story.country;
  return { from: days[0]!, to: days.at(-1)! };
}

/** Some messages of a scope, each with this chance. */
function someIds({ dice, story }: Play, scope: string, share: number): string[] {
  const own = story.messages.filter((message) => scope === '*' || message.scope === scope);
  return own.filter(() => dice.chance(share)).map(({ id }) => id);
}

const lostShare = ({ story }: Play): number => (story.country.name === 'whole country' ? 0.02 : 0.15);

function somePortalLog(play: Play, days: Days): Log {
  const { dice, story } = play;
  const scope = dice.chance(0.7) ? '*' : dice.among(story.places).scope;
  return portalLog(story.messages, scope, days, someIds(play, scope, dice.chance(0.3) ? 0.05 : 0));
}

function someRegisterLog(play: Play, days: Days): Log {
  const { scope } = play.dice.among(play.story.places);
  return registerLog(play.story.messages, scope, days, someIds(play, scope, lostShare(play)));
}

/** Whoever was told that it has arrived must find it, whatever happens next. */
async function acknowledged({ world, story }: Play, log: Log, id: string): Promise<void> {
  const { scope } = log.declaration;
  const held = await readDocument(world.observer.documents, keys.delivery(scope, id), deliverySchema);
  mustBe(held !== null, 'a delivery was acknowledged that is not stored');
  const { state, blobPath, sha256 } = held!.value;
  mustBe(state === 'received' || state === 'accepted', `a delivery was acknowledged as ${state}`);
  const blob = await world.observer.blobs.read(blobPath);
  mustBe(
    story.deleted.has(id) || (blob !== null && sha256Hex([blob.bytes]) === sha256),
    'a delivery was acknowledged whose bytes are not stored as they came',
  );
  story.deliveredNow(log, id, world.nowMs);
}

const receiving =
  ({ world }: Play, { declaration, bytes }: Log) =>
  (system: System) =>
    receiveLog(system, declaration, world.body(bytes));

export async function deliver(play: Play, log: Log): Promise<void> {
  const outcome = await ask(play, receiving(play, log));
  if (!outcome.ok) throw new Wrong(outcome.code);
  await acknowledged(play, log, outcome.delivery.id);
}

/** In one millisecond, to whichever hosts: their ids decide which of them is the newer. */
async function deliverBoth(play: Play): Promise<void> {
  const { dice, story } = play;
  const { scope } = dice.among(story.places);
  const some = (): Log =>
    registerLog(story.messages, scope, someDays(play), someIds(play, scope, lostShare(play)));
  const [one, other] = [some(), some()];
  const [first, second] = await play.world.askBoth(receiving(play, one), receiving(play, other));
  if (!first.ok || !second.ok) throw new Wrong('a log was too large');
  await acknowledged(play, one, first.delivery.id);
  await acknowledged(play, other, second.delivery.id);
  // Nobody waits for both to be taken in before one is compared.
  await play.world.goOn();
}

async function deliverAgain(play: Play): Promise<void> {
  const { delivered } = play.story;
  if (delivered.length > 0) await deliver(play, play.dice.among(delivered));
}

async function deliverFaulty(play: Play): Promise<void> {
  const { world, story, dice } = play;
  const { scope } = dice.among(story.places);
  const declaration = declared('register', scope, someDays(play));
  const bytes = new TextEncoder().encode('mottatt;navn\n2023-03-07 12:00;Ola Nordmann\n');
  const outcome = await ask(play, (system) => receiveLog(system, declaration, world.body(bytes)));
  if (!outcome.ok) throw new Wrong(outcome.code);
  mustBe(outcome.delivery.state === 'refused', 'a log with a fault was taken');
  story.refused.add(outcome.delivery.id);
}

const partBytes = 150;

interface Parts {
  readonly upload: { readonly declaration: Declaration; readonly sha256: string };
  readonly bytes: readonly Uint8Array[];
}

function partsOf({ declaration, bytes }: Log): Parts {
  const parts = [...cutParts(new Uint8Array(bytes), partBytes)].map((part) => part.bytes);
  return { upload: { declaration, sha256: sha256Hex([bytes]) }, bytes: parts };
}

async function putPart(play: Play, { upload, bytes }: Parts, index: number): Promise<void> {
  const part = { number: index + 1, sha256: sha256Hex([bytes[index]!]) };
  const outcome = await ask(play, (system) => keepPart(system, upload, part, play.world.body(bytes[index]!)));
  mustBe(outcome.ok || outcome.code === 'part-differs', `a part was not taken: ${JSON.stringify(outcome)}`);
}

/** In any order, some again; where parts are gone, as after a read that told only half, all is sent once more. */
async function deliverInParts(play: Play): Promise<void> {
  const { dice, story } = play;
  const log = someRegisterLog(play, someDays(play));
  const parts = partsOf(log);
  const order = dice.shuffled(parts.bytes.map((_, index) => index));
  for (const index of [...order, order[0]!]) await putPart(play, parts, index);
  for (let attempt = 0; attempt < 20; attempt++) {
    const outcome = await ask(play, (system) => deliverUpload(system, parts.upload, parts.bytes.length));
    if (outcome.ok) {
      mustBe(
        outcome.delivery.id === deliveryIdOf(log.declaration, parts.upload.sha256),
        'another id in parts',
      );
      if (story.refused.has(outcome.delivery.id)) return;
      return acknowledged(play, log, outcome.delivery.id);
    }
    mustBe(outcome.code !== 'file-too-large', outcome.code);
    for (const index of order) await putPart(play, parts, index);
  }
  throw new Wrong('an upload in parts never comes to its end');
}

/** Nobody comes back to it. */
async function leaveParts(play: Play): Promise<void> {
  const parts = partsOf(someRegisterLog(play, allDays(play)));
  // Another file than any that is delivered, so that nobody else's parts are these.
  const upload = { ...parts.upload, sha256: sha256Hex([parts.upload.sha256]) };
  await putPart(play, { ...parts, upload }, 0);
}

export const deliveryActs: readonly Act[] = [
  {
    name: 'portal log',
    needsRest: false,
    run: (play) => deliver(play, somePortalLog(play, someDays(play))),
  },
  {
    name: 'register log',
    needsRest: false,
    run: (play) => deliver(play, someRegisterLog(play, someDays(play))),
  },
  { name: 'two logs at once', needsRest: false, run: deliverBoth },
  { name: 'the same log again', needsRest: false, run: deliverAgain },
  { name: 'a log with a fault', needsRest: false, run: deliverFaulty },
  { name: 'a log in parts', needsRest: false, run: deliverInParts },
  { name: 'parts left behind', needsRest: false, run: leaveParts },
];
