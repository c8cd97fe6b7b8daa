/** The messages that the portal sent to one service, in order of sending. */
import { dayMs, hourMs, startOfDay } from '#domain/time/norwegian-time.ts';
import { endMidnight, instantIn } from './calendar.ts';
import { members } from './grouping.ts';
import { stageLosses } from './losses.ts';
import { randomFor, type Random } from './random.ts';
import type { ServicePlan } from './service-plan.ts';
import { dayPickOf, portalDays } from './volume.ts';
import { WeightedPick } from './weighted-pick.ts';

export interface Message {
  readonly id: string;
  readonly municipality: string;
  /** UTC, to the second. */
  readonly sentMs: number;
  /** When it was sent once more, with the same id; null for nearly all. */
  readonly resentMs: number | null;
  /** The case system did not take it, so it went by letter. */
  readonly isLetter: boolean;
  /** The log has a row for each state that it went through. */
  readonly hasHistory: boolean;
  readonly isPublicReporter: boolean;
  /** Sent by another case system (police, another municipality), not typed into the portal. */
  readonly isFromCaseSystem: boolean;
  /** The truth: confirmed to the portal, never stored. */
  isLost: boolean;
}

const resendPart = 0.004;
const longestResendMs = 5 * dayMs;
const historyPart = 0.04;
const longestHistoryMs = 60_000;
const letterPart = { automatic: 0.01, manual: 0.03 };

/** The end of the portal's log: nothing is sent at or after it. */
export const portalEndMs = startOfDay(endMidnight);

export function makeMessages(plan: ServicePlan): Message[] {
  const random = randomFor(plan.seed, `messages ${plan.service.id}`);
  const sentTimes = drawSendingTimes(plan, random);
  const { municipalities } = plan.service;
  const place = new WeightedPick(municipalities.map(populationOf));
  const messages = Array.from(sentTimes, (sentMs) =>
    makeMessage(plan, sentMs, municipalities[place.draw(random)]!, random),
  );
  stageLosses(messages, plan.losses, randomFor(plan.seed, `losses ${plan.service.id}`));
  return messages;
}

function drawSendingTimes(plan: ServicePlan, random: Random): Float64Array {
  const days = dayPickOf(plan.joinMidnight);
  const times = new Float64Array(plan.messageCount);
  for (let index = 0; index < times.length; index++) {
    const instant = instantIn(portalDays[days.draw(random)]!, random);
    times[index] = Math.floor(instant / 1000) * 1000;
  }
  return times.sort();
}

function makeMessage(plan: ServicePlan, sentMs: number, municipality: string, random: Random): Message {
  const isManual = plan.service.caseSystem === 'Manuelt mottak';
  const isLetter = random.chance(isManual ? letterPart.manual : letterPart.automatic);
  const resentMs = sentMs + Math.floor(random.between(hourMs, longestResendMs) / 1000) * 1000;
  // Without ids every row of the portal's log is taken for a message: such a log has one row for each.
  const isResent = random.chance(resendPart) && !isLetter && plan.hasPortalIds && resentMs < portalEndMs;
  return {
    id: random.uuid(),
    municipality,
    sentMs,
    resentMs: isResent ? resentMs : null,
    isLetter,
    hasHistory: random.chance(historyPart) && plan.hasPortalIds && sentMs + longestHistoryMs < portalEndMs,
    isPublicReporter: random.chance(0.82),
    isFromCaseSystem: random.chance(0.1),
    isLost: false,
  };
}

function populationOf(number: string): number {
  return members.find((member) => member.number === number)!.population;
}
