/** The messages that were not found and that the portal still has, so that KS can send them again. */
import { messagesToSendAgain } from '#domain/hold/send-again.ts';
import type { SendAgainList, ToSendAgain } from '#domain/hold/send-again.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import { readHoldRecord } from './hold-record.ts';
import { findIncident } from './keep-incident.ts';
import { findingsOf } from './read-findings.ts';
import { currentReconciliation, listedMessages, noteReading } from './read-result.ts';
import type { System } from './system.ts';

/**
 * It is by message: who reads stands in the ledger of each service whose messages are told, before they are.
 * @param reader keyed hash of the person, or the organisation of a machine
 */
export async function listToSendAgain(system: System, reader: string): Promise<SendAgainList> {
  const nowMs = system.clock.nowMs();
  const record = (await readHoldRecord(system))?.value ?? null;
  const services = (await findIncident(system))?.services ?? [];
  const messages: ToSendAgain[] = [];
  let withResult = 0;
  for (const service of services) {
    const scope = scopeKeyOf(service);
    const reconciled = await currentReconciliation(system, scope);
    if (reconciled === null) continue;
    withResult++;
    const counts = reconciled.summary?.counts;
    if (!counts || counts.missing + counts.contested === 0) continue;
    const told = messagesToSendAgain({
      scope,
      messages: await listedMessages(system, reconciled),
      findings: await findingsOf(system, scope),
      record,
      nowMs,
    });
    if (told.length > 0) await noteReading(system, scope, reader, reconciled.id);
    messages.push(...told);
  }
  messages.sort((a, b) => (a.sentFrom + a.scope < b.sentFrom + b.scope ? -1 : 1));
  return {
    asOf: new Date(nowMs).toISOString(),
    messages,
    services: { withResult, all: services.length },
  };
}
