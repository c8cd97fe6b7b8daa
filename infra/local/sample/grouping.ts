/**
 * Who shares a service with whom. The real list was not at hand, so neighbours in the same county are joined until
 * there are as many services as the country had; small municipalities join first and cities stay alone.
 */
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '#domain/municipality/reference.ts';
import { osloNumber } from './districts.ts';
import type { Random } from './random.ts';

const mostMembers = 7;
const alonePopulation = 60_000;

export interface Member {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

/** The municipalities of 2023; one that was split in 2024 has the sum of its parts. */
export const members: readonly Member[] = municipalitiesFrom2020.map((municipality) => ({
  number: municipality.number,
  name: municipality.name,
  county: municipality.county,
  population: municipality.population ?? sumOf(municipality.successors ?? []),
  lat: municipality.lat,
  lon: municipality.lon,
}));

function sumOf(numbers: readonly string[]): number {
  const parts = municipalitiesFrom2024.filter(({ number }) => numbers.includes(number));
  return parts.reduce((sum, { population }) => sum + (population ?? 0), 0);
}

/** @param count how many groups the municipalities other than Oslo shall form */
export function groupNeighbours(count: number, random: Random): Member[][] {
  const groups = members.filter(({ number }) => number !== osloNumber).map((member) => [member]);
  while (groups.length > count) {
    const first = smallestOf(groups, random);
    const second = nearestTo(first, groups);
    if (!second) throw new Error('no neighbours are left to join');
    first.push(...second);
    groups.splice(groups.indexOf(second), 1);
  }
  return groups;
}

/** The group with the fewest people, with some luck in it, among those that have a neighbour to join. */
function smallestOf(groups: readonly Member[][], random: Random): Member[] {
  let best: Member[] | undefined;
  let bestSize = Infinity;
  for (const group of groups) {
    const size = populationOf(group) * group.length * random.between(0.5, 1.5);
    if (size < bestSize && nearestTo(group, groups)) [best, bestSize] = [group, size];
  }
  if (!best) throw new Error('no group is left that could be joined');
  return best;
}

function nearestTo(group: readonly Member[], groups: readonly Member[][]): Member[] | undefined {
  let best: Member[] | undefined;
  let bestDistance = Infinity;
  for (const other of groups) {
    if (other === group || !mayJoin(group, other)) continue;
    const distance = distanceBetween(group[0]!, other[0]!);
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}

function mayJoin(one: readonly Member[], other: readonly Member[]): boolean {
  if (one[0]!.county !== other[0]!.county) return false;
  if (one.length + other.length > mostMembers) return false;
  return populationOf(one) < alonePopulation && populationOf(other) < alonePopulation;
}

/** In degrees of latitude; good enough to find a neighbour. */
function distanceBetween(one: Member, other: Member): number {
  const narrowing = Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(one.lat - other.lat, (one.lon - other.lon) * narrowing);
}

export function populationOf(group: readonly Member[]): number {
  return group.reduce((sum, { population }) => sum + population, 0);
}
