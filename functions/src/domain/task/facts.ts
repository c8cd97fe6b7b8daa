import type { ScopeView } from '../delivery/scope-view.ts';
import type { FindingCounts } from '../finding/counts.ts';
import type { Notice } from '../notice/notice.ts';

export type ShownNotice = Omit<Notice, 'draftedBy' | 'approvedBy'>;

/** All that the states of the tasks follow from. */
export interface TaskFacts {
  readonly scope: Pick<ScopeView, 'current' | 'deliveries' | 'rules' | 'upgrade' | 'survey'>;
  /** Null where they could not be read. */
  readonly findings: Pick<FindingCounts, 'gross' | 'unsettled'> | null;
  /** Drafted and approved, newest first. */
  readonly notices: readonly ShownNotice[];
}
