/** What deletion is judged by, gathered from what is stored; nothing of it says more than its document does. */
import type { Incident } from '../incident/incident.ts';
import type { ScopeKey } from '../service/service.ts';
import type { DifferenceCode } from '../survey/differences.ts';
import type { Verification } from '../upgrade/verification-view.ts';
import type { HeldSummary } from './held-summary.ts';
import type { Hold } from './record.ts';

export interface SurveyFactsOfHold {
  /** Where the last answer says otherwise than the system knows now. */
  readonly differences: readonly DifferenceCode[];
  /** Whether the service says that it has the affected case system; null where it was not asked or said another. */
  readonly saysAffected: boolean | null;
}

export interface KnownOfService {
  /** Null while none is kept. */
  readonly verification: Verification | null;
  /** Whether it was made of what stands now. */
  readonly isVerificationCurrent: boolean;
  readonly attestedVersion: string | null;
  readonly reportedVersion: string | null;
  /** Whether the result rests on all logs and rules that there are; true where nothing can be compared. */
  readonly isResultCurrent: boolean;
  readonly pendingDeliveries: number;
  /** The last millisecond that both logs cover; null without a result. */
  readonly comparedToMs: number | null;
  /** When the newest log of the result came; null without a result. */
  readonly asOfMs: number | null;
  /** Null while it has sent no answer. */
  readonly survey: SurveyFactsOfHold | null;
  /** Null where none is kept, or where it was not made of what stands now. */
  readonly held: HeldSummary | null;
}

export interface ServiceFacts {
  readonly scope: ScopeKey;
  /** Null where something of it cannot be read. */
  readonly known: KnownOfService | null;
}

export interface OpenAlarm {
  readonly kind: string;
  readonly scope: ScopeKey | null;
}

export interface HoldFacts {
  readonly record: Hold | null;
  readonly incident: Incident | null;
  readonly services: readonly ServiceFacts[];
  /** Those that hold now, but for those that the hold itself raises. */
  readonly alarms: readonly OpenAlarm[];
  /** Deliveries for the whole country that are not taken in yet. */
  readonly nationalPending: number;
  readonly nowMs: number;
}
