/** Which kind of register log each service has: one kind a service, every kind among those that lose messages. */
import type { CaseSystem } from './case-systems.ts';
import { kindsOfLosers, kindsOfSystem, type LogKind } from './log-kinds.ts';
import type { LossPlan } from './loss-plan.ts';
import { randomFor } from './random.ts';
import type { SampleService } from './services.ts';
import type { Trap } from './traps.ts';

const kindOfTrap: Readonly<Record<Trap, LogKind>> = { clock: 'seconds', coverage: 'seconds', delay: 'dates' };

export function assignKinds(
  services: readonly SampleService[],
  losses: LossPlan,
  traps: ReadonlyMap<string, Trap>,
  seed: number,
): Map<string, LogKind> {
  const kinds = new Map<string, LogKind>();
  // The loss plan begins with the city and goes on by size.
  for (const id of losses.keys()) kinds.set(id, kindsOfLosers[kinds.size % kindsOfLosers.length]!);
  for (const [id, trap] of traps) kinds.set(id, kindOfTrap[trap]);
  const givenTo = new Map<CaseSystem, number>();
  for (const { id, caseSystem } of randomFor(seed, 'kinds').shuffled(services)) {
    if (kinds.has(id)) continue;
    const given = givenTo.get(caseSystem) ?? 0;
    const choices = kindsOfSystem[caseSystem];
    kinds.set(id, choices[given % choices.length]!);
    givenTo.set(caseSystem, given + 1);
  }
  return kinds;
}
