/** What the uploader of a register log declares about it, and the part of the period that the file really covers. */
import { dayMs, startOfDay } from '#domain/time/norwegian-time.ts';
import type { Random } from './random.ts';
import type { SampleService } from './services.ts';

export interface Declared {
  /** As the command takes it: `1801,1802` or `0301/05`. */
  readonly scope: string;
  /** Norwegian dates or times; the last date is included. */
  readonly registerFrom: string;
  readonly registerTo: string;
  /** An ISO 8601 duration or `nWD`. */
  readonly maxDelay: string;
  readonly clockSkew: string;
  /** The channel that the case system gives to messages of the portal; absent where the log cannot tell. */
  readonly channel?: string;
}

/** The same period as UTC instants: [fromMs, toMs). */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

interface Choice {
  readonly text: string;
  /** The first millisecond, or the one after the last. */
  readonly atMs: number;
}

const starts: readonly Choice[] = [
  dateChoice('2020-09-01', 0),
  dateChoice('2020-09-01', 0),
  dateChoice('2020-09-01', 0),
  dateChoice('2020-09-01', 0),
  dateChoice('2020-11-16', 0),
  dateChoice('2021-01-01', 0),
];

const ends: readonly Choice[] = [
  dateChoice('2023-06-09', dayMs),
  dateChoice('2023-06-09', dayMs),
  dateChoice('2023-06-09', dayMs),
  dateChoice('2023-06-07', dayMs),
  dateChoice('2023-05-31', dayMs),
  // An export taken in the middle of a working day: that day is not whole.
  { text: '2023-05-24T12:00:00.000', atMs: Date.UTC(2023, 4, 24, 10, 0, 0, 1) },
];

function dateChoice(text: string, untilMs: number): Choice {
  return { text, atMs: startOfDay(Date.parse(`${text}T00:00:00Z`) + untilMs) };
}

export function choosePeriod(random: Random): { from: Choice; to: Choice } {
  return { from: random.pick(starts), to: random.pick(ends) };
}

export function scopeOf(service: SampleService): string {
  if (service.districts) {
    return service.districts.map((district) => `${service.municipalities[0]}/${district}`).join(',');
  }
  return service.municipalities.join(',');
}

/** A clock that may be wrong by up to two minutes, or one that is right. */
export function clockSkewOf(isSkewed: boolean, random: Random): string {
  return isSkewed ? random.pick(['PT2M', 'PT3M', 'PT5M']) : random.pick(['PT1M', 'PT5M', 'PT5M']);
}

/** What the command is told beside the two files (contract 4). */
export function reconcileArguments(declared: Declared): string[] {
  const { scope, registerFrom, registerTo, maxDelay, clockSkew, channel } = declared;
  const named = ['--scope', scope, '--register-from', registerFrom, '--register-to', registerTo];
  named.push('--max-delay', maxDelay, '--clock-skew', clockSkew);
  return channel === undefined ? named : [...named, '--channel', channel];
}
