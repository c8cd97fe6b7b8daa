/**
 * How often each organisation's people and its programs may ask, and how much it may deliver. Counted in this process
 * alone: with several hosts each gives the whole allowance (docs/adr/0029).
 */
import { take } from '#domain/access/allowance.ts';
import type { Allowance } from '#domain/access/allowance.ts';
import type { Caller, Limits } from '#domain/access/limits.ts';

export type Admission =
  | { readonly ok: true; /** To be called when the request is answered. */ done(): void }
  | { readonly ok: false; readonly limit: LimitName; readonly retryAfterSeconds: number };
export type LimitName = 'requests' | 'upload-bytes' | 'uploads-at-once';

export interface Limiter {
  /**
   * @param caller null for somebody without a valid token
   * @param uploadBytes of a request that brings a log, 0 of one that puts together what was brought; null of others
   */
  admit(caller: Caller | null, uploadBytes: number | null): Admission;
}

const minuteMs = 60_000;
const bytesOfMiB = 1024 * 1024;
/** Organisations that were seen long ago are forgotten when there are more than these. */
const maxKept = 10_000;
/** When a place among the uploads becomes free cannot be known: they mostly take seconds. */
const placeWaitSeconds = 5;
const admitted: Admission = { ok: true, done: () => undefined };

export const unlimited: Limiter = { admit: () => admitted };

export function limiterOf(limits: Limits, nowMs: () => number): Limiter {
  const requests = counted({ amount: limits.requestsPerMinute, perMs: minuteMs }, nowMs);
  const anonymous = counted({ amount: limits.anonymousPerMinute, perMs: minuteMs }, nowMs);
  const bytes = counted({ amount: limits.uploadMiBPerHour * bytesOfMiB, perMs: 60 * minuteMs }, nowMs);
  const running = new Map<string, number>();

  const admitUpload = (organisation: string, sizeBytes: number): Admission => {
    const others = running.get(organisation) ?? 0;
    if (others >= limits.uploadsAtOnce)
      return { ok: false, limit: 'uploads-at-once', retryAfterSeconds: placeWaitSeconds };
    const waitMs = bytes(organisation, sizeBytes);
    if (waitMs > 0) return refused('upload-bytes', waitMs);
    running.set(organisation, others + 1);
    let isDone = false;
    const done = (): void => {
      if (isDone) return;
      isDone = true;
      const left = (running.get(organisation) ?? 1) - 1;
      if (left > 0) running.set(organisation, left);
      else running.delete(organisation);
    };
    return { ok: true, done };
  };

  return {
    admit(caller, uploadBytes) {
      const waitMs =
        caller === null ? anonymous('', 1) : requests(`${caller.organisation} ${caller.kind}`, 1);
      if (waitMs > 0) return refused('requests', waitMs);
      return caller === null || uploadBytes === null
        ? admitted
        : admitUpload(caller.organisation, uploadBytes);
    },
  };
}

function refused(limit: LimitName, waitMs: number): Admission {
  return { ok: false, limit, retryAfterSeconds: Math.ceil(waitMs / 1000) };
}

/** @returns a taking by whom and how much, that gives how long to wait: 0 where it was given */
function counted(allowance: Allowance, nowMs: () => number): (who: string, cost: number) => number {
  const lastsUntilMs = new Map<string, number>();
  return (who, cost) => {
    const now = nowMs();
    const taken = take(allowance, lastsUntilMs.get(who) ?? 0, cost, now);
    if (!taken.ok) return taken.waitMs;
    lastsUntilMs.set(who, taken.lastsUntilMs);
    if (lastsUntilMs.size > maxKept) forgetUnused(lastsUntilMs, now);
    return 0;
  };
}

/** Who has the whole allowance again need not be remembered. */
function forgetUnused(lastsUntilMs: Map<string, number>, nowMs: number): void {
  for (const [who, until] of lastsUntilMs) if (until <= nowMs) lastsUntilMs.delete(who);
}
