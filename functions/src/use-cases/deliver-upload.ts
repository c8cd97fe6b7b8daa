/**
 * Puts the parts of an upload together and delivers them as though they had come in one piece: the same bytes, read
 * through by the same rules, the same delivery. A crash between any two steps leaves what the next try goes on from.
 */
import type { Delivery } from '#domain/delivery/delivery.ts';
import { joinParts } from '#domain/delivery/upload-parts.ts';
import { sha256Hex } from './keys.ts';
import { receiveLog } from './receive-log.ts';
import type { System } from './system.ts';
import { deliveryOf, partPath, removeParts } from './uploads.ts';
import type { Upload } from './uploads.ts';

export type DeliverUploadOutcome =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly code: 'parts-missing' | 'upload-differs' | 'file-too-large' };

/** @param parts how many there are */
export async function deliverUpload(
  system: System,
  upload: Upload,
  parts: number,
): Promise<DeliverUploadOutcome> {
  const outcome = await putTogether(system, upload, parts);
  const mayGoOn = !outcome.ok && outcome.code === 'parts-missing';
  if (!mayGoOn) await removeParts(system, upload);
  return outcome;
}

async function putTogether(system: System, upload: Upload, parts: number): Promise<DeliverUploadOutcome> {
  const known = await deliveryOf(system, upload);
  if (known !== null) return { ok: true, delivery: known };
  const standing: Uint8Array[] = [];
  for (let number = 1; number <= parts; number++) {
    const part = await system.blobs.read(partPath(upload, number));
    if (part === null) return { ok: false, code: 'parts-missing' };
    standing.push(part.bytes);
  }
  const joined = joinParts(standing);
  if (sha256Hex(joined) !== upload.sha256) return { ok: false, code: 'upload-differs' };
  return receiveLog(system, upload.declaration, inTurn(joined));
}

async function* inTurn(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
