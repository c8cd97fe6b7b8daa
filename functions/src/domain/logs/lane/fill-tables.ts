/** The tables that the lane looks up: months, Norway's days, and the municipalities' numbers. */
import { isKnownNumber } from '#domain/municipality/numbers.ts';
import { dayMs, hourMs, offsetMsAt } from '#domain/time/norwegian-time.ts';
import { earliestMs } from '#domain/time/read-time.ts';
import { monthStarts } from '../cells/time-decoder.ts';
import { dayCount, places } from './memory.ts';

/** Days on which the clock is put forward, and back; and those that no log may name. */
const springDay = 3;
const autumnDay = 4;
const otherDay = 255;
const lastDay = Date.UTC(2100, 0, 1) / dayMs;

let hoursAhead: Uint8Array | undefined;
let knownNumbers: Uint8Array | undefined;

export function fillTables(memory: ArrayBuffer): void {
  hoursAhead ??= hoursAheadByDay();
  knownNumbers ??= Uint8Array.from({ length: 10_000 }, (_, number) => (isKnownNumber(number) ? 1 : 0));
  new Int32Array(memory, places.monthStarts, monthStarts.length).set(monthStarts);
  new Uint8Array(memory, places.hoursAhead, dayCount).set(hoursAhead);
  new Uint8Array(memory, places.knownNumbers, knownNumbers.length).set(knownNumbers);
}

/** By day since 1970: hours that Norway is ahead of UTC all that day, or how its clock changes, at one in UTC. */
export function hoursAheadByDay(): Uint8Array {
  const hoursOf = new Uint8Array(dayCount).fill(otherDay);
  const firstDay = Math.floor(earliestMs / dayMs);
  let hours = offsetMsAt(earliestMs) / hourMs;
  for (let day = firstDay; day <= lastDay; day++) {
    const hoursAfter = offsetMsAt((day + 1) * dayMs) / hourMs;
    hoursOf[day] = hours === hoursAfter ? hours : hours < hoursAfter ? springDay : autumnDay;
    hours = hoursAfter;
  }
  return hoursOf;
}
