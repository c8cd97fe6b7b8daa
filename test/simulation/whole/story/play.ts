/** What an act is given: the world, the story so far, and the dice that decide what people do. */
import type { System } from '#use-cases/system.ts';
import type { Dice } from '../dice.ts';
import type { World } from '../world.ts';
import { Wrong } from '../world.ts';
import type { Story } from './story.ts';

export interface Play {
  readonly world: World;
  readonly story: Story;
  /** The script's own: with faults and without them people do the same. */
  readonly dice: Dice;
}

export interface Act {
  readonly name: string;
  /** Whether people first wait until what they did before has had its effect. */
  readonly needsRest: boolean;
  /** What it rests on, and is therefore more often out of order while it goes on. */
  readonly fails?: readonly string[];
  readonly run: (play: Play) => Promise<void>;
}

/** Asks until there is an answer. */
export const ask = <T>({ world }: Play, act: (system: System) => Promise<T>): Promise<T> => world.ask(act);

/** Notes what was answered, so that it can be held against the run without faults. */
export function told({ story }: Play, act: string, outcome: { readonly ok: boolean }): void {
  const code = 'code' in outcome ? String(outcome.code) : '';
  story.told.push(`${act}: ${outcome.ok ? 'ok' : code}`);
}

export function mustBe(isSo: boolean, wrong: string): void {
  if (!isSo) throw new Wrong(wrong);
}
