/**
 * A person's logins are over when the person says so. A token that is signed for ten minutes cannot be taken back by
 * who signed it; so it is noted here until when what was issued holds no more.
 */
import { z } from 'zod';
import { changeDocument, readDocument } from './documents.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';

/** So far may an issuer's clock be behind ours, and the login after a logout still hold. */
const issuerBehindMs = 10_000;

const loginsSchema = z.object({ overUntilMs: z.number() });

/**
 * All logins of the person until some seconds ago, on whatever machine; and the one by which it is asked, whatever its
 * issuer's clock says. Tokens tell whole seconds of the issuer's clock: one of just before may be of the next login,
 * which must hold. The same again is no change.
 *
 * @param person keyed hash
 * @returns until when they are over
 */
export async function endLogins(system: System, person: string, issuedAtMs: number): Promise<number> {
  const key = keys.logins(system.incidentId, person);
  const thisSecondMs = Math.floor(system.clock.nowMs() / 1000) * 1000;
  const overUntilMs = Math.max(thisSecondMs - 1 - issuerBehindMs, issuedAtMs);
  if ((await system.documents.create(key, { overUntilMs })) === 'created') return overUntilMs;
  const held = await changeDocument(system.documents, key, loginsSchema, (stored) =>
    stored.overUntilMs < overUntilMs ? { overUntilMs } : null,
  );
  return held?.overUntilMs ?? overUntilMs;
}

/** @returns until when the person's logins are over; null where none ever was ended */
export async function loginsOverUntil(system: System, person: string): Promise<number | null> {
  const held = await readDocument(system.documents, keys.logins(system.incidentId, person), loginsSchema);
  return held?.value.overUntilMs ?? null;
}
