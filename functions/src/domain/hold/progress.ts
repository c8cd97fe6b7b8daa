/**
 * What time makes of the hold, judged anew at each sweep: a confirmed release takes effect where nothing has changed
 * and is stopped where something has, and a release that stands is taken back where something opens again. No passing
 * of time alone ever releases anything.
 */
import { hourMs } from '../time/norwegian-time.ts';
import { isUnderWayCode } from './condition.ts';
import type { HoldConditionCode } from './condition.ts';
import { isOfficeTime } from './office-hours.ts';
import { maxSteps } from './record.ts';
import type { Hold, Release, TakenStep } from './record.ts';

/** So long after it was due a release waits for what is under way. */
export const maxUnderWayMs = 4 * hourMs;

export interface ProgressContext {
  readonly nowMs: number;
  readonly stateHash: string;
  /** What is open or unknown at this moment, each once. */
  readonly codes: readonly HoldConditionCode[];
}

type OwnStep = Extract<TakenStep['did'], { why: HoldConditionCode[] }>;

/** @returns null where the hold stays as it is */
export function progressOf(stored: Hold, context: ProgressContext): Hold | null {
  const { release } = stored;
  const lasting = context.codes.filter((code) => !isUnderWayCode(code));
  if (release.state === 'released') {
    return lasting.length === 0 ? null : heldAgain(stored, lasting, context);
  }
  if (release.state !== 'waiting') return null;
  // A clock that has gone back knows neither that the time has passed nor that it has not.
  if (context.nowMs < release.confirmedAtMs) return null;
  const isUnderWay = context.codes.length > 0;
  const isChanged = lasting.length > 0 || (!isUnderWay && context.stateHash !== release.stateHash);
  const isTooLong = isUnderWay && context.nowMs > release.dueAtMs + maxUnderWayMs;
  if (isChanged || isTooLong) return stopped(stored, context);
  if (isUnderWay || context.nowMs < release.dueAtMs || !isOfficeTime(context.nowMs)) return null;
  const { stateHash } = release;
  // What cannot be written down is not done.
  if (stored.steps.length >= maxSteps) return null;
  const released: Release = { state: 'released', stateHash, releasedAtMs: context.nowMs };
  return withOwnStep({ ...stored, release: released }, { step: 'released', why: [], stateHash }, context);
}

function stopped(stored: Hold, context: ProgressContext): Hold {
  const did: OwnStep = { step: 'stopped', why: [...context.codes], stateHash: context.stateHash };
  return withOwnStep({ ...stored, release: { state: 'held' } }, did, context);
}

/** From now on: what ordinary deletion took while the release stood is gone. */
function heldAgain(stored: Hold, why: HoldConditionCode[], context: ProgressContext): Hold {
  const did: OwnStep = { step: 'held-again', why, stateHash: context.stateHash };
  const startedAtMs = Math.max(context.nowMs, stored.startedAtMs);
  return withOwnStep({ ...stored, startedAtMs, release: { state: 'held' } }, did, context);
}

function withOwnStep(changed: Hold, did: OwnStep, { nowMs }: ProgressContext): Hold {
  const revision = changed.revision + 1;
  const atMs = Math.max(nowMs, changed.steps.at(-1)?.atMs ?? 0);
  // To hold is never refused for want of room: then only the oldest of the steps give way, which the ledger has.
  const kept = changed.steps.slice(-(maxSteps - 1));
  return { ...changed, revision, steps: [...kept, { revision, atMs, by: null, did }] };
}
