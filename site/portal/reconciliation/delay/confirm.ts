/** Confirms the delay and waits, within reason, for the reconciliation that it leads to. */
import { z } from 'zod';
import type { Rules } from '#domain/rules/confirmed-rules.ts';
import { scopePath } from '../../api.ts';
import type { PortalApi, Problem } from '../../api.ts';
import { loadScope } from '../load.ts';

export type Confirmed =
  | { readonly state: 'done' }
  /** Stored, but not yet reconciled anew. */
  | { readonly state: 'slow' }
  | { readonly state: 'failed'; readonly problem: Problem };

const askEveryMs = 1500;
const tries = 40;

/** @param onStored told as soon as the choice is stored */
export async function confirmDelay(
  api: PortalApi,
  scope: string,
  rules: Rules,
  onStored: () => void,
): Promise<Confirmed> {
  const stored = await api.send('PUT', `${scopePath(scope)}/rules`, rules, z.unknown());
  if (!stored.ok) return { state: 'failed', problem: stored.problem };
  onStored();
  for (let left = tries; left > 0; left--) {
    const asked = await loadScope(api, scope);
    if (asked.ok && isReconciledBy(asked.value.current, rules)) return { state: 'done' };
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return { state: 'slow' };
}

type Current = Extract<Awaited<ReturnType<typeof loadScope>>, { ok: true }>['value']['current'];

/** The same delay may have been used before, only declared: the result must rest on the confirmation. */
function isReconciledBy(current: Current, rules: Rules): boolean {
  const used = current?.summary?.rules;
  const isUsed = used?.maxDelay === rules.maxDelay && used.clockSkew === rules.clockSkew;
  return isUsed && current?.rulesConfirmed === true;
}
