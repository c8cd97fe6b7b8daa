/**
 * Other channels do not sleep like the portal: their entries are counted for each kind of time by itself. Instants
 * are milliseconds UTC; days are Norwegian.
 */
import { dayMs, hourMs, localMidnightOf, startOfDay } from '../../time/norwegian-time.ts';
import { isWorkingDay } from '../../time/working-days.ts';

/** Working hours, the rest of working days, and days off. */
export const kindCount = 3;
const [workingHours, restOfWorkingDay, dayOff] = [0, 1, 2];

const opensMs = 7 * hourMs;
const closesMs = 17 * hourMs;

interface Day {
  readonly startMs: number;
  readonly isWorking: boolean;
}

/** How much of each kind there is up to an instant. */
export class KindsOfTime {
  readonly #firstMidnight: number;
  readonly #areDates: boolean;
  readonly #days: readonly Day[];
  /** Milliseconds of each kind before a day, by day. */
  readonly #before: readonly Float64Array[];

  /**
   * For instants from `fromMs` to `toMs`.
   * @param areDates entries have dates, and come at midnight: a day is as long as its first instant
   */
  constructor(fromMs: number, toMs: number, areDates: boolean) {
    this.#areDates = areDates;
    this.#firstMidnight = localMidnightOf(fromMs);
    const days: Day[] = [];
    for (let midnight = this.#firstMidnight; midnight <= localMidnightOf(toMs) + dayMs; midnight += dayMs) {
      days.push({ startMs: startOfDay(midnight), isWorking: isWorkingDay(midnight) });
    }
    this.#days = days;
    const before = [new Float64Array(kindCount)];
    for (const [place, { startMs }] of days.slice(0, -1).entries()) {
      const sum = Float64Array.from(before[place]!);
      this.#addPart(sum, place, days[place + 1]!.startMs - startMs);
      before.push(sum);
    }
    this.#before = before;
  }

  kindAt(ms: number): number {
    const { startMs, isWorking } = this.#days[this.#placeOf(ms)]!;
    if (!isWorking) return dayOff!;
    const within = ms - startMs;
    return within >= opensMs && within < closesMs ? workingHours! : restOfWorkingDay!;
  }

  /** Adds `sign` times the milliseconds of each kind before an instant. */
  addUpTo(ms: number, into: Float64Array, sign: 1 | -1): void {
    const place = this.#placeOf(ms);
    const part = Float64Array.from(this.#before[place]!);
    this.#addPart(part, place, ms - this.#days[place]!.startMs);
    for (let kind = 0; kind < kindCount; kind++) into[kind]! += sign * part[kind]!;
  }

  #addPart(sum: Float64Array, place: number, partMs: number): void {
    const { isWorking } = this.#days[place]!;
    const lengthMs = this.#areDates && partMs > 0 ? dayMs : partMs;
    if (!isWorking) {
      sum[dayOff!]! += lengthMs;
      return;
    }
    const working = this.#areDates ? 0 : Math.max(0, Math.min(lengthMs, closesMs) - opensMs);
    sum[workingHours!]! += working;
    sum[restOfWorkingDay!]! += lengthMs - working;
  }

  #placeOf(ms: number): number {
    const place = (localMidnightOf(ms) - this.#firstMidnight) / dayMs;
    return Math.max(0, Math.min(place, this.#days.length - 1));
  }
}
