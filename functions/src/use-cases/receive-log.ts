/**
 * Takes in one log file: whole in memory up to the limit, read through for every fault, and only then put into the
 * blob. A refused file is never stored, so nothing personal is; what is stored for good is told as such.
 */
import type { Declaration, Delivery } from '#domain/delivery/delivery.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import { collectBody } from './collect-body.ts';
import { readDocument, changeDocument } from './documents.ts';
import { deliveryIdOf, keys, paths, sha256Hex } from './keys.ts';
import { deliveryEntry, settledEntry } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { readDelivered } from './read-delivered.ts';
import type { System } from './system.ts';

export type ReceiveOutcome =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly code: 'file-too-large' };

/** @param predecessor SHA-256 of the delivery before it, where its sender counts them */
export async function receiveLog(
  system: System,
  declaration: Declaration,
  body: AsyncIterable<Uint8Array>,
  predecessor?: string,
): Promise<ReceiveOutcome> {
  const chunks = await collectBody(body);
  if (chunks === null) return { ok: false, code: 'file-too-large' };
  const sha256 = sha256Hex(chunks);
  const id = deliveryIdOf(declaration, sha256);
  const key = keys.delivery(declaration.scope, id);

  // The same bytes again give the same answer.
  const known = await readDocument(system.documents, key, deliverySchema);
  if (known && known.value.state !== 'announced') return { ok: true, delivery: known.value };

  const read = await readDelivered(system, declaration, chunks);
  const announced: Delivery = {
    id,
    declaration,
    sha256,
    sizeBytes: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    ...(read.ok && storedHash(read.stored.bytes, sha256)),
    blobPath: paths.log(declaration, id),
    contentType: read.ok ? read.stored.contentType : 'none',
    receivedAtMs: system.clock.nowMs(),
    state: read.ok ? 'announced' : 'refused',
    ...(predecessor !== undefined && { predecessor }),
    warnings: read.ok ? read.warnings.map(({ code, text }) => ({ code, text })) : [],
    ...(!read.ok && { faults: { list: [...read.faults.list], total: read.faults.total } }),
  };
  // First the announcement, then the blob: a blob always has its declaration beside it.
  const made = await system.documents.create(key, announced);
  if (!read.ok) {
    if (made === 'created') await recordInLedger(system, settledEntry(announced));
    return { ok: true, delivery: announced };
  }
  if (made === 'exists') await announceAnew(system, announced);
  await system.blobs.create(announced.blobPath, read.stored.bytes, read.stored.contentType);
  const delivery = await changeDocument(system.documents, key, deliverySchema, (stored) =>
    stored.state === 'announced' ? { ...stored, state: 'received' as const } : null,
  );
  if (delivery === null) throw new Error('a delivery just announced is gone');
  await recordInLedger(system, deliveryEntry(delivery));
  await system.queue.send('log-received', { scope: declaration.scope, delivery: id });
  return { ok: true, delivery };
}

/**
 * Announced before, by a version of the program that keeps a workbook's rows in another form, and never stored: what is
 * stored now must be what is announced, or it could never be taken in.
 */
async function announceAnew(system: System, announced: Delivery): Promise<void> {
  const { id, declaration, blobPath, contentType, storedSha256 } = announced;
  const key = keys.delivery(declaration.scope, id);
  const isOther = (stored: Delivery): boolean =>
    stored.state === 'announced' &&
    (stored.storedSha256 !== storedSha256 || stored.contentType !== contentType);
  const held = await readDocument(system.documents, key, deliverySchema);
  if (held === null || !isOther(held.value) || (await system.blobs.read(blobPath)) !== null) return;
  await changeDocument(system.documents, key, deliverySchema, (stored) => {
    const { storedSha256: _other, ...rest } = stored;
    return isOther(stored)
      ? { ...rest, ...(storedSha256 !== undefined && { storedSha256 }), contentType }
      : null;
  });
}

function storedHash(stored: readonly Uint8Array[], sha256: string): { storedSha256?: string } {
  const storedSha256 = sha256Hex(stored);
  return storedSha256 === sha256 ? {} : { storedSha256 };
}
