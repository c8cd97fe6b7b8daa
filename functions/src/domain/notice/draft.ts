/** What a notice says of each municipality: from a result, what people found out, and what was public before. */
import { explainedWindows, succeedingCount, succeedingWindows, windowsBeside } from '../disclosure/index.ts';
import type { ScopeSummary } from '../delivery/reconciled.ts';
import type { Verdict } from '../reconcile/result.ts';
import type { ApprovedNotice, Hidden, NoticedMunicipality } from './notice.ts';
import { noticedBefore, toldBefore } from './told-before.ts';

export interface JudgedMessage {
  readonly municipality: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly verdict: Verdict;
  /** A person found what became of it: nobody needs to report it again. */
  readonly isRecovered?: boolean;
}

/** What is taken of a result beside its messages. */
export type MissingOfScope = Pick<ScopeSummary, 'scope' | 'members'> & {
  readonly counts: Pick<ScopeSummary['counts'], 'missingAtLeast'>;
};

export interface Noticed {
  readonly municipalities: NoticedMunicipality[];
  readonly hidden: Hidden[];
}

/**
 * Only messages that are missing or contested can be those that were not found: each is a window of its own, and the
 * disclosure rules make calendar units of them, beside all that was published before.
 *
 * @param earlier approved versions, newest first
 * @param ownNumbers municipalities that let everybody see their exact number
 */
export function noticedMunicipalities(
  summary: MissingOfScope,
  messages: readonly JudgedMessage[],
  earlier: readonly ApprovedNotice[] = [],
  ownNumbers: readonly string[] = [],
): Noticed {
  const byNumber = new Map<string, JudgedMessage[]>();
  for (const message of messages) {
    const own = byNumber.get(message.municipality);
    if (own) own.push(message);
    else byNumber.set(message.municipality, [message]);
  }
  const numbers = [...new Set(summary.scope.map((unit) => unit.slice(0, 4)))];
  const each = numbers.map((municipality) =>
    noticed(municipality, summary, byNumber.get(municipality) ?? [], earlier),
  );
  const shown = each.map((one) => withOwnNumber(one, ownNumbers));
  return { municipalities: shown, hidden: each.map(({ hidden }) => hidden) };
}

/** Beside what the rules show, and only where they show less: nothing missing is no number of one's own. */
function withOwnNumber(
  { shown, hidden }: { readonly shown: NoticedMunicipality; readonly hidden: Hidden },
  ownNumbers: readonly string[],
): NoticedMunicipality {
  const { municipality, notFoundAtLeast: exact } = hidden;
  const isHidden = exact > 0 && shown.notFoundAtLeast !== exact;
  return isHidden && ownNumbers.includes(municipality) ? { ...shown, ownNumber: exact } : shown;
}

function noticed(
  municipality: string,
  summary: MissingOfScope,
  own: readonly JudgedMessage[],
  earlier: readonly ApprovedNotice[],
): { shown: NoticedMunicipality; hidden: Hidden } {
  const notFound = own.filter(({ verdict }) => verdict === 'missing' || verdict === 'contested');
  const open = notFound.filter(({ isRecovered }) => !isRecovered);
  const sentMs = own.map(({ fromMs }) => fromMs);
  const widened = explainedWindows(open, sentMs);
  const member = summary.members?.find((other) => other.municipality === municipality);
  const byLogs = member?.missingAtLeast ?? summary.counts.missingAtLeast;
  const notFoundAtLeast = Math.max(0, byLogs - (notFound.length - open.length));
  const published = noticedBefore(earlier, municipality);
  const fresh = widened.map(({ from, to }) => ({ from, to }));
  const { windows, withdrawn } = succeedingWindows(published[0]?.windows ?? [], fresh);
  const before = toldBefore(earlier, municipality);
  const count = succeedingCount(notFoundAtLeast, before);
  return {
    shown: {
      municipality,
      windows: windowsBeside(windows, count, before),
      withdrawn,
      notFoundAtLeast: count,
      ...(notFound.length > 0 && open.length === 0 && { recovered: true as const }),
    },
    hidden: { municipality, notFoundAtLeast, widened },
  };
}
