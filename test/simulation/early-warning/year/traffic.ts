/** What the portal sends and what the registers note, from a seed: the truth that the logs are written from. */
import type { Random } from '#local/sample/random.ts';
import { randomFor } from '#local/sample/random.ts';
import { spanOfDay } from '#domain/time/day-span.ts';
import { addDays } from '#domain/time/norwegian-date.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import type { ServicePlan } from './plan.ts';

export interface Sent {
  readonly id: string;
  readonly sentMs: number;
  isLost: boolean;
}

export interface Entry {
  readonly receivedMs: number;
  readonly id: string | null;
  readonly isPortal: boolean;
  /** The message that it was made for; null where the report came another way. */
  readonly of: Sent | null;
}

export interface Traffic {
  readonly plan: ServicePlan;
  readonly sent: readonly Sent[];
  /** In order of time. */
  readonly entries: readonly Entry[];
}

const hourMs = 3_600_000;
const officeShare = 0.8;
const weekendShare = 0.25;
/** An overloaded server loses several at once, more often than not one. */
const burstSizes = [1, 1, 1, 1, 2, 3];

/** @param losses how many of its messages are lost; the last days stay whole, so that the year can tell of all */
export function trafficOf(
  plan: ServicePlan,
  from: string,
  days: number,
  losses: number,
  seed: number,
): Traffic {
  const random = randomFor(seed, `year ${plan.municipality}`);
  const sent: Sent[] = [];
  const manual = new Set<Sent>();
  for (let day = 0; day < days; day++) {
    const date = addDays(from, day);
    const isManual = plan.hasManualWeeks && Math.floor(day / 7) % 5 === 2;
    for (let left = messagesOn(plan, date, random); left > 0; left--) {
      const message = { id: random.uuid(), sentMs: instantOn(date, random), isLost: false };
      sent.push(message);
      if (isManual) manual.add(message);
    }
  }
  sent.sort((a, b) => a.sentMs - b.sentMs);
  const lastMs = spanOfDay(addDays(from, days - 12)).from;
  stageLosses(
    sent.filter((message) => message.sentMs < lastMs && !manual.has(message)),
    losses,
    random,
  );
  const arrived = sent.filter(({ isLost }) => !isLost);
  const ofPortal = arrived.map((message) => entryOf(plan, message, manual.has(message), random));
  const others = Array.from({ length: Math.round(sent.length * plan.otherShare) }, () => ({
    receivedMs: instantOn(addDays(from, random.integer(days)), random),
    id: null,
    isPortal: false,
    of: null,
  }));
  const entries = [...ofPortal, ...others].sort((a, b) => a.receivedMs - b.receivedMs);
  return { plan, sent, entries };
}

function messagesOn({ messagesPerWorkingDay }: ServicePlan, date: string, random: Random): number {
  const mean = messagesPerWorkingDay * (isWorkingDay(Date.parse(date)) ? 1 : weekendShare);
  return Math.floor(mean * 2 * random.next() + random.next());
}

/** In the day mostly, and now and then at night. */
function instantOn(date: string, random: Random): number {
  const { from, to } = spanOfDay(date);
  const at = random.chance(officeShare)
    ? from + random.between(8, 17) * hourMs
    : from + random.next() * (to - from);
  return Math.floor(at / 1000) * 1000;
}

function stageLosses(candidates: readonly Sent[], losses: number, random: Random): void {
  for (let left = losses; left > 0;) {
    const first = random.integer(candidates.length);
    const burst = candidates.slice(first, first + Math.min(left, random.pick(burstSizes)));
    for (const message of burst) {
      if (message.isLost) continue;
      message.isLost = true;
      left--;
    }
  }
}

function entryOf(plan: ServicePlan, of: Sent, isManual: boolean, random: Random): Entry {
  const { id, sentMs } = of;
  const isByHand = isManual || plan.maxDelay === '2WD';
  const receivedMs = isByHand ? byHand(sentMs, random) : sentMs + Math.floor(random.between(5, 2400)) * 1000;
  return { receivedMs, id: plan.kind === 'ids' ? id : null, isPortal: true, of };
}

/** In office hours of the next working day or the one after it. */
function byHand(sentMs: number, random: Random): number {
  let date = new Date(sentMs).toISOString().slice(0, 10);
  for (let left = 1 + random.integer(2); left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(Date.parse(date))) left--;
  }
  return spanOfDay(date).from + Math.floor(random.between(8, 16) * 3600) * 1000;
}
