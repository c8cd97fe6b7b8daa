/** Services whose uploader declares something that is false: results must carry the warning that says so. */
import type { LossPlan } from './loss-plan.ts';
import { randomFor } from './random.ts';
import type { SampleService } from './services.ts';

export type Trap =
  /** The register writes UTC where Norwegian time is declared. */
  | 'clock'
  /** The export ends months before the day that is declared. */
  | 'coverage'
  /** Received by hand within two working days, declared as hours. */
  | 'delay';

export const warningOfTrap: Readonly<Record<Trap, string>> = {
  clock: 'clock-offset',
  coverage: 'coverage-doubtful',
  delay: 'delay-doubtful',
};

/** Large enough that the warnings can be judged, and long enough on the portal to have seen both seasons. */
const people = { from: 18_000, to: 90_000 };
const joinedBefore = Date.UTC(2022, 0, 1);

/** One service of each trap, never one that loses messages. */
export function chooseTraps(
  services: readonly SampleService[],
  joined: ReadonlyMap<string, number | null>,
  losses: LossPlan,
  seed: number,
): Map<string, Trap> {
  const fitting = services.filter(
    ({ id, caseSystem, population }) =>
      caseSystem === 'Visma Familia' &&
      !losses.has(id) &&
      population >= people.from &&
      population <= people.to &&
      (joined.get(id) ?? Infinity) < joinedBefore,
  );
  const [clock, coverage, delay] = randomFor(seed, 'traps').shuffled(fitting);
  if (!clock || !coverage || !delay) throw new Error('too few services fit the traps');
  return new Map<string, Trap>([
    [clock.id, 'clock'],
    [coverage.id, 'coverage'],
    [delay.id, 'delay'],
  ]);
}
