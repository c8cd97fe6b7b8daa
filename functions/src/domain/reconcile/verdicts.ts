/** From the rules' findings to one verdict a message, and what is counted of them. */
import type { Classification } from './matching/classify.ts';
import { verdicts } from './result.ts';
import type { Counts, Margins, Verdict } from './result.ts';

type VerdictCounts = Pick<Counts, Verdict>;

/** Verdicts as small integers: their places in `verdicts`. */
export const VerdictCode = { registered: 0, explained: 1, contested: 2, missing: 3, unchecked: 4 } as const;

export interface Judgement {
  /** VerdictCode by place in the scope's messages. */
  readonly codes: Uint8Array;
  /** By place: 1 where the message is explained with a margin. */
  readonly margin: Uint8Array;
  readonly counts: VerdictCounts;
}

const byStanding = [VerdictCode.explained, VerdictCode.contested, VerdictCode.missing] as const;

/**
 * @param checked places of the messages that took part in the matching
 * @param found what the matching found of each of those
 */
export function judge(
  registered: Uint8Array,
  checked: Uint32Array,
  found: Pick<Classification, 'standing' | 'margin'>,
): Judgement {
  const codes = new Uint8Array(registered.length);
  for (let place = 0; place < codes.length; place++) {
    codes[place] = registered[place] === 1 ? VerdictCode.registered : VerdictCode.unchecked;
  }
  const margin = new Uint8Array(registered.length);
  for (let i = 0; i < checked.length; i++) {
    codes[checked[i]!] = byStanding[found.standing[i]!]!;
    margin[checked[i]!] = found.margin[i]!;
  }
  const counts = { registered: 0, explained: 0, contested: 0, missing: 0, unchecked: 0 };
  for (const code of codes) counts[verdicts[code]!]++;
  return { codes, margin, counts };
}

export function marginsOf({ counts, margin }: Judgement): Margins {
  let withMargin = 0;
  for (const has of margin) withMargin += has;
  return { withMargin, tight: counts.explained - withMargin };
}

/** So many missing messages in a row make the declared coverage doubtful (rule 11). */
const doubtfulRun = 10;

/** @param list names places in the result's order, so that equal spans with different verdicts have one order */
export function hasRunOfMissing(
  { codes, counts }: Judgement,
  list: { readonly order: Uint32Array },
): boolean {
  if (counts.missing < doubtfulRun) return false;
  let run = 0;
  const { order } = list;
  for (let at = 0; at < order.length; at++) {
    const code = codes[order[at]!];
    if (code === VerdictCode.unchecked) continue;
    run = code === VerdictCode.missing ? run + 1 : 0;
    if (run >= doubtfulRun) return true;
  }
  return false;
}
