/** Whatever happened: deletion may begin only where nothing keeps it back, two have said so and a day has passed. */
import { readHold } from '#use-cases/hold.ts';
import { readHoldRecord } from '#use-cases/hold-record.ts';
import type { System } from '#use-cases/system.ts';
import type { Story } from '../story/story.ts';

const dayMs = 24 * 3_600_000;

export interface HoldChecked {
  readonly wrong: readonly string[];
  readonly mayBegin: boolean;
}

export async function checkHold(system: System, story: Story): Promise<HoldChecked> {
  const held = await readHoldRecord(system);
  const state = held?.value.release.state;
  if (state !== 'waiting' && state !== 'released') return { wrong: [], mayBegin: false };
  const { mayDeletionBegin } = await readHold(system, null);
  if (!mayDeletionBegin) return { wrong: [], mayBegin: false };
  const wrong: string[] = [];
  for (const { scope } of story.places) {
    if (story.missing(scope).length > 0)
      wrong.push(`deletion may begin, and messages of ${scope} are missing`);
  }
  for (const name of story.contradictions) wrong.push(`deletion may begin against ${name}`);
  const about = held!.value.steps.filter(({ did }) => !['review', 'retention', 'limit'].includes(did.step));
  const [proposed, confirmed, released] = about.slice(-3);
  const steps = [proposed, confirmed, released].map((step) => step?.did.step).join();
  if (steps !== 'propose,confirm,released') wrong.push(`deletion may begin after ${steps}`);
  else if (proposed!.by === confirmed!.by) wrong.push('one person let deletion begin');
  else if (released!.atMs - confirmed!.atMs < dayMs) wrong.push('deletion may begin within a day');
  return { wrong, mayBegin: true };
}
