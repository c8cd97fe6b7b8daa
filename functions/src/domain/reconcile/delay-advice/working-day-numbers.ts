/** Norwegian working days numbered in order, so that how many lie between two days is a difference. */
import { dayMs, localMidnightOf } from '../../time/norwegian-time.ts';
import { isWorkingDay } from '../../time/working-days.ts';

/** No log holds a time outside these years (contract 2). */
const firstMidnight = Date.UTC(1999, 11, 1);
const endMidnight = Date.UTC(2101, 0, 1);

/** By day: how many working days lie before it. Made when it is first asked for. */
let before: Int32Array | null = null;

function numbers(): Int32Array {
  if (before !== null) return before;
  before = new Int32Array((endMidnight - firstMidnight) / dayMs + 1);
  for (let day = 1; day < before.length; day++) {
    before[day] = before[day - 1]! + (isWorkingDay(firstMidnight + (day - 1) * dayMs) ? 1 : 0);
  }
  return before;
}

const dayOf = (ms: number): number => (localMidnightOf(ms) - firstMidnight) / dayMs;

export function isSentOnWorkingDay(sentMs: number): boolean {
  const day = dayOf(sentMs);
  return numbers()[day + 1]! > numbers()[day]!;
}

/** The smallest n for which `nWD` allows it: one more than the working days strictly between the two days. */
export function workingDaysTaken(sentMs: number, receivedMs: number): number {
  const [sent, received] = [dayOf(sentMs), dayOf(receivedMs)];
  return received <= sent ? 0 : numbers()[received]! - numbers()[sent + 1]! + 1;
}
