import type { Objection } from '#domain/objection/objection.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { raiseAlarm } from './alarms.ts';
import type { System } from './system.ts';

/**
 * Tells Bufdir that the register is wrong about a service. The scope is the list that is contested, so the same
 * objection is told once, and anew once the list has been changed.
 */
export async function raiseObjection(system: System, scope: ScopeKey, { kind }: Objection): Promise<void> {
  await raiseAlarm(system, { kind: 'objection', subject: `${kind} ${scope}` });
}

/** @param subject of an objection's alarm, which is Bufdir's and none of the scope's own */
export function contestedScope(subject: string): ScopeKey {
  return subject.slice(subject.indexOf(' ') + 1);
}
