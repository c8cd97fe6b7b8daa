/**
 * May deletion begin? Only where a release has taken effect and, at this moment, not one condition is open or unknown:
 * every municipality of the incident's date stands in the register, every service has answered, every one on the
 * affected case system is verified by current logs, no message waits to be settled, and no alarm holds.
 */
import { scopeKeyOf } from '../service/service.ts';
import { holdCondition } from './condition.ts';
import type { HoldCondition } from './condition.ts';
import type { HoldFacts } from './facts.ts';
import { serviceConditions } from './judge-service.ts';
import type { Hold } from './record.ts';
import { registerConditions } from './register.ts';

/** @returns in the order of the country, the register and the services; empty where nothing keeps deletion back */
export function openConditions(facts: HoldFacts): HoldCondition[] {
  const { record, incident, nowMs } = facts;
  const conditions: HoldCondition[] = [];
  if (record === null) conditions.push(holdCondition('no-hold'));
  if (record && lastStepMs(record) > nowMs) conditions.push(holdCondition('clock-behind'));
  if (facts.nationalPending > 0) {
    conditions.push(holdCondition('delivery-pending', {}, { deliveries: facts.nationalPending }));
  }
  if (incident === null) return [...conditions, holdCondition('no-incident')];
  conditions.push(...alarmConditions(facts));
  conditions.push(...registerConditions(incident));
  const known = new Map(facts.services.map((service) => [service.scope, service]));
  const judging = { incident, retention: record?.retention ?? null, nowMs };
  for (const service of incident.services) {
    conditions.push(...serviceConditions(service, known.get(scopeKeyOf(service)), judging));
  }
  return conditions;
}

function alarmConditions({ incident, alarms }: HoldFacts): HoldCondition[] {
  return alarms.map(({ kind, scope }) => {
    const service = incident?.services.find((one) => scopeKeyOf(one) === scope);
    const about = service && scope !== null ? { scope, municipalities: service.municipalities } : {};
    return holdCondition('alarm', about, { alarm: kind });
  });
}

export function mayDeletionBegin(record: Hold | null, conditions: readonly HoldCondition[]): boolean {
  return record?.release.state === 'released' && conditions.length === 0;
}

function lastStepMs({ startedAtMs, steps }: Hold): number {
  return Math.max(startedAtMs, ...steps.slice(-1).map(({ atMs }) => atMs));
}
