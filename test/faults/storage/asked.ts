/** What one request came to while the storage could not do all that it was asked. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Backend } from '../../support/backend.ts';
import type { Step } from '../kill/scenario.ts';

/** `waits`: no answer yet, which somebody who waits gets when there is room again. */
export type Came = number | 'no answer' | 'waits';

const patienceMs = 3000;

/** One request, and not again. @returns what it has come to within three seconds, and its answer when it comes */
export async function askOnce(
  backend: Backend,
  step: Step,
): Promise<{ readonly came: Came; readonly answered: Promise<Came> }> {
  const answered: Promise<Came> = step.run(backend).then(
    ({ status }) => status,
    () => 'no answer',
  );
  const came = await Promise.race([answered, wait(patienceMs, 'waits' as const)]);
  return { came, answered };
}

/** Refused for now, or done; never a fault of the program. */
export function isHonest(came: Came): boolean {
  return came === 'no answer' || came === 503 || (typeof came === 'number' && came < 300);
}
