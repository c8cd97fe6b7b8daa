import type { Case } from './case.ts';
import { clockCase } from './clock-case.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';
import { smallCase } from './small-case.ts';
import { tangledCase } from './tangled-case.ts';

/** Many messages, few entries: runs of missing messages. */
const longRun = (random: Random): Case =>
  smallCase(random, { portalRows: 10 + random.below(6), registerRows: random.below(4) });

/** About the export's default page of 50 rows. */
const exportPage = (random: Random): Case =>
  smallCase(random, { portalRows: 49 + random.below(3), registerRows: random.below(8) });

/** The case of a seed: mostly a few rows a side, now and then what only many messages can show. */
export function caseOf(seed: number): Case {
  const random = randomFrom(seed);
  const share = random.below(1000);
  if (share < 10) return clockCase(random);
  if (share < 12) return exportPage(random);
  if (share < 30) return longRun(random);
  if (share < 130) return tangledCase(random);
  return smallCase(random, { portalRows: random.below(7), registerRows: random.below(8) });
}
