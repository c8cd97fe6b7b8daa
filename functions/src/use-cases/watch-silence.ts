/** Raises an alarm where a delivery is overdue, once for each silence, and lets it lapse when a delivery has come. */
import { silenceOf } from '#domain/daily-control/expected.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { listAlarms, lapseAlarm, raiseAgain } from './alarms.ts';
import { chosenDailyControl } from './choose-daily-control.ts';
import { controlledLogs } from './compared-logs.ts';
import { currentReconciliation } from './read-result.ts';
import type { System } from './system.ts';

/** @param scopes those that hold any document */
export async function watchSilence(system: System, scopes: ReadonlySet<ScopeKey>): Promise<void> {
  const held = new Set(await silencesTold(system));
  for (const scope of scopes) {
    const subject = await silenceNow(system, scope);
    if (subject === null) continue;
    // What is told already is left alone, so that it keeps the time at which it began.
    if (!held.delete(subject)) await raiseAgain(system, { kind: 'silence', subject });
  }
  for (const subject of held) await lapseAlarm(system, { kind: 'silence', subject });
}

async function silencesTold(system: System): Promise<string[]> {
  const alarms = await listAlarms(system);
  return alarms.filter(({ kind }) => kind === 'silence').map(({ subject }) => subject);
}

/** @returns null where nothing is overdue, and where nobody has said what to expect */
async function silenceNow(system: System, scope: ScopeKey): Promise<string | null> {
  const settings = await chosenDailyControl(system, scope);
  if (settings === null) return null;
  const logs = await controlledLogs(system, scope, await currentReconciliation(system, scope));
  const silence = silenceOf(settings, logs, system.clock.nowMs());
  return silence && `${scope} ${silence.since}`;
}
