/** What people confirm and find out; two at once lose nothing of either. */
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import type { FindingContent } from '#domain/finding/finding.ts';
import type { System } from '#use-cases/system.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import type { Sent } from '../story/logs.ts';
import { ask, mustBe, told } from '../story/play.ts';
import type { Act, Play } from '../story/play.ts';

const hourMs = 3_600_000;
const delays = [
  { maxDelay: 'PT1H', maxDelayMs: hourMs },
  { maxDelay: 'PT2H', maxDelayMs: 2 * hourMs },
  { maxDelay: 'PT4H', maxDelayMs: 4 * hourMs },
] as const;
type Delay = (typeof delays)[number];

const clockSkew = 'PT5M';
const confirming =
  (scope: string, { maxDelay }: Delay, person: string) =>
  (system: System) =>
    confirmRules(system, scope, { maxDelay, clockSkew }, person);

function nowRuled({ story }: Play, scope: string, { maxDelayMs }: Delay): void {
  story.rules.set(scope, { maxDelayMs, clockSkewMs: 300_000 });
}

export async function confirm(play: Play, scope: string, delay: Delay = delays[0]): Promise<void> {
  told(play, 'rules', await ask(play, confirming(scope, delay, 'person-a')));
  nowRuled(play, scope, delay);
}

/** Where there are rules two confirm others at once, and then one the first again; who of two was first is unknown. */
async function confirmBoth(play: Play): Promise<void> {
  const { scope } = play.dice.among(play.story.places);
  if (!play.story.rules.has(scope)) await confirm(play, scope);
  const now = play.story.rules.get(scope)?.maxDelayMs;
  const first = delays.find(({ maxDelayMs }) => maxDelayMs === now)!;
  const [one, other] = delays.filter((delay) => delay !== first) as [Delay, Delay];
  await play.world.askBoth(confirming(scope, one, 'person-a'), confirming(scope, other, 'person-b'));
  told(play, 'rules', await ask(play, confirming(scope, first, 'person-b')));
  nowRuled(play, scope, first);
}

type Kind = 'recovered-from-portal' | 'by-other-channel' | 'still-lost' | 'transferred';
const kinds: readonly Kind[] = ['recovered-from-portal', 'by-other-channel', 'still-lost', 'transferred'];

const recording =
  ({ id, scope, municipality }: Sent, content: FindingContent, person: string) =>
  (system: System) =>
    recordFinding(
      system,
      scope,
      { message: { id, sentFrom: 0, sentTo: 0, municipality, nth: 1 }, ...content },
      person,
    );

function someMissing({ story, dice }: Play): Sent | null {
  const missing = story.places.flatMap(({ scope }) => story.missing(scope));
  return missing.length === 0 ? null : dice.among(missing);
}

function nowFound({ story }: Play, { id }: Sent, kind: Kind): void {
  const before = story.findings.get(id) ?? [];
  story.findings.set(id, [...before, kind]);
}

async function find(play: Play): Promise<void> {
  const message = someMissing(play);
  if (message === null) return;
  const finding = play.dice.among(kinds);
  const content = { finding, knownOn: norwegianDate(play.world.nowMs) };
  const before = play.story.findings.get(message.id)?.at(-1);
  // Said again on another day it would be another version of the same finding.
  if (before === finding) return;
  told(play, 'finding', await ask(play, recording(message, content, 'person-a')));
  nowFound(play, message, finding);
}

/** The same with what two find out about one message. */
async function findBoth(play: Play): Promise<void> {
  const message = someMissing(play);
  if (message === null) return;
  const knownOn = norwegianDate(play.world.nowMs);
  const before = play.story.findings.get(message.id)?.at(-1);
  const [first, one, other] = kinds.filter((kind) => kind !== before) as [Kind, Kind, Kind];
  const say = (finding: Kind, person: string) => recording(message, { finding, knownOn }, person);
  told(play, 'finding', await ask(play, say(first, 'person-a')));
  const both = await play.world.askBoth(say(one, 'person-a'), say(other, 'person-b'));
  mustBe(both[0].ok && both[1].ok, 'a finding was refused because another was made');
  told(play, 'finding', await ask(play, say(first, 'person-b')));
  for (const kind of [first, one, other, first]) nowFound(play, message, kind);
}

/** Of a message that is registered nobody can find out that it is lost. */
async function findNothing(play: Play): Promise<void> {
  const { story, dice, world } = play;
  const registered = story.messages.filter(
    ({ id, scope }) => story.outcomes(scope)?.get(id) === 'registered' && !story.findings.has(id),
  );
  if (registered.length === 0) return;
  const content = { finding: 'still-lost' as const, knownOn: norwegianDate(world.nowMs) };
  const outcome = await ask(play, recording(dice.among(registered), content, 'person-a'));
  mustBe(!outcome.ok, 'a registered message was found to be lost');
}

export const findingActs: readonly Act[] = [
  {
    name: 'rules confirmed',
    needsRest: false,
    run: (play) => confirm(play, play.dice.among(play.story.places).scope, play.dice.among(delays)),
  },
  { name: 'rules confirmed by two at once', needsRest: false, run: confirmBoth },
  { name: 'a finding', needsRest: true, run: find },
  { name: 'findings of two at once', needsRest: true, run: findBoth },
  { name: 'a finding of what is registered', needsRest: true, run: findNothing },
];
