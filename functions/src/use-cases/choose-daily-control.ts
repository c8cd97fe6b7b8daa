/** A person says from which day the daily control runs, and how often the service delivers. */
import { changedSettings, keptSettingsSchema } from '#domain/daily-control/settings.ts';
import type { ControlSettings, KeptSettings } from '#domain/daily-control/settings.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { findIncident } from './keep-incident.ts';
import { keepVersion } from './keep-version.ts';
import type { KeepOutcome } from './keep-version.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';

export type ChooseOutcome =
  KeepOutcome<KeptSettings> | { readonly ok: false; readonly code: 'outside-incident' };

/** @param person keyed hash of who chooses */
export async function chooseDailyControl(
  system: System,
  scope: ScopeKey,
  { from, rhythm }: ControlSettings,
  person: string,
): Promise<ChooseOutcome> {
  const incident = await findIncident(system);
  // On other days the logs are not compared, so no delivery could ever cover them.
  const last = incident?.followUpTo ?? incident?.to;
  if (!incident || !last || from < incident.from || from > last)
    return { ok: false, code: 'outside-incident' };
  const chosen = { from, rhythm, chosenBy: person, chosenAtMs: system.clock.nowMs() };
  const first = { ...chosen, earlier: [] };
  return keepVersion(system, keys.dailyControl(scope), keptSettingsSchema, first, (stored) =>
    changedSettings(stored, chosen),
  );
}

/** @returns null while nobody has chosen */
export async function chosenDailyControl(system: System, scope: ScopeKey): Promise<KeptSettings | null> {
  const held = await readDocument(system.documents, keys.dailyControl(scope), keptSettingsSchema);
  return held?.value ?? null;
}
