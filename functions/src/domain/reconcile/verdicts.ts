/** From the rules' findings to one verdict a message, and what is counted of them. */
import type { Classification } from './matching/classify.ts';
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
  const codes = new Uint8Array(registered.length).fill(VerdictCode.unchecked);
  const margin = new Uint8Array(registered.length);
  const standings = new Uint32Array(byStanding.length);
  for (let i = 0; i < checked.length; i++) {
    const place = checked[i]!;
    const standing = found.standing[i]!;
    codes[place] = byStanding[standing]!;
    margin[place] = found.margin[i]!;
    standings[standing]!++;
  }
  let registeredCount = 0;
  for (let place = 0; place < codes.length; place++) {
    if (registered[place] === 0) continue;
    codes[place] = VerdictCode.registered;
    registeredCount++;
  }
  const [explained = 0, contested = 0, missing = 0] = standings;
  const unchecked = codes.length - registeredCount - checked.length;
  return { codes, margin, counts: { registered: registeredCount, explained, contested, missing, unchecked } };
}

export function marginsOf({ counts, margin }: Judgement): Margins {
  let withMargin = 0;
  for (let place = 0; place < margin.length; place++) withMargin += margin[place]!;
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
