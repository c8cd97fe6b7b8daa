/** Norwegian time by asking Intl, with no table of its own. Instants are milliseconds since 1970 UTC. */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const oslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

function askIntl(instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of oslo.formatToParts(instant)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
}

const offsetOfHour = new Map<number, number>();

/** Norwegian clock minus UTC, in milliseconds. Clocks change on the hour, so one answer serves an hour. */
export function offsetAt(instant: number): number {
  const hour = Math.floor(instant / hourMs);
  const known = offsetOfHour.get(hour);
  if (known !== undefined) return known;
  const offset = askIntl(hour * hourMs) - hour * hourMs;
  offsetOfHour.set(hour, offset);
  return offset;
}

/** What the Norwegian clock shows at an instant, as the milliseconds at which a clock in UTC would show it. */
export const clockAt = (instant: number): number => instant + offsetAt(instant);

/** The instants at which the Norwegian clock shows this: two in October's double hour, none in March's missing one. */
export function instantsShowing(clock: number): number[] {
  const instants: number[] = [];
  for (let offset = 3 * hourMs; offset >= 0; offset -= 30 * minuteMs) {
    if (clockAt(clock - offset) === clock) instants.push(clock - offset);
  }
  return instants;
}

/** First and last millisecond of a Norwegian day, counted in days since 1970-01-01. */
export function daySpan(day: number): { from: number; to: number } {
  return { from: instantsShowing(day * dayMs)[0]!, to: instantsShowing((day + 1) * dayMs)[0]! - 1 };
}

export const dayOf = (instant: number): number => Math.floor(clockAt(instant) / dayMs);

/** Norwegian summer time holds at this instant. */
export const isSummer = (instant: number): boolean => offsetAt(instant) === 2 * hourMs;
