/** One cell of the power table: what the logs certify of what was lost, and what a count by day would have said. */
import { localMidnightOf } from '#domain/time/norwegian-time.ts';
import { randomFrom } from '../oracle/generator/random.ts';
import type { Pace } from '../worlds-of-truth/chance.ts';
import { judgedWorld } from '../worlds-of-truth/judged.ts';
import { worldOf } from '../worlds-of-truth/world.ts';
import type { LogKind, World } from '../worlds-of-truth/world.ts';

export const paces = ['minutes', 'hours', 'byHand'] as const satisfies readonly Pace[];
export const shares = [0, 0.1, 0.3, 1, 3] as const;

export interface CellPlan {
  readonly log: LogKind;
  readonly pace: Pace;
  readonly otherChannels: number;
}

/** Messages, over all worlds of the cell. */
export interface Cell extends CellPlan {
  readonly lost: number;
  readonly certified: number;
  /** Claimed though it was not so. */
  readonly false: number;
  readonly byDay: { readonly found: number; readonly false: number };
}

/** The country's average: so many messages of a municipality in three years; one in twenty lost. */
const world = { messages: 420, days: 1000, losses: { part: 0.05, inOutages: false } };

export function cellOf(plan: CellPlan, worlds: number): Cell {
  const sums = { lost: 0, certified: 0, false: 0, found: 0, falseByDay: 0 };
  for (let seed = 0; seed < worlds; seed++) {
    const each = worldOf(randomFrom(seed), { ...world, ...plan });
    const { result, lostChecked, falseMissing } = judgedWorld(each);
    const { missingAtLeast } = result.counts;
    sums.lost += lostChecked;
    sums.certified += Math.min(missingAtLeast, lostChecked);
    sums.false += Math.max(falseMissing, missingAtLeast - lostChecked, 0);
    const byDay = countedByDay(each);
    sums.found += byDay.found;
    sums.falseByDay += byDay.false;
  }
  const { lost, certified, found, falseByDay } = sums;
  return { ...plan, lost, certified, false: sums.false, byDay: { found, false: falseByDay } };
}

/** More messages than entries on a day: so many are said to be missing. */
function countedByDay({ portal, register, lost }: World): { found: number; false: number } {
  const days = new Map<number, { sent: number; received: number; lost: number }>();
  const on = (ms: number): { sent: number; received: number; lost: number } => {
    const day = localMidnightOf(ms);
    const known = days.get(day) ?? { sent: 0, received: 0, lost: 0 };
    days.set(day, known);
    return known;
  };
  for (const { sentFrom, rowNumber } of portal) {
    on(sentFrom).sent++;
    if (lost.has(rowNumber)) on(sentFrom).lost++;
  }
  for (const { receivedFrom, count } of register) on(receivedFrom).received += count;
  const told = { found: 0, false: 0 };
  for (const day of days.values()) {
    const claimed = Math.max(0, day.sent - day.received);
    told.found += Math.min(claimed, day.lost);
    told.false += Math.max(0, claimed - day.lost);
  }
  return told;
}
