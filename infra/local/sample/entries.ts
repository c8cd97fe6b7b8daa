/** What a service's register holds: an entry for each message that was stored, and much else. */
import { dayMs } from '#domain/time/norwegian-time.ts';
import { letterChannel, portalChannel } from './channels.ts';
import { receivedAfter } from './delays.ts';
import { entryIds, type EntryIds } from './entry-ids.ts';
import type { Message } from './messages.ts';
import { otherEntries } from './other-entries.ts';
import { randomFor, type Random } from './random.ts';
import { registerClock, type RegisterClock } from './register-clock.ts';
import type { ServicePlan } from './service-plan.ts';

export interface Entry {
  /** The instant that the register's clock showed. */
  readonly receivedMs: number;
  /** Null where it was received only, and never registered. */
  readonly registeredMs: number | null;
  /** When the portal sent it; null for other channels. */
  readonly sentMs: number | null;
  /** Empty where the register has none. */
  readonly id: string;
  readonly municipality: string;
  readonly channel: string;
}

const duplicatePart = 0.006;
const receivedOnlyPartOfLost = 0.6;
/** How many who were never answered telephone some weeks later; their report is an entry then. */
const reportedAgainPart = 0.3;
const longestLetterMs = 8 * dayMs;

/** All entries that the file covers, in order of receipt. */
export function makeEntries(plan: ServicePlan, messages: readonly Message[], clock: RegisterClock): Entry[] {
  const random = randomFor(plan.seed, `entries ${plan.service.id}`);
  const ids = entryIds(plan, messages.length, random);
  const entries: Entry[] = [];
  for (const [index, message] of messages.entries()) {
    if (message.isLost) pushTracesOfLost(entries, plan, message, clock, random);
    else if (message.isLetter) entries.push(letterEntry(message, clock, random));
    else pushStored(entries, plan, message, index, ids, clock, random);
  }
  for (const entry of otherEntries(plan, messages.length, clock, random)) entries.push(entry);
  const { fromMs, toMs } = plan.period;
  const covered = entries.filter(({ receivedMs }) => receivedMs >= fromMs && receivedMs < toMs);
  return covered.sort((a, b) => a.receivedMs - b.receivedMs);
}

export function clockOf(plan: ServicePlan): RegisterClock {
  return registerClock(
    plan.isSkewed,
    plan.trap === 'clock',
    randomFor(plan.seed, `clock ${plan.service.id}`),
  );
}

/** The entry of a stored message; at times one more for a sibling, a resending, or the same thing typed twice. */
function pushStored(
  entries: Entry[],
  plan: ServicePlan,
  message: Message,
  index: number,
  ids: EntryIds,
  clock: RegisterClock,
  random: Random,
): void {
  const isSecondSending = message.resentMs !== null && random.chance(0.5);
  const sentMs = isSecondSending ? message.resentMs! : message.sentMs;
  const receivedMs = clock.instant(receivedAfter(sentMs, plan.delay, random));
  const entry: Entry = {
    receivedMs,
    registeredMs: receivedMs + registeringMs(random),
    sentMs,
    id: ids.idOf(message, index),
    municipality: message.municipality,
    channel: portalChannel[plan.service.caseSystem],
  };
  entries.push(entry);
  if (random.chance(plan.siblingShare)) entries.push({ ...entry, id: ids.siblingIdOf(entry.id) });
  if (random.chance(duplicatePart))
    entries.push({ ...entry, receivedMs: receivedMs + random.integer(3_600_000) });
  const isStoredTwice = message.resentMs !== null && !isSecondSending && random.chance(0.4);
  if (isStoredTwice) {
    const again = clock.instant(receivedAfter(message.resentMs!, plan.delay, random));
    entries.push({ ...entry, receivedMs: again, sentMs: message.resentMs });
  }
}

/** What a lost message leaves, at most: a row received but not registered, or a telephone call weeks later. */
function pushTracesOfLost(
  entries: Entry[],
  plan: ServicePlan,
  message: Message,
  clock: RegisterClock,
  random: Random,
): void {
  const { municipality, sentMs } = message;
  if (plan.kind === 'received-registered' && random.chance(receivedOnlyPartOfLost)) {
    const receivedMs = clock.instant(receivedAfter(sentMs, plan.delay, random));
    const channel = portalChannel[plan.service.caseSystem];
    entries.push({ receivedMs, registeredMs: null, sentMs, id: '', municipality, channel });
  }
  if (random.chance(reportedAgainPart)) {
    const calledMs = clock.instant(sentMs + Math.floor(random.between(7, 35) * dayMs));
    entries.push(entryOfOther(calledMs, municipality, 'Telefon', random));
  }
}

/** The paper comes days later and is registered by hand, without an id. */
function letterEntry(message: Message, clock: RegisterClock, random: Random): Entry {
  const arrivesMs = message.sentMs + Math.floor(random.between(2 * dayMs, longestLetterMs));
  return entryOfOther(clock.instant(arrivesMs), message.municipality, letterChannel, random);
}

export function entryOfOther(
  receivedMs: number,
  municipality: string,
  channel: string,
  random: Random,
): Entry {
  return {
    receivedMs,
    registeredMs: receivedMs + registeringMs(random),
    sentMs: null,
    id: '',
    municipality,
    channel,
  };
}

/** People register within a day or so of receipt. */
function registeringMs(random: Random): number {
  return Math.floor(random.between(60_000, 1.5 * dayMs));
}
