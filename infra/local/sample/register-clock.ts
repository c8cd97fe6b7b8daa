/** What a register's clock shows: the true time, up to two minutes off, or (a trap) UTC instead of Norwegian time. */
import { dayMs, hourMs, toLocal, toUtc } from '#domain/time/norwegian-time.ts';
import type { Random } from './random.ts';

const largestBaseMs = 90_000;
const waveMs = 29_000;
const wavePeriodMs = 40 * dayMs;

export interface RegisterClock {
  /** The instant that the clock believes it is; never more than two minutes off. */
  instant(utcMs: number): number;
  /** The wall clock reading that it writes at that instant. */
  reading(instantMs: number): number;
}

export function registerClock(isSkewed: boolean, writesUtc: boolean, random: Random): RegisterClock {
  const baseMs = Math.round(random.between(-largestBaseMs, largestBaseMs));
  const phase = random.next() * 2 * Math.PI;
  return {
    instant: (utcMs) => {
      if (!isSkewed) return utcMs;
      const wave = waveMs * Math.sin((2 * Math.PI * utcMs) / wavePeriodMs + phase);
      return utcMs + baseMs + Math.round(wave);
    },
    reading: writesUtc ? utcReading : toLocal,
  };
}

/** UTC's digits; in the one hour a year that Norwegian time lacks, an hour later, since no log can hold it. */
function utcReading(instantMs: number): number {
  return toUtc(instantMs) ? instantMs : instantMs + hourMs;
}
