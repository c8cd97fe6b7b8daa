/**
 * Where the messages are lost: 63 in 22 municipalities on Visma Familia, most of which lost one each (the final
 * report of November 2023). Which municipalities they are is invented, except that a large city loses most.
 */
import { osloNumber } from './districts.ts';
import { members } from './grouping.ts';
import { randomFor } from './random.ts';
import type { SampleService } from './services.ts';

/** Losses of the city, then of the others: 22 figures that sum to 63. */
const cityLosses = 24;
const otherLosses = [6, 5, 4, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

const cityNumber = '4601';
const fewestPeople = 7_000;
const joinedBefore = Date.UTC(2021, 11, 1);

/** By service id: how many messages each of its municipalities loses. */
export type LossPlan = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function planLosses(
  services: readonly SampleService[],
  joined: ReadonlyMap<string, number | null>,
  seed: number,
): LossPlan {
  const random = randomFor(seed, 'losses');
  const eligible = services.filter(
    ({ id, caseSystem }) => caseSystem === 'Visma Familia' && (joined.get(id) ?? Infinity) < joinedBefore,
  );
  const single = eligible.filter(({ municipalities }) => municipalities.length === 1);
  const district = random.pick(single.filter(({ municipalities }) => municipalities[0] === osloNumber));
  const joint = random.shuffled(unitsOf(eligible.filter((service) => !single.includes(service))));
  const alone = random.shuffled(
    unitsOf(single.filter(({ municipalities }) => municipalities[0] !== osloNumber)),
  );
  const places = [{ service: district, number: osloNumber }, ...joint.slice(0, 7), ...alone];
  const chosen = places.slice(0, otherLosses.length);
  const ordered = [...chosen].sort((a, b) => populationOf(b.number) - populationOf(a.number));
  const city = services.find(({ municipalities }) => municipalities[0] === cityNumber)!;
  const plan = new Map([[city.id, new Map([[cityNumber, cityLosses]])]]);
  for (const [index, { service, number }] of ordered.entries()) {
    const ofService = plan.get(service.id) ?? new Map<string, number>();
    plan.set(service.id, ofService.set(number, otherLosses[index]!));
  }
  return plan;
}

function unitsOf(services: readonly SampleService[]): { service: SampleService; number: string }[] {
  const units = services.flatMap((service) => service.municipalities.map((number) => ({ service, number })));
  return units.filter(({ number }) => number !== cityNumber && populationOf(number) >= fewestPeople);
}

function populationOf(number: string): number {
  return members.find((member) => member.number === number)!.population;
}
