/**
 * Losses as an overloaded local server makes them: in bursts, in which most but not all messages of some hours or
 * days are not stored, though the portal is told that they were.
 */
import type { Message } from './messages.ts';
import type { Random } from './random.ts';

const largestBurst = 12;
const lostPartOfBurst = 0.75;

/** Marks exactly as many messages of each municipality as are planned. */
export function stageLosses(messages: Message[], losses: ReadonlyMap<string, number>, random: Random): void {
  for (const [municipality, count] of losses) {
    const candidates = messages.filter(
      (message) => message.municipality === municipality && !message.isLetter,
    );
    if (candidates.length < 2 * count) throw new Error(`too few messages for the losses of ${municipality}`);
    for (let left = count; left > 0;) {
      const size = Math.min(left, 1 + random.integer(largestBurst));
      stageBurst(candidates, size, random);
      left -= size;
    }
  }
}

/** From a random message on (so at a busy time, more often than not), until so many are lost. */
function stageBurst(candidates: readonly Message[], size: number, random: Random): void {
  let index = random.integer(candidates.length);
  for (let left = size; left > 0; index = (index + 1) % candidates.length) {
    const message = candidates[index]!;
    if (message.isLost || !random.chance(lostPartOfBurst)) continue;
    message.isLost = true;
    left--;
  }
}
