/** How far the public request to report again has come, from the scope's published notices. */
import { approvedOf } from '../notice/notice.ts';
import type { ApprovedNotice, Notice } from '../notice/notice.ts';
import type { ScopePart } from './scope-part.ts';
import type { noticeStatesTold } from './states.ts';

type State = (typeof noticeStatesTold)[number];

/** @param notices drafted and approved, in any order */
export function noticePart(notices: readonly Notice[]): ScopePart['notice'] {
  const approved = approvedOf(notices);
  const newest = approved[0];
  if (!newest) return { state: 'none', publishedAtMs: null, versions: 0, municipalities: {} };
  const states = newest.municipalities.map(
    ({ municipality, windows }) => [municipality, stateOf(newest, windows.length > 0)] as const,
  );
  return {
    state: stateOf(
      newest,
      newest.municipalities.some(({ windows }) => windows.length > 0),
    ),
    publishedAtMs: newest.approvedAtMs,
    versions: approved.length,
    municipalities: Object.fromEntries(states),
  };
}

function stateOf({ closing, unknowable }: ApprovedNotice, isMissing: boolean): State {
  if (closing) return 'closed';
  if (unknowable) return 'unknowable';
  return isMissing ? 'open' : 'nothing-missing';
}
