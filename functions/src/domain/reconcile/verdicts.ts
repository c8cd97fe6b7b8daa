/** From the rules' findings to one verdict a message, and what is counted of them. */
import type { Classification } from './matching/classify.ts';
import type { Counts, Margins, Verdict } from './result.ts';

type VerdictCounts = Pick<Counts, Verdict>;

/** Verdicts as small integers: their places in `verdicts`. */
export const VerdictCode = { registered: 0, explained: 1, contested: 2, missing: 3, unchecked: 4 } as const;

export interface Judgement {
  /** VerdictCode by place in the scope's messages that no id proves. */
  readonly codes: Uint8Array;
  /** By place: 1 where the message is explained with a margin. */
  readonly margin: Uint8Array;
  readonly counts: VerdictCounts;
}

const byStanding = [VerdictCode.explained, VerdictCode.contested, VerdictCode.missing] as const;

/**
 * @param openCount how many messages of the scope no id proves
 * @param registered how many an id proves
 * @param checked places of the messages that took part in the matching
 * @param found what the matching found of each of those
 */
export function judge(
  openCount: number,
  registered: number,
  checked: Uint32Array,
  found: Pick<Classification, 'standing' | 'margin'>,
): Judgement {
  const codes = new Uint8Array(openCount).fill(VerdictCode.unchecked);
  const margin = new Uint8Array(openCount);
  const standings = new Uint32Array(byStanding.length);
  for (let i = 0; i < checked.length; i++) {
    const place = checked[i]!;
    const standing = found.standing[i]!;
    codes[place] = byStanding[standing]!;
    margin[place] = found.margin[i]!;
    standings[standing]!++;
  }
  const [explained = 0, contested = 0, missing = 0] = standings;
  const unchecked = openCount - checked.length;
  return { codes, margin, counts: { registered, explained, contested, missing, unchecked } };
}

export function marginsOf({ counts, margin }: Judgement): Margins {
  let withMargin = 0;
  for (let place = 0; place < margin.length; place++) withMargin += margin[place]!;
  return { withMargin, tight: counts.explained - withMargin };
}

/** So many missing messages in a row make the declared coverage doubtful (rule 11). */
const doubtfulRun = 10;

/**
 * As a rule registered messages lie between the missing ones, and one in ten gaps is enough to show it: only where that
 * is not plain the whole list is gone through, in the result's order, so that equal spans have one order.
 * @param isApart is it plain that a registered message lies between these places, of two missing ones?
 */
export function hasRunOfMissing(
  { codes, counts }: Judgement,
  isApart: (before: number, after: number) => boolean,
  list: { codesInOrder(): Uint8Array },
): boolean {
  if (counts.missing < doubtfulRun || !mayHaveRun(codes, isApart)) return false;
  return mayHaveRun(list.codesInOrder(), () => false);
}

function mayHaveRun(codes: Uint8Array, isApart: (before: number, after: number) => boolean): boolean {
  let run: number[] = [];
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place];
    if (code === VerdictCode.unchecked) continue;
    if (code !== VerdictCode.missing) run = [];
    else run.push(place);
    if (run.length < doubtfulRun) continue;
    const last = run.findLastIndex((after, at) => at > 0 && isApart(run[at - 1]!, after));
    if (last < 0) return true;
    run = run.slice(last);
  }
  return false;
}
