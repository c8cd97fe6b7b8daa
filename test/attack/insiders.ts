/** Readers who know the exact count of one place, beside everything that is public: a municipality knows its own. */
import { attack, type Outcome } from './attack.ts';
import { editionsOf, published } from './history.ts';
import { knowledgeOf } from './knowledge.ts';
import { seeded } from './random.ts';
import { scriptOf, type Shape } from './script.ts';

/** In each sum that was told, somebody chosen by the seed who is in it. */
export function attackByInsiders(seed: number, shape: Shape): Outcome[] {
  const pick = seeded(seed + 2_000_000);
  const { snapshots, history, counted } = published(scriptOf(seed, shape));
  const known = knowledgeOf(editionsOf(snapshots));
  return history.sums.map(({ members }) => {
    const { place, version } = members[pick(members.length)]!;
    const name = `${place} version ${version}`;
    return attack(known, new Map([[name, counted.get(name)!.count!]]));
  });
}
