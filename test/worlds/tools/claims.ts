import type { Files } from '../files.ts';
import type { Message, World } from '../world.ts';

/** What somebody's own tool says of a world: how many it calls missing that are lost, and that are not. */
export interface Claims {
  readonly found: number;
  readonly invented: number;
}

/** Null where the tool can't be used: without ids there is no comparing ids. */
export type Tool = (world: World, files: Files) => Claims | null;

/** The messages that the register should hold at all. */
export function ownMessages({ messages, declared: { scope } }: World): Message[] {
  const belongs = ({ municipality, district }: Message): boolean =>
    scope === null || scope.some((unit) => unit === municipality || unit === `${municipality}/${district}`);
  return messages.filter(belongs);
}

export function claimsOf(world: World, isMissing: (message: Message) => boolean): Claims {
  const claimed = ownMessages(world).filter(isMissing);
  const found = claimed.filter(({ isLost }) => isLost).length;
  return { found, invented: claimed.length - found };
}
