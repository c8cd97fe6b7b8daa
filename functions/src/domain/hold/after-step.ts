/**
 * What a person's step makes of the hold. To hold and to stop takes one person at any time; to release takes two, in
 * office hours, who have seen the same state, and then 24 hours in which either can stop it.
 */
import { dayMs } from '../time/norwegian-time.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { isOfficeTime, nextOfficeTime } from './office-hours.ts';
import { firstLimit, maxSteps } from './record.ts';
import type { Hold, Release } from './record.ts';
import { ordinaryRetention } from './retention.ts';
import type { HoldFault, HoldStep } from './steps.ts';

/** In which a release can be stopped before it takes effect. */
export const releaseWaitMs = dayMs;
/** What was read so long ago is read again. */
export const maxProposalAgeMs = 3 * dayMs;

export interface StepContext {
  /** Keyed hash of who does it. */
  readonly person: string;
  readonly nowMs: number;
  /** As everything stands at this moment. */
  readonly stateHash: string;
  readonly isClear: boolean;
}

export type HoldChange =
  | { readonly ok: true; readonly isChanged: boolean; readonly record: Hold }
  | { readonly ok: false; readonly code: HoldFault };

type Step<Name extends HoldStep['step']> = Extract<HoldStep, { step: Name }>;
const refused = (code: HoldFault): HoldChange => ({ ok: false, code });

/** @param stored null while no hold has been started */
export function afterHoldStep(stored: Hold | null, step: HoldStep, context: StepContext): HoldChange {
  const last = stored?.steps.at(-1);
  // The same again, as after an answer that never arrived, is no change.
  const isSame = last?.by === context.person && JSON.stringify(last.did) === JSON.stringify(step);
  if (stored && isSame) return { ok: true, isChanged: false, record: stored };
  if ((stored?.revision ?? 0) !== step.basedOn) return refused('changed-meanwhile');
  if (stored && stored.steps.length >= maxSteps) return refused('changed-too-often');
  const lastMs = last?.atMs ?? 0;
  // A step that would stand before the one that it follows tells of a clock that cannot be believed.
  if (context.nowMs < lastMs && step.step !== 'stop') return refused('clock-behind');
  const change = changeOf(stored, step, context);
  if ('fault' in change) return refused(change.fault);
  return { ok: true, isChanged: true, record: taken(stored, change.changed, step, context) };
}

type Changed = Omit<Hold, 'revision' | 'steps'>;
type Outcome = { readonly changed: Changed } | { readonly fault: HoldFault };

function taken(stored: Hold | null, changed: Changed, did: HoldStep, { person, nowMs }: StepContext): Hold {
  const revision = (stored?.revision ?? 0) + 1;
  const atMs = Math.max(nowMs, stored?.steps.at(-1)?.atMs ?? 0);
  return { ...changed, revision, steps: [...(stored?.steps ?? []), { revision, atMs, by: person, did }] };
}

function changeOf(stored: Hold | null, step: HoldStep, context: StepContext): Outcome {
  if (step.step === 'start') return started(stored, step, context);
  if (stored === null) return { fault: 'no-hold' };
  switch (step.step) {
    case 'review':
      if (step.reviewOn <= norwegianDate(context.nowMs)) return { fault: 'review-in-the-past' };
      return { changed: { ...stored, reviewOn: step.reviewOn } };
    case 'retention':
      return withRetention(stored, step);
    case 'limit': {
      const limit = { fromMs: context.nowMs, messages: step.messages };
      return { changed: { ...stored, limits: [...stored.limits, limit] } };
    }
    case 'propose':
      return proposed(stored, step, context);
    case 'confirm':
      return confirmed(stored, step, context);
    case 'stop': {
      const { state } = stored.release;
      if (state !== 'proposed' && state !== 'waiting') return { fault: 'nothing-to-stop' };
      return { changed: { ...stored, release: { state: 'held' } } };
    }
  }
}

function started(stored: Hold | null, { reason, reviewOn }: Step<'start'>, { nowMs }: StepContext): Outcome {
  if (stored && stored.release.state !== 'released') return { fault: 'already-held' };
  if (reviewOn <= norwegianDate(nowMs)) return { fault: 'review-in-the-past' };
  return {
    changed: {
      reason,
      reviewOn,
      startedAtMs: nowMs,
      retention: stored?.retention ?? ordinaryRetention,
      limits: stored?.limits ?? [{ fromMs: nowMs, messages: firstLimit }],
      release: { state: 'held' },
    },
  };
}

function withRetention(stored: Hold, { from, days }: Step<'retention'>): Outcome {
  const fromMs = Date.parse(from);
  if (fromMs <= stored.retention.at(-1)!.fromMs) return { fault: 'retention-out-of-order' };
  return { changed: { ...stored, retention: [...stored.retention, { fromMs, days }] } };
}

/** What must hold of either of the two. */
function releaseFault(stateHash: string, context: StepContext): HoldFault | null {
  if (!isOfficeTime(context.nowMs)) return 'outside-office-hours';
  if (!context.isClear) return 'conditions-open';
  return context.stateHash === stateHash ? null : 'state-changed';
}

function proposed(stored: Hold, { stateHash }: Step<'propose'>, context: StepContext): Outcome {
  const { release } = stored;
  const isOutdated =
    release.state === 'proposed' &&
    (release.stateHash !== context.stateHash || context.nowMs - release.proposedAtMs > maxProposalAgeMs);
  if (release.state !== 'held' && !isOutdated) return { fault: 'already-proposed' };
  const fault = releaseFault(stateHash, context);
  if (fault) return { fault };
  const proposal = { stateHash, proposedBy: context.person, proposedAtMs: context.nowMs };
  return { changed: { ...stored, release: { state: 'proposed', ...proposal } } };
}

function confirmed(stored: Hold, { stateHash }: Step<'confirm'>, context: StepContext): Outcome {
  const { release } = stored;
  if (release.state !== 'proposed') return { fault: 'no-proposal' };
  if (release.proposedBy === context.person) return { fault: 'same-person' };
  if (context.nowMs - release.proposedAtMs > maxProposalAgeMs) return { fault: 'proposal-too-old' };
  const fault = releaseFault(stateHash, context);
  if (fault) return { fault };
  if (release.stateHash !== stateHash) return { fault: 'state-changed' };
  const waiting: Release = {
    ...release,
    state: 'waiting',
    confirmedBy: context.person,
    confirmedAtMs: context.nowMs,
    dueAtMs: nextOfficeTime(context.nowMs + releaseWaitMs),
  };
  return { changed: { ...stored, release: waiting } };
}
