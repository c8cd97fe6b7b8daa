/** A year of daily deliveries through the real use cases on simulated stores: when does each loss become an alarm? */
import { logReading } from '#adapters/log-reader/log-reading.ts';
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import { logsReceived } from '#adapters/messages/messages.ts';
import { spanOfDay } from '#domain/time/day-span.ts';
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { listScopeAlarms } from '#use-cases/alarms.ts';
import { chooseDailyControl } from '#use-cases/choose-daily-control.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { partsOf } from '#use-cases/effective-logs.ts';
import { ingestLog } from '#use-cases/ingest-log.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { reconcileScope } from '#use-cases/reconcile-scope.ts';
import type { System } from '#use-cases/system.ts';
import { watchScope } from '#use-cases/watch-scope.ts';
import { memoryBlobs } from '../../../contract/memory-blobs.ts';
import { memoryQueue } from '../../../contract/memory-queue.ts';
import { seeded } from '../../faults.ts';
import { pieces } from '../../script.ts';
import { alarmAfter, alarmDelayMs, due, endsOf } from './deliveries.ts';
import { countFalse } from './false-alarms.ts';
import type { FalseAlarms, FalseDays } from './false-alarms.ts';
import { firstKnowable } from './oracle.ts';
import type { ServicePlan } from './plan.ts';
import { trafficOf } from './traffic.ts';
import type { Sent, Traffic } from './traffic.ts';

export interface YearSettings {
  readonly services: readonly ServicePlan[];
  readonly from: string;
  readonly days: number;
  readonly losses: number;
  readonly seed: number;
  /** Hours of the Norwegian day at which a log is taken out, up to that moment. */
  readonly hours: readonly number[];
}

export interface Loss {
  readonly plan: ServicePlan;
  readonly sentMs: number;
  /** When an alarm first told of its window; null: none did. */
  readonly alarmMs: number | null;
  /** When any correct method could first have told, from the logs as they stood then; null: none could. */
  readonly knowableMs: number | null;
  /** The first delivery after that, and the alarm that it should raise; null also where the year ended before. */
  readonly dueMs: number | null;
}

export interface Year {
  readonly losses: readonly Loss[];
  readonly sent: number;
  readonly deliveries: number;
  /** Days with an alarm of a window in which nothing was lost, by municipality. */
  readonly falseAlarms: ReadonlyMap<string, FalseAlarms>;
}

export async function runYear(settings: YearSettings): Promise<Year> {
  const { services, from, days, losses, seed, hours } = settings;
  const shares = lossesOf(services.length, losses);
  const traffics = services.map((plan, index) => trafficOf(plan, from, days, shares[index]!, seed));
  const clock = { ms: spanOfDay(from).from };
  const queue = memoryQueue();
  const next = seeded(seed);
  const system: System = {
    clock: { nowMs: () => clock.ms },
    randomness: { bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) },
    blobs: memoryBlobs(() => clock.ms),
    documents: sqliteStore(':memory:'),
    queue,
    logs: logReading,
    releaseFormats,
    incidentId: 'year',
  };
  await begin(system, settings);
  const told = new Map<Sent, number>();
  const falseAlarms = new Map(
    services.map(({ municipality }): [string, FalseDays] => [municipality, new Map()]),
  );
  const ends = endsOf(from, days, hours);
  const deliveredTo = new Map<string, number>();
  let deliveries = 0;
  for (const endMs of ends) {
    clock.ms = endMs;
    for (const log of due(traffics, deliveredTo, endMs, spanOfDay(from).from)) {
      await receiveLog(system, log.declaration, pieces(log.bytes));
      deliveries++;
    }
    for (const message of queue.take('log-received')) {
      for (const { scope, delivery } of logsReceived(message)) await ingestLog(system, scope, delivery);
    }
    queue.take('reconcile');
    clock.ms = endMs + alarmDelayMs;
    for (const traffic of traffics) await look(system, traffic, told, falseAlarms);
    queue.take('publish');
  }
  return {
    losses: traffics.flatMap((traffic) =>
      [...firstKnowable(traffic)].map(([message, knowableMs]) => ({
        plan: traffic.plan,
        sentMs: message.sentMs,
        alarmMs: told.get(message) ?? null,
        knowableMs,
        dueMs: knowableMs === null ? null : alarmAfter(knowableMs, ends),
      })),
    ),
    sent: traffics.reduce((sum, { sent }) => sum + sent.length, 0),
    deliveries,
    falseAlarms: await countFalse(system, traffics, falseAlarms),
  };
}

/** The largest service loses most, as in June 2023; the rest is dealt out evenly. */
function lossesOf(services: number, losses: number): number[] {
  const least = Math.floor(losses / (services + 2));
  const others = Array<number>(services - 1).fill(least);
  return [losses - least * (services - 1), ...others];
}

async function begin(system: System, { services, from, days }: YearSettings): Promise<void> {
  await keepIncident(system, {
    id: 'year',
    caseSystem: 'Visma Familia',
    from,
    to: addDays(from, days),
    sample: true,
    services: services.map(({ municipality }, index) => ({
      organisation: String(310_000_000 + index),
      name: `Tjeneste ${municipality}`,
      municipalities: [municipality],
      caseSystem: 'Visma Familia',
      contact: { name: 'Barnevernstjenesten', telephone: '00 00 00 00' },
    })),
  });
  for (const { municipality, maxDelay } of services) {
    await chooseDailyControl(system, municipality, { from, rhythm: 'daily' }, 'person-a');
    await confirmRules(system, municipality, { maxDelay, clockSkew: 'PT5M' }, 'person-a');
  }
}

/** Notes the first alarm of each loss, and alarms of windows that hold none. */
async function look(
  system: System,
  { plan, sent }: Traffic,
  told: Map<Sent, number>,
  falseAlarms: ReadonlyMap<string, FalseDays>,
): Promise<void> {
  const scope = plan.municipality;
  await reconcileScope(system, scope);
  const parts = await partsOf(system, scope);
  const result = await currentReconciliation(system, scope);
  const before = await listScopeAlarms(system, scope);
  await watchScope(system, scope, { alarms: before, parts, deliveries: [], uploads: [], reconciled: result });
  const alarms = await listScopeAlarms(system, scope);
  const dates = new Set(alarms.filter(({ kind }) => kind === 'missing-message').map(({ date }) => date));
  for (const { from, to, missingAtLeast } of result?.summary?.windows ?? []) {
    if (missingAtLeast === 0 || !dates.has(norwegianDate(from))) continue;
    const lost = sent.filter(({ sentMs, isLost }) => isLost && sentMs >= from && sentMs <= to);
    if (lost.length === 0) falseAlarms.get(scope)!.set(norwegianDate(from), { from, to });
    for (const message of lost) if (!told.has(message)) told.set(message, system.clock.nowMs());
  }
}
