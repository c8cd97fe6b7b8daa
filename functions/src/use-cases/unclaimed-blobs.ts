/** Blobs that nobody announced: not ours to read, but never to be passed over in silence. */
import type { Alarm } from '#domain/alarm/alarm.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { lapseListed, raiseAlarm } from './alarms.ts';
import { deliveryOfPath, keys } from './keys.ts';
import type { Attempt } from './scope-attempts.ts';
import type { System } from './system.ts';

const kind = 'blob-without-delivery';

/**
 * @param paths of blobs that no delivery has named
 * @returns those that there is an alarm of
 */
export async function tellUnclaimed(
  system: System,
  paths: Iterable<string>,
  attempt: Attempt,
): Promise<Set<string>> {
  const told = new Set<string>();
  const tell = async (path: string): Promise<void> => {
    await raiseAlarm(system, { kind, subject: path });
    told.add(path);
  };
  for (const path of paths) {
    const delivery = deliveryOfPath(path);
    if (delivery === null) {
      await tell(path);
      continue;
    }
    const { scope, id } = delivery;
    await attempt(scope, async () => {
      if ((await system.documents.get(keys.delivery(scope, id))) === null) await tell(path);
    });
  }
  return told;
}

/**
 * A blob that is gone, or has its delivery by now, needs nobody.
 *
 * @param listed alarms that held before everything was looked at; none where it was not
 * @param failed of these scopes nobody knows
 */
export async function lapseClaimed(
  system: System,
  listed: readonly Alarm[],
  { told, failed }: { readonly told: ReadonlySet<string>; readonly failed: ReadonlySet<ScopeKey> },
): Promise<void> {
  for (const alarm of listed) {
    if (alarm.kind !== kind || told.has(alarm.subject)) continue;
    const scope = deliveryOfPath(alarm.subject)?.scope;
    if (scope === undefined || !failed.has(scope)) await lapseListed(system, alarm);
  }
}
