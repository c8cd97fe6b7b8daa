/** What GET /api/scopes/{scope}/daily-control tells the scope's staff: days with their state, and never who signed. */
import { z } from 'zod';
import type { Delay } from '../time/delay.ts';
import { addDays, norwegianDate } from '../time/norwegian-date.ts';
import { dayFiguresSchema, isCovered } from './days.ts';
import type { DayFigures } from './days.ts';
import { dueMs } from './expected.ts';
import { dayBasisSchema, signOffView, signOffViewSchema } from './sign-off.ts';
import type { KeptSignOff } from './sign-off.ts';
import { settingsViewSchema } from './settings.ts';
import type { ControlSettings, SettingsView } from './settings.ts';

/**
 * `waiting`: a log that covers the day is not due yet; `silent`: it is overdue; `not-controlled`: the day is before
 * the daily control began, and not covered.
 */
export const dayStates = [
  'agrees',
  'not-found',
  'partly-unchecked',
  'waiting',
  'silent',
  'not-controlled',
] as const;
export type DayState = (typeof dayStates)[number];

/** `open`: to be signed off; `changed`: it was, and says something else now; `none`: there is nothing to sign off. */
export const signStates = ['none', 'open', 'changed', 'signed'] as const;

export const controlDaySchema = dayFiguresSchema.extend({
  state: z.enum(dayStates),
  sign: z.enum(signStates),
  basis: dayBasisSchema,
  /** The newest sign-off, of what the day said then. */
  signOff: signOffViewSchema.nullable(),
  /** Oldest first. */
  earlier: z.array(signOffViewSchema),
});
export type ControlDay = z.infer<typeof controlDaySchema>;

const count = z.number().int();

export const controlSummarySchema = z.object({
  /** Days since the control began, by what they need of a person. */
  toSignOff: count,
  toComment: count,
  changed: count,
  signed: count,
  silent: count,
  /** The first day on which silence is a fault; null where none is. */
  silentSince: z.iso.date().nullable(),
  isPortalSilent: z.boolean(),
  isRegisterSilent: z.boolean(),
});
export type ControlSummary = z.infer<typeof controlSummarySchema>;

export const controlViewSchema = z.object({
  /** Null while nobody has chosen: nothing is expected then. */
  settings: settingsViewSchema.nullable(),
  /** The Norwegian day that it is. */
  today: z.iso.date(),
  /** The last day that one of the logs reaches into; null without a result. */
  lastDay: z.iso.date().nullable(),
  /** Newest first. */
  days: z.array(controlDaySchema),
  summary: controlSummarySchema,
});
export type ControlView = z.infer<typeof controlViewSchema>;

export interface Control {
  readonly settings: SettingsView | null;
  readonly delay: Delay;
  readonly nowMs: number;
  readonly signOffs: ReadonlyMap<string, KeptSignOff>;
}

export type HashedDay = DayFigures & { readonly basis: string };

export function controlDay(day: HashedDay, { settings, delay, nowMs, signOffs }: Control): ControlDay {
  const state = dayStateOf(day, settings, delay, nowMs);
  const signOff = signOffs.get(day.date);
  return {
    ...day,
    state,
    sign: signStateOf(day, state, settings, signOff),
    signOff: signOff ? signOffView(signOff) : null,
    earlier: signOff?.earlier.map(signOffView) ?? [],
  };
}

/** What is not found is told before anything else, whatever the day's coverage. */
function dayStateOf(
  day: DayFigures,
  settings: ControlSettings | null,
  delay: Delay,
  nowMs: number,
): DayState {
  if (day.notFound > 0) return 'not-found';
  if (isCovered(day)) return day.unchecked > 0 ? 'partly-unchecked' : 'agrees';
  if (settings === null || day.date < settings.from) return 'not-controlled';
  return nowMs > dueMs(day.date, settings.rhythm, delay) ? 'silent' : 'waiting';
}

function signStateOf(
  day: HashedDay,
  state: DayState,
  settings: ControlSettings | null,
  signOff: KeptSignOff | undefined,
): (typeof signStates)[number] {
  if (signOff) return signOff.basis === day.basis ? 'signed' : 'changed';
  const isControlled = settings !== null && day.date >= settings.from;
  return isControlled && maySignOff(state) ? 'open' : 'none';
}

export function maySignOff(state: DayState): boolean {
  return state === 'agrees' || needsComment(state);
}

export function needsComment(state: DayState): boolean {
  return state === 'not-found' || state === 'partly-unchecked';
}

/** @param days all since the control began, oldest first */
export function summaryOfDays(days: readonly ControlDay[]): ControlSummary {
  const open = days.filter(({ sign }) => sign === 'open');
  const silent = days.filter(({ state }) => state === 'silent');
  const bySign = (sign: ControlDay['sign']) => days.filter((day) => day.sign === sign).length;
  return {
    toSignOff: open.filter(({ state }) => state === 'agrees').length,
    toComment: open.filter(({ state }) => needsComment(state)).length,
    changed: bySign('changed'),
    signed: bySign('signed'),
    silent: silent.length,
    silentSince: silent[0]?.date ?? null,
    isPortalSilent: silent[0]?.portalCovers === false,
    isRegisterSilent: silent[0]?.registerCovers === false,
  };
}

/** The days of a page that ends with `to`, and all since the control began. */
export function daysToRead(settings: ControlSettings | null, to: string, length: number, nowMs: number) {
  const first = addDays(to, 1 - length);
  const today = norwegianDate(nowMs);
  const controlled = settings ?? { from: today };
  return {
    from: controlled.from < first ? controlled.from : first,
    to: to > today ? to : today,
    isOnPage: (date: string) => date >= first && date <= to,
    isControlled: (date: string) => settings !== null && date >= settings.from && date <= today,
  };
}
