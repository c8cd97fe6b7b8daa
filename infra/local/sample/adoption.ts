/**
 * When each service begins to use the portal. Seven pilot municipalities began on 30 April 2020; in November 2021
 * the portal reached over 70 % of the population; the way between and after is invented.
 */
import { dayMs } from '#domain/time/norwegian-time.ts';
import { randomFor } from './random.ts';
import type { SampleService } from './services.ts';

/** Trondheim, Oslo, Bergen, Stavanger, Kristiansand, Bærum and Asker. */
const pilots = new Set(['5001', '0301', '4601', '1103', '4204', '3024', '3025']);
const pilotStart = Date.UTC(2020, 3, 30);

/** Share of the population that the portal reaches, by day; straight lines between. */
const reach = [
  { midnight: Date.UTC(2020, 8, 1), share: 0.3 },
  { midnight: Date.UTC(2021, 10, 1), share: 0.72 },
  { midnight: Date.UTC(2023, 4, 1), share: 0.97 },
];

/** In the first month a service gets this part of the messages that it gets once the portal is known. */
const firstMonthPart = 0.35;
const daysUntilKnown = 540;

/** The midnight (wall clock) of each service's first day on the portal; null for those who never join. */
export function joinDays(services: readonly SampleService[], seed: number): Map<string, number | null> {
  const random = randomFor(seed, 'adoption');
  const everybody = services.reduce((sum, { population }) => sum + population, 0);
  const ranked = services.map((service) => ({ service, rank: rankOf(service, random.next()) }));
  ranked.sort((one, other) => one.rank - other.rank);
  const days = new Map<string, number | null>();
  let reached = 0;
  for (const { service } of ranked) {
    reached += service.population;
    days.set(service.id, isPilot(service) ? pilotStart : dayOfShare(reached / everybody));
  }
  return days;
}

function isPilot(service: SampleService): boolean {
  return pilots.has(service.municipalities[0]!);
}

/** Pilots first, then by luck, with larger places somewhat earlier. */
function rankOf(service: SampleService, luck: number): number {
  if (isPilot(service)) return -1;
  return luck - Math.min(service.population, 80_000) / 160_000;
}

function dayOfShare(share: number): number | null {
  for (const [index, to] of reach.entries()) {
    if (share > to.share) continue;
    const from = reach[index - 1];
    if (!from) return to.midnight;
    const part = (share - from.share) / (to.share - from.share);
    const midnight = from.midnight + part * (to.midnight - from.midnight);
    return Math.floor(midnight / dayMs) * dayMs;
  }
  return null;
}

/** What part of its full number of messages a service gets on a day; 0 before it has joined. */
export function partOf(joinMidnight: number | null, midnight: number): number {
  if (joinMidnight === null || midnight < joinMidnight) return 0;
  const days = (midnight - joinMidnight) / dayMs;
  return Math.min(1, firstMonthPart + ((1 - firstMonthPart) * days) / daysUntilKnown);
}
