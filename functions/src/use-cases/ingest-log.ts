/**
 * From a received delivery to its parts: reads the blob, leaves out what lies outside the declared period or the
 * incident, and puts the rest by scope. Every write is create-or-same, so it may run any number of times.
 */
import type { Declaration, Delivery } from '#domain/delivery/delivery.ts';
import { deliverySchema, isInPeriod, withinSpan } from '#domain/delivery/delivery.ts';
import type { Part, PortalRow, RegisterRow } from '#domain/delivery/part.ts';
import { splitPortalRows } from '#domain/delivery/split.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { incidentSpan } from '#domain/incident/incident.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { nationalScope } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { forEachAtMost } from './concurrency.ts';
import { changeDocument, readDocument } from './documents.ts';
import { keys, paths, sha256Hex } from './keys.ts';
import { readIncident } from './keep-incident.ts';
import { settledEntry } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { currentReconciliation } from './read-result.ts';
import { readStored } from './read-delivered.ts';
import type { DeliveredRows } from './read-delivered.ts';
import type { System } from './system.ts';

/** A national file has some 250 scopes: so many are written at a time. */
const scopesAtATime = 8;

type RowsByScope = Map<ScopeKey, readonly (PortalRow | RegisterRow)[]>;
type Accepted = NonNullable<Delivery['accepted']>;

interface Chosen {
  readonly byScope: RowsByScope;
  readonly accepted: Omit<Accepted, 'scopes'>;
  /** Its period is what the rows were taken of. */
  readonly declaration: Declaration;
}

export async function ingestLog(system: System, scope: ScopeKey, deliveryId: string): Promise<void> {
  const key = keys.delivery(scope, deliveryId);
  const held = await readDocument(system.documents, key, deliverySchema);
  // The announcement comes before the blob, so an event without one is not ours: the sweep tells of such blobs.
  if (held === null || held.value.state === 'refused' || held.value.state === 'deleted') return;
  const delivery = held.value;
  if (delivery.accepted) return sendAgain(system, delivery, delivery.accepted);

  const blob = await system.blobs.read(delivery.blobPath);
  if (blob === null) {
    // Announced only: the sender was never told that it had arrived. Received: it was, so this must be seen.
    if (delivery.state === 'announced') return;
    throw new Error(`a received log is gone: ${delivery.blobPath}`);
  }
  // Rows of half a log would be called missing: only what was delivered is taken in, however it was read.
  if (!isAsStored(blob.bytes, delivery)) throw new Error(`a log was not read whole: ${delivery.blobPath}`);
  const { declaration, contentType } = delivery;
  const read = await readStored(system, declaration, { bytes: blob.bytes, contentType });
  if (!read.ok) throw new Error('a log that was read before it was stored can no longer be read');

  const incident = await readIncident(system);
  const chosen = chooseRows(read.delivered, delivery, incident);
  // From here on there are rows of it: it is taken in to the end, and cannot be deleted before.
  if (!(await takeUp(system, key))) return;
  const kept = { ...delivery, declaration: chosen.declaration };
  await forEachAtMost(scopesAtATime, [...chosen.byScope], ([partScope, rows]) =>
    writePart(system, kept, partScope, rows),
  );
  // Of a delivery the page shows that its service has begun to look, and no result. It rests on the part alone, and is
  // asked for before the delivery counts as taken in: who finds it so has nothing to send again here. The portal
  // operator's national file is no sign of that.
  if (declaration.scope !== nationalScope) await system.queue.send('publish', { scope: declaration.scope });
  const accepted = { ...chosen.accepted, scopes: [...chosen.byScope.keys()] };
  const taken = await changeDocument(system.documents, key, deliverySchema, (stored) => {
    const { isTakenUp: _isTakenUp, ...rest } = stored;
    return stored.accepted ? null : { ...rest, state: 'accepted' as const, accepted };
  });
  if (taken !== null) await recordInLedger(system, settledEntry(taken));
  await sendOn(system, accepted.scopes);
}

function isAsStored(bytes: Uint8Array, { sha256, storedSha256 = sha256 }: Delivery): boolean {
  return sha256Hex([bytes]) === storedSha256;
}

/** @returns false where somebody has deleted it meanwhile */
async function takeUp(system: System, key: DocumentKey): Promise<boolean> {
  const stands = await changeDocument(system.documents, key, deliverySchema, (stored) =>
    stored.accepted || stored.state === 'deleted' || stored.isTakenUp ? null : { ...stored, isTakenUp: true },
  );
  return stands !== null && stands.state !== 'deleted';
}

function chooseRows(delivered: DeliveredRows, { declaration }: Delivery, incident: Incident): Chosen {
  if (delivered.side === 'register') {
    const rows = delivered.rows.filter((row) => isInPeriod(declaration, row.receivedFrom));
    const rowsOutsidePeriod = delivered.rows.length - rows.length;
    const byScope: RowsByScope = new Map([[declaration.scope, rows]]);
    const accepted = { rows: rows.length, rowsOutsidePeriod, rowsOutsideIncident: 0 };
    return { byScope, declaration, accepted };
  }
  const inPeriod = delivered.rows.filter((row) => isInPeriod(declaration, row.sentFrom));
  const span = incidentSpan(incident);
  const rows = inPeriod.filter((row) => row.sentFrom >= span.from && row.sentFrom <= span.to);
  const byScope: RowsByScope =
    declaration.scope === nationalScope
      ? splitPortalRows(rows, incident.services)
      : new Map([[declaration.scope, rows]]);
  return {
    byScope,
    // Of what lies outside the incident nothing is known afterwards, so the part may not claim to cover it.
    declaration: withinSpan(declaration, span),
    accepted: {
      rows: rows.length,
      rowsOutsidePeriod: delivered.rows.length - inPeriod.length,
      rowsOutsideIncident: inPeriod.length - rows.length,
    },
  };
}

async function writePart(
  system: System,
  delivery: Delivery,
  scope: ScopeKey,
  rows: readonly (PortalRow | RegisterRow)[],
): Promise<void> {
  const blobPath = paths.part(scope, delivery.id);
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  await system.blobs.create(blobPath, [bytes], 'application/json');
  const part: Part = {
    delivery: delivery.id,
    declaration: delivery.declaration,
    receivedAtMs: delivery.receivedAtMs,
    rows: rows.length,
    blobPath,
  };
  await system.documents.create(keys.part(scope, delivery.id), part);
}

/** At every redelivery, since a crash may have come before; a scope whose result rests on it has nothing to compare. */
async function sendAgain(system: System, delivery: Delivery, accepted: Accepted): Promise<void> {
  const scopes: ScopeKey[] = [];
  await forEachAtMost(scopesAtATime, accepted.scopes, async (scope) => {
    const current = await currentReconciliation(system, scope);
    if (current?.deliveries.includes(delivery.id) !== true) scopes.push(scope);
  });
  await sendOn(system, scopes);
}

/** What must follow. */
async function sendOn(system: System, scopes: readonly ScopeKey[]): Promise<void> {
  await forEachAtMost(scopesAtATime, scopes, (scope) => system.queue.send('reconcile', { scope }));
}
