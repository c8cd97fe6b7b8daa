/** What the sender declares of the file, from the form's fields to the API's parameters. */
import type { Declaration } from '#domain/delivery/delivery.ts';
import { readPeriodEnd } from '#domain/delivery/period-end.ts';
import type { Side } from '#domain/logs/fault.ts';
import { tidyTime } from '#domain/logs/understanding/tidy-time.ts';
import { readTime } from '#domain/time/read-time.ts';
import { localMidnightOf } from '#domain/time/norwegian-time.ts';

export const delays = ['PT1H', 'PT4H', '1WD', '2WD', '5WD', 'auto'] as const;
export type DelayChoice = (typeof delays)[number];

/** How far the case system's clock may be off. */
export const clockSkews = ['PT1M', 'PT5M', 'PT15M', 'PT1H'] as const;
export type ClockSkewChoice = (typeof clockSkews)[number];
export const usualClockSkew: ClockSkewChoice = 'PT5M';

export interface DeclarationFields {
  /** As typed: a Norwegian date or an ISO date. */
  readonly from: string;
  readonly to: string;
  /** Are messages of other channels in the file? Null until answered. */
  readonly hasOthers: boolean | null;
  /** Values of `kanal` that are the portal's. */
  readonly channels: readonly string[];
  readonly delay: string | null;
  readonly clockSkew: string | null;
}

export type FieldFault =
  | { readonly field: 'from' | 'to'; readonly code: 'missing' | 'unreadable' | 'future' | 'crossed' }
  | { readonly field: 'others' | 'delay' | 'skew'; readonly code: 'missing' }
  | { readonly field: 'channels'; readonly code: 'missing' | 'comma' };

export interface Declared {
  readonly side: Side;
  /** ISO dates; both days are inside. */
  readonly from: string;
  readonly to: string;
  readonly maxDelay: DelayChoice;
  readonly clockSkew: ClockSkewChoice;
  readonly channels: readonly string[] | null;
}

export type DeclarationReading =
  { readonly ok: true; readonly declared: Declared } | { readonly ok: false; readonly faults: FieldFault[] };

/** The portal's log is declared by its period alone; the rest is what the API takes where nothing is said. */
export function readPortalDeclaration(
  fields: Pick<DeclarationFields, 'from' | 'to'>,
  nowMs: number,
): DeclarationReading {
  const { faults, from, to } = readPeriod(fields, nowMs);
  if (faults.length > 0 || from === null || to === null) return { ok: false, faults };
  const period = { from: isoDay(from), to: isoDay(to) };
  const rest = { maxDelay: 'auto', clockSkew: usualClockSkew, channels: null } as const;
  return { ok: true, declared: { side: 'portal', ...period, ...rest } };
}

function readPeriod(fields: Pick<DeclarationFields, 'from' | 'to'>, nowMs: number) {
  const faults: FieldFault[] = [];
  const from = readDay(fields.from);
  const to = readDay(fields.to);
  for (const [field, day, typed] of [
    ['from', from, fields.from],
    ['to', to, fields.to],
  ] as const) {
    if (typed.trim() === '') faults.push({ field, code: 'missing' });
    else if (day === null) faults.push({ field, code: 'unreadable' });
    else if (day > localMidnightOf(nowMs)) faults.push({ field, code: 'future' });
  }
  if (from !== null && to !== null && from > to) faults.push({ field: 'to', code: 'crossed' });
  return { faults, from, to };
}

/** @param hasChannelColumn only then can the portal's values be told apart */
export function readDeclaration(
  fields: DeclarationFields,
  hasChannelColumn: boolean,
  nowMs: number,
): DeclarationReading {
  const { faults, from, to } = readPeriod(fields, nowMs);
  if (fields.hasOthers === null) faults.push({ field: 'others', code: 'missing' });
  const asksChannels = fields.hasOthers === true && hasChannelColumn;
  if (asksChannels && fields.channels.length === 0) faults.push({ field: 'channels', code: 'missing' });
  // The API takes the values with commas between them.
  if (asksChannels && fields.channels.some((value) => value.includes(','))) {
    faults.push({ field: 'channels', code: 'comma' });
  }
  const maxDelay = delays.find((delay) => delay === fields.delay);
  if (maxDelay === undefined) faults.push({ field: 'delay', code: 'missing' });
  const clockSkew = clockSkews.find((skew) => skew === fields.clockSkew);
  if (clockSkew === undefined) faults.push({ field: 'skew', code: 'missing' });
  if (faults.length > 0 || from === null || to === null || maxDelay === undefined || clockSkew === undefined)
    return { ok: false, faults };
  const channels = asksChannels ? fields.channels : null;
  const period = { from: isoDay(from), to: isoDay(to) };
  return { ok: true, declared: { side: 'register', ...period, maxDelay, clockSkew, channels } };
}

/** @returns midnight UTC of the date; null where the text is no date */
function readDay(text: string): number | null {
  const reading = readTime(tidyTime(text));
  return reading.ok && !reading.hasTimeOfDay ? localMidnightOf(reading.from) : null;
}

function isoDay(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

/** The Norwegian date of an instant, as the form takes it: 01.09.2020. */
export function dayText(instantMs: number): string {
  const [year, month, day] = isoDay(localMidnightOf(instantMs)).split('-');
  return `${day}.${month}.${year}`;
}

export function declarationQuery({ from, to, maxDelay, clockSkew, channels }: Declared): URLSearchParams {
  const query = new URLSearchParams({ from, to, maxDelay, clockSkew });
  if (channels !== null) query.set('channel', channels.join(','));
  return query;
}

/** As the server reads the same parameters: the id of the upload is made of it. */
export function declarationOf(scope: string, declared: Declared): Declaration {
  const { side, from, to, maxDelay, clockSkew, channels } = declared;
  const [fromMs, toMs] = [readPeriodEnd(from, 'from'), readPeriodEnd(to, 'to')];
  if (fromMs === null || toMs === null) throw new Error('a day that was read is no day');
  return { side, scope, fromMs, toMs, maxDelay, clockSkew, channels: channels && [...channels] };
}
