import type { BreachView } from '../breach/view.ts';
import type { ControlView } from '../daily-control/control-view.ts';
import type { ScopeView } from '../delivery/scope-view.ts';
import type { FindingCounts } from '../finding/counts.ts';
import type { Verification } from '../upgrade/verification-view.ts';
import type { NoticeView } from '../notice/notice-view.ts';
import type { SamiView } from '../notice/sami/view.ts';

export type ShownNotice = NoticeView;

interface OverdueDuties {
  /** Of reports that came again: reviews and feedback whose last day has passed, and that nobody says are done. */
  readonly overdueDuties: number;
}

/** All that the states of the tasks follow from. */
export interface TaskFacts {
  readonly scope: Pick<ScopeView, 'current' | 'deliveries' | 'rules' | 'upgrade' | 'survey'>;
  /** Null where they could not be read. */
  readonly findings: (Pick<FindingCounts, 'gross' | 'unsettled'> & OverdueDuties) | null;
  /** Drafted and approved, newest first. */
  readonly notices: readonly ShownNotice[];
  /** Null where it could not be read, and where the scope is no service's. */
  readonly verification: Verification | null;
  /** Null where it could not be read. */
  readonly breach: Pick<BreachView, 'clock'> | null;
  /** Null where it could not be read. */
  readonly control: Pick<ControlView, 'settings' | 'summary'> | null;
  /** Null where it could not be read; it is not asked for where no municipality is in the area. */
  readonly sami: SamiView | 'not-offered' | null;
}
