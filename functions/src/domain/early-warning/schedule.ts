/** When logs would have been delivered: at fixed hours of the Norwegian day, each up to that moment. */
import { spanOfDay } from '../time/day-span.ts';
import { addDays, norwegianDate } from '../time/norwegian-date.ts';

/** Once a day is what a day's work allows; twice keeps the longest wait under a day where the delay is four hours. */
export const schedules = { once: [5], twice: [5, 17] } as const;
export type ScheduleName = keyof typeof schedules;

const hourMs = 3_600_000;

/** @yields the deliveries at this instant or later, in order, without end */
export function* deliveriesFrom(instantMs: number, name: ScheduleName): Generator<number> {
  for (let date = norwegianDate(instantMs); ; date = addDays(date, 1)) {
    const { from } = spanOfDay(date);
    for (const hour of schedules[name]) {
      const atMs = from + hour * hourMs;
      if (atMs >= instantMs) yield atMs;
    }
  }
}
