/** From the rules' findings to one verdict a message, and what is counted of them. */
import { verdicts } from './result.ts';
import type { Counts, Verdict } from './result.ts';

type VerdictCounts = Pick<Counts, Verdict>;

/** Verdicts as small integers: their places in `verdicts`. */
export const VerdictCode = { registered: 0, explained: 1, contested: 2, missing: 3, unchecked: 4 } as const;

export interface Judgement {
  /** VerdictCode by place in the scope's messages. */
  readonly codes: Uint8Array;
  readonly counts: VerdictCounts;
}

const byStanding = [VerdictCode.explained, VerdictCode.contested, VerdictCode.missing] as const;

/**
 * @param checked places of the messages that took part in the matching
 * @param standing what the matching found of each of those
 */
export function judge(registered: Uint8Array, checked: Uint32Array, standing: Uint8Array): Judgement {
  const codes = new Uint8Array(registered.length);
  for (let place = 0; place < codes.length; place++) {
    codes[place] = registered[place] === 1 ? VerdictCode.registered : VerdictCode.unchecked;
  }
  for (let i = 0; i < checked.length; i++) codes[checked[i]!] = byStanding[standing[i]!]!;
  const counts = { registered: 0, explained: 0, contested: 0, missing: 0, unchecked: 0 };
  for (const code of codes) counts[verdicts[code]!]++;
  return { codes, counts };
}

/** So many missing messages in a row make the declared coverage doubtful (rule 11). */
const doubtfulRun = 10;

/** @param order places in the result's order, so that equal spans with different verdicts have one order */
export function hasRunOfMissing(codes: Uint8Array, order: Uint32Array): boolean {
  let run = 0;
  for (const place of order) {
    const code = codes[place];
    if (code === VerdictCode.unchecked) continue;
    run = code === VerdictCode.missing ? run + 1 : 0;
    if (run >= doubtfulRun) return true;
  }
  return false;
}
