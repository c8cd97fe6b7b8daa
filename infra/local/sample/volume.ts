/** How many messages each service gets, and on which days. */
import { partOf } from './adoption.ts';
import { daysBetween, endMidnight, firstMidnight, type Day } from './calendar.ts';
import type { SampleService } from './services.ts';
import { WeightedPick } from './weighted-pick.ts';

/** The whole country's messages at scale 1. */
export const messagesAtScaleOne = 150_000;

export const portalDays: readonly Day[] = daysBetween(firstMidnight, endMidnight);

/** Draws the index of a day in `portalDays` for a service that joined on this day. */
export function dayPickOf(joinMidnight: number | null): WeightedPick {
  return new WeightedPick(portalDays.map((day) => day.weight * partOf(joinMidnight, day.midnight)));
}

/** Messages by service id: by population, by how long the service has been on the portal, and by scale. */
export function messageCounts(
  services: readonly SampleService[],
  joined: ReadonlyMap<string, number | null>,
  scale: number,
): Map<string, number> {
  const weights = services.map(({ id, population }) => population * dayPickOf(joined.get(id) ?? null).total);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const perWeight = (messagesAtScaleOne * scale) / total;
  return new Map(services.map(({ id }, index) => [id, Math.round(weights[index]! * perWeight)]));
}

/** The fewest messages with which the losses can be staged as bursts. */
export const smallestScale = 0.1;
