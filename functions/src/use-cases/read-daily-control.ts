/** The days of a scope's current result, with what people have signed off. */
import { controlDay, daysToRead, summaryOfDays } from '#domain/daily-control/control-view.ts';
import type { Control, ControlDay, ControlView } from '#domain/daily-control/control-view.ts';
import { classOf, daysOf, lastDayOf } from '#domain/daily-control/days.ts';
import { settingsView } from '#domain/daily-control/settings.ts';
import { keptSignOffSchema } from '#domain/daily-control/sign-off.ts';
import type { KeptSignOff } from '#domain/daily-control/sign-off.ts';
import { messageKey, referencesOf } from '#domain/finding/message-reference.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { chosenDailyControl } from './choose-daily-control.ts';
import { comparedLogs, controlledLogs } from './compared-logs.ts';
import type { ResultByDays } from './compared-logs.ts';
import { listDocuments } from './documents.ts';
import { sha256Hex } from './keys.ts';
import { currentReconciliation } from './read-result.ts';
import type { System } from './system.ts';

/**
 * @param to the last Norwegian day of the page; null for today
 * @param length days of the page
 */
export async function readDailyControl(
  system: System,
  scope: ScopeKey,
  to: string | null,
  length: number,
): Promise<ControlView> {
  const nowMs = system.clock.nowMs();
  const today = norwegianDate(nowMs);
  const kept = await chosenDailyControl(system, scope);
  const read = daysToRead(kept, to ?? today, length, nowMs);
  const { days, logs } = await controlledDays(system, scope, read.from, read.to);
  return {
    settings: kept && settingsView(kept),
    today,
    lastDay: lastDayOf(logs),
    days: days.filter(({ date }) => read.isOnPage(date)).reverse(),
    summary: summaryOfDays(days.filter(({ date }) => read.isControlled(date))),
  };
}

/** Every day from one to another, oldest first. */
export async function controlledDays(
  system: System,
  scope: ScopeKey,
  from: string,
  to: string,
): Promise<{ days: ControlDay[]; logs: ResultByDays }> {
  const reconciled = await currentReconciliation(system, scope);
  const logs =
    reconciled === null
      ? { ...controlledLogs([], null), messages: [], windows: [] }
      : await comparedLogs(system, scope, reconciled);
  const kept = await chosenDailyControl(system, scope);
  const control: Control = {
    settings: kept && settingsView(kept),
    delay: logs.delay,
    nowMs: system.clock.nowMs(),
    signOffs: await signOffsOf(system, scope),
  };
  const contents = contentByDay(logs);
  const days = daysOf(logs, from, to).map((day) => {
    const covered = `${String(day.portalCovers)} ${String(day.registerCovers)}`;
    const basis = sha256Hex([JSON.stringify([covered, ...(contents.get(day.date) ?? [])])]);
    return controlDay({ ...day, basis }, control);
  });
  return { days, logs };
}

/** By Norwegian day: which messages were sent, and whether each is found; in an order of its own. */
function contentByDay({ messages }: ResultByDays): Map<string, string[]> {
  const contents = new Map<string, string[]>();
  for (const { reference, verdict } of referencesOf(messages)) {
    const date = norwegianDate(reference.sentFrom);
    const line = `${messageKey(reference)} ${classOf(verdict)}`;
    const day = contents.get(date);
    if (day) day.push(line);
    else contents.set(date, [line]);
  }
  for (const lines of contents.values()) lines.sort();
  return contents;
}

async function signOffsOf(system: System, scope: ScopeKey): Promise<Map<string, KeptSignOff>> {
  const place = { container: 'scopes' as const, partition: scope, idPrefix: 'day-' };
  const signOffs = new Map<string, KeptSignOff>();
  for await (const signOff of listDocuments(system.documents, place, keptSignOffSchema)) {
    signOffs.set(signOff.date, signOff);
  }
  return signOffs;
}
